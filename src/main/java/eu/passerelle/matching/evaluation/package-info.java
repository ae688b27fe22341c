/**
 * Measures the product's own engine over a folder of judged pairs, beside plain Lucene BM25 in the
 * same run, without starting the web application.
 */
@NullMarked
package eu.passerelle.matching.evaluation;

import org.jspecify.annotations.NullMarked;

/**
 * Measures the product's own engine over a folder of judged pairs, beside plain Lucene BM25 in the
 * same run, without starting the web application.
 */
@NullMarked
@NamedInterface("evaluation")
package eu.passerelle.matching.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

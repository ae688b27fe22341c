/**
 * Learns how much each criterion should weigh from what people thought of pairs. Each verdict
 * becomes a list: the matches that were seen, and the one that was judged. A linear ranker is
 * fitted to the lists, held back towards the weights in use so that few verdicts change little, and
 * only proposed: people decide.
 */
@NullMarked
package eu.passerelle.matching.learning;

import org.jspecify.annotations.NullMarked;

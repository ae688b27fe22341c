/**
 * Who answers whom, and why: the pure part of matching, which knows texts, concepts and facts but
 * no store, no framework and no other module.
 *
 * <p>An <em>asker</em> (a need, or a capability that looks the other way) is compared with the
 * <em>candidates</em> of the other side. Candidate sources propose them from a Lucene index; each
 * {@link eu.passerelle.matching.engine.Criterion} then assesses each pair with a value in [0, 1],
 * and the {@link eu.passerelle.matching.engine.Policy} weighs the values into points. All term
 * statistics come from a {@link eu.passerelle.matching.engine.StatisticsSnapshot}, never from the
 * index at hand, so that the same pair has the same score on every node and in every index.
 */
@NullMarked
package eu.passerelle.matching.engine;

import org.jspecify.annotations.NullMarked;

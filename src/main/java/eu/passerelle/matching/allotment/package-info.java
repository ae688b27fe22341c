/**
 * Shares suggestions out among all listings at once, so that nobody is left without one: pure
 * computing over what the engine ranks, without store or framework.
 *
 * <p>Each page shows the best answers to one listing, and the same few good listings may be the
 * best answers to many. The {@link eu.passerelle.matching.allotment.Allotment} looks at all pairs
 * together instead. It changes no score and no order; it says which pairs are suggested besides.
 */
@NullMarked
package eu.passerelle.matching.allotment;

import org.jspecify.annotations.NullMarked;

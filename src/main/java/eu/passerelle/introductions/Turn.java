package eu.passerelle.introductions;

import java.time.Instant;

/**
 * Whose turn it is.
 *
 * @param since from when on they are waited for
 * @param warned how often they were warned: not yet, by a reminder, through the adviser
 */
record Turn(Side side, Instant since, int warned) {}

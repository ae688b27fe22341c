package eu.passerelle.matching;

/**
 * How far the reading of listings has got.
 *
 * @param read listings so far
 * @param of how many there are
 */
public record Progress(int read, int of) {}

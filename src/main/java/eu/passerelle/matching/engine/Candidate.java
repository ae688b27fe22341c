package eu.passerelle.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * An item that may answer an asker.
 *
 * @param text how well its words answer, in [0, 1] of all the asker's informative words
 * @param answered the query that its words answer best; null where they answer none
 */
record Candidate(
    MatchItem item, ConceptProfile concepts, double text, @Nullable TextQuery answered) {}

package eu.passerelle.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * An item that may answer an asker.
 *
 * @param text how well its words answer, in [0, 1]; see {@link TextComparison}
 * @param answered the query that its words answer best; null where they answer none
 */
record Candidate(
    MatchItem item,
    ConceptProfile concepts,
    TrigramBag spelling,
    double text,
    @Nullable TextQuery answered) {}

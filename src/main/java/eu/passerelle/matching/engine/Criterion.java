package eu.passerelle.matching.engine;

import java.util.List;

/**
 * One named reason for or against a match.
 *
 * <p>Whether a fact is <em>asked</em> depends on the asker, and a candidate can be excused only by
 * what it states; one that does not answer what is asked gets nothing for it. Hence stating less
 * never brings a candidate forward.
 */
interface Criterion {

  CriterionId id();

  /** What it finds in a pair. */
  Assessment assess(Asker asker, Profile candidate);

  /** What that rests on, the most telling first; asked only of pairs that are shown. */
  List<Evidence> evidence(Asker asker, Profile candidate);
}

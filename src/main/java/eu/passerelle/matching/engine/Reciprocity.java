package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.StatisticsSnapshot.Best;
import java.util.List;

/**
 * How high the asker stands among those whom the candidate would answer: how much of the
 * candidate's information the asker holds, over the most that anybody on the asker's side held when
 * the snapshot was counted. So a candidate that fits everybody a little does not stand before one
 * that fits this asker best (reciprocal recommendation, Pizzato et al. 2010).
 *
 * <p>In a common language words are compared, else concepts, times the policy's trust in
 * translations. Asked only where both sides hold enough items, of like number: beside few others a
 * standing says nothing.
 */
record Reciprocity(Parameters parameters) implements Criterion {

  private static final int FEWEST_ITEMS = 100;
  private static final int MOST_TIMES_AS_MANY = 5;

  @Override
  public CriterionId id() {
    return CriterionId.RECIPROCITY;
  }

  /** Whether standings say something among as many items as these. */
  static boolean isMeaningful(StatisticsSnapshot snapshot) {
    long needs = snapshot.documents(Side.NEED);
    long capabilities = snapshot.documents(Side.CAPABILITY);
    return Math.min(needs, capabilities) >= FEWEST_ITEMS
        && Math.max(needs, capabilities) <= MOST_TIMES_AS_MANY * Math.min(needs, capabilities);
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    CorpusStatistics statistics = asker.statistics();
    if (!statistics.standingsSaySomething()) {
      return Assessment.notAsked();
    }
    Best best = statistics.snapshot().best(asker.searched(), candidate.item().id());
    return Assessment.stated(
        candidate.words().keySet().stream().anyMatch(asker.profile().words()::containsKey)
            ? standing(words(candidate, asker.profile(), statistics, parameters), best.words())
            : parameters.translationTrust()
                * standing(concepts(candidate, asker.profile(), statistics), best.concepts()));
  }

  private static double standing(double share, double best) {
    return share == 0 ? 0 : Math.min(1, share / best);
  }

  /** How much of one's information the other's words in a common language hold, in [0, 1]. */
  static double words(
      Profile one, Profile other, CorpusStatistics statistics, Parameters parameters) {
    double most = 0;
    for (TextLanguage language : one.words().keySet()) {
      Profile.Words mine = one.words().get(language);
      Profile.Words theirs = other.words().get(language);
      if (mine != null && theirs != null) {
        TermInformation information = statistics.terms(other.item().side(), language);
        double saturation = information.saturation(theirs.whole(), parameters);
        most = Math.max(most, mine.whole().shareIn(theirs.whole(), information, saturation));
      }
    }
    return most;
  }

  /** How much of one's concepts the other has too, each by its information, in [0, 1]. */
  static double concepts(Profile one, Profile other, CorpusStatistics statistics) {
    StatisticsSnapshot.FieldStatistics counts = statistics.concepts(other.item().side());
    double held = 0;
    double most = 0;
    for (String concept : one.concepts().ordered()) {
      double weight = one.concepts().weight(concept) * counts.information(concept);
      most += weight;
      held += other.concepts().weight(concept) > 0 ? weight : 0;
    }
    return most == 0 ? 0 : held / most;
  }

  /** A standing is one number; there is nothing to quote. */
  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return List.of();
  }
}

package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.learning.JudgedList;
import eu.passerelle.matching.learning.LearnedWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * What some verdicts would teach. Somebody looks at the twenty best matches of queries drawn at
 * random, at each place as likely as the propensities of learning have it, and endorses the first
 * right answer that they look at. Weights are learned from that. One half of the queries is drawn
 * from; the sixty best matches of each of the other half are ranked anew.
 */
final class LearningCurve {

  private static final int DRAWS = 20;
  private static final int SEEN = 20;
  private static final int RANKED = 60;

  /**
   * What a number of verdicts did, over all draws.
   *
   * @param before nDCG@10 of the unseen queries with the weights in use
   * @param after the same with the weights learned
   * @param gains after less before, one for each draw
   */
  record Point(int verdicts, double before, double after, List<Double> gains) {}

  private record Asked(String id, List<Match> matches, Map<String, Integer> grades) {

    boolean isRight(Match match) {
      return grades.getOrDefault(match.candidate(), 0) > 0;
    }
  }

  private final List<Asked> asked;
  private final Map<CriterionId, Double> weights;

  LearningCurve(EvaluationSet set, MatchEngine engine) {
    weights = engine.policy().weights();
    asked =
        set.queries().stream()
            .map(query ->
                new Asked(
                    query.id(),
                    engine.match(query, RANKED, candidate -> true),
                    Objects.requireNonNull(set.judgements().get(query.id()))))
            .toList();
  }

  Point after(int verdicts) {
    List<Double> before = new ArrayList<>();
    List<Double> after = new ArrayList<>();
    List<Double> gains = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Random random = new Random(draw);
      List<Asked> shuffled = new ArrayList<>(asked);
      Collections.shuffle(shuffled, random);
      List<JudgedList> given =
          shuffled.subList(0, shuffled.size() / 2).stream()
              .flatMap(query -> verdict(query, random).stream())
              .limit(verdicts)
              .toList();
      List<Asked> unseen = shuffled.subList(shuffled.size() / 2, shuffled.size());
      before.add(ndcg(unseen, weights));
      after.add(ndcg(unseen, LearnedWeights.from(given, weights).weights()));
      gains.add(after.getLast() - before.getLast());
    }
    return new Point(verdicts, Measures.mean(before), Measures.mean(after), gains);
  }

  private static Optional<JudgedList> verdict(Asked query, Random random) {
    List<Match> seen = query.matches().stream().limit(SEEN).toList();
    List<Map<CriterionId, Double>> values = seen.stream().map(Match::values).toList();
    for (int i = 0; i < seen.size(); i++) {
      JudgedList endorsed = new JudgedList(query.id(), values, i, true, i + 1);
      if (random.nextDouble() < endorsed.propensity() && query.isRight(seen.get(i))) {
        return Optional.of(endorsed);
      }
    }
    return Optional.empty();
  }

  private static double ndcg(List<Asked> queries, Map<CriterionId, Double> weights) {
    return Measures.mean(
        queries.stream()
            .map(query -> Measures.ndcg(ranked(query.matches(), weights), query.grades()))
            .toList());
  }

  private static List<String> ranked(List<Match> matches, Map<CriterionId, Double> weights) {
    return matches.stream()
        .sorted(Comparator.comparingDouble(match -> -JudgedList.score(match.values(), weights)))
        .map(Match::candidate)
        .toList();
  }
}

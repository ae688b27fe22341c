package eu.passerelle.matching.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.matching.engine.CriterionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedWeightsTests {

  private static final Map<CriterionId, Double> IN_USE = even();

  private static Map<CriterionId, Double> even() {
    Map<CriterionId, Double> weights = new EnumMap<>(CriterionId.class);
    for (CriterionId criterion : CriterionId.values()) {
      weights.put(criterion, 0.0);
    }
    weights.put(CriterionId.TEXT_RELEVANCE, 40.0);
    weights.put(CriterionId.SHARED_CONCEPTS, 30.0);
    weights.put(CriterionId.TERRITORY, 30.0);
    return weights;
  }

  /** Lists in which people like what has the concepts, wherever it is, looking down as they do. */
  private static List<JudgedList> likingConcepts(int count, long seed) {
    Random random = new Random(seed);
    List<JudgedList> lists = new ArrayList<>();
    while (lists.size() < count) {
      List<Map<CriterionId, Double>> values =
          IntStream.range(0, 20)
              .mapToObj(i ->
                  Map.of(
                      CriterionId.TEXT_RELEVANCE, random.nextDouble(),
                      CriterionId.SHARED_CONCEPTS, random.nextDouble(),
                      CriterionId.TERRITORY, random.nextDouble()))
              .sorted(Comparator.comparingDouble(row -> -score(row)))
              .toList();
      for (int i = 0; i < values.size(); i++) {
        JudgedList list = new JudgedList("asker-" + lists.size(), values, i, true, i + 1);
        if (values.get(i).getOrDefault(CriterionId.SHARED_CONCEPTS, 0.0) > 0.9
            && random.nextDouble() < list.propensity()) {
          lists.add(list);
          break;
        }
      }
    }
    return lists;
  }

  private static double score(Map<CriterionId, Double> row) {
    return row.entrySet().stream()
        .mapToDouble(value -> value.getValue() * IN_USE.getOrDefault(value.getKey(), 0.0))
        .sum();
  }

  @Test
  void fiftyVerdictsMoveTheWeightsToWhatPeopleLike() {
    LearnedWeights learned = LearnedWeights.from(likingConcepts(50, 1), IN_USE);

    assertThat(learned.weights().get(CriterionId.SHARED_CONCEPTS)).isGreaterThan(50);
    assertThat(learned.after()).isGreaterThan(learned.before());
    List<JudgedList> unseen = likingConcepts(200, 2);
    assertThat(LearnedWeights.ndcg(unseen, learned.weights()))
        .isGreaterThan(LearnedWeights.ndcg(unseen, IN_USE) + 0.1);
  }

  @Test
  void theLessIsKnownTheLessIsMoved() {
    assertThat(conceptsAfter(3)).isBetween(30.0, conceptsAfter(30));
    assertThat(conceptsAfter(30)).isLessThan(conceptsAfter(300));
  }

  private static double conceptsAfter(int verdicts) {
    return LearnedWeights.from(likingConcepts(verdicts, 3), IN_USE)
        .weights()
        .getOrDefault(CriterionId.SHARED_CONCEPTS, 0.0);
  }

  @Test
  void weightsAreWholeTenthsThatAddUpToAHundred() {
    Map<CriterionId, Double> weights = LearnedWeights.from(likingConcepts(40, 4), IN_USE).weights();

    assertThat(weights.values().stream().mapToLong(weight -> Math.round(weight * 10)).sum())
        .isEqualTo(1000);
    assertThat(weights.values())
        .allSatisfy(
            weight -> assertThat(weight).isNotNegative().isEqualTo(Math.round(weight * 10) / 10.0));
  }

  @Test
  void aCriterionThatTellsNothingApartIsNotToldFromTheScaleOfTheOthers() {
    Map<CriterionId, Double> inUse = new EnumMap<>(IN_USE);
    inUse.put(CriterionId.TEXT_RELEVANCE, 30.0);
    inUse.put(CriterionId.READINESS_FIT, 10.0);
    List<JudgedList> lists = likingConcepts(60, 5);

    Map<CriterionId, Double> learned = LearnedWeights.from(lists, inUse).weights();

    assertThat(learned.get(CriterionId.READINESS_FIT)).isBetween(1.0, 20.0);
    assertThat(LearnedWeights.ndcg(lists, learned))
        .isGreaterThan(LearnedWeights.ndcg(lists, inUse));
  }

  @Test
  void whatIsSaidOfOnePageIsKeptApartTogether() {
    List<JudgedList> onePage =
        likingConcepts(30, 8).stream()
            .map(list -> new JudgedList("asker", list.values(), list.judged(), true, list.place()))
            .toList();

    LearnedWeights learned = LearnedWeights.from(onePage, IN_USE);

    assertThat(learned.after()).isEqualTo(learned.before());
  }

  @Test
  void whatIsDislikedLosesItsPlace() {
    List<JudgedList> disliked =
        likingConcepts(60, 6).stream()
            .map(list ->
                new JudgedList(list.asker(), list.values(), list.judged(), false, list.place()))
            .toList();

    assertThat(LearnedWeights.from(disliked, IN_USE).weights().get(CriterionId.SHARED_CONCEPTS))
        .isLessThan(30);
  }

  @Test
  void theLossFallsAlongTheGradientOnly() {
    List<JudgedList> lists = likingConcepts(20, 7);
    double[] units = new double[CriterionId.values().length];
    Arrays.fill(units, 1);
    double[] start = new double[units.length];
    Arrays.fill(start, 1);
    ListwiseRanker ranker = new ListwiseRanker(lists, units, start, 0.1);
    double[] fitted = ranker.fit();
    double least = ranker.loss(fitted);

    assertThat(least).isLessThan(ranker.loss(start));
    for (int i = 0; i < fitted.length; i++) {
      for (double step : new double[] {0.01, -0.01}) {
        double[] beside = fitted.clone();
        beside[i] = Math.max(0, beside[i] + step);
        assertThat(ranker.loss(beside)).isGreaterThanOrEqualTo(least - 1e-6);
      }
    }
  }

  @Test
  void whoStandsEqualStandsBehind() {
    Map<CriterionId, Double> row = Map.of(CriterionId.TEXT_RELEVANCE, 0.5);

    assertThat(new JudgedList("asker", List.of(row, row, row), 1, true, 2).placeWith(IN_USE))
        .isEqualTo(3);
  }

  @Test
  void whatStandsLowIsSeldomLookedAt() {
    Map<CriterionId, Double> row = Map.of();
    JudgedList first = new JudgedList("asker", List.of(row), 0, true, 1);
    JudgedList found = new JudgedList("asker", List.of(row), 0, true, 0);

    assertThat(first.propensity()).isEqualTo(1, within(1e-12));
    assertThat(found.propensity()).isEqualTo(1);
    List<Map<CriterionId, Double>> rows = Collections.nCopies(20, row);
    assertThat(new JudgedList("asker", rows, 19, true, 20).propensity()).isBetween(0.2, 0.25);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JudgedList("asker", List.of(row), 1, true, 1))
        .withMessageContaining("below 1");
  }
}

package eu.passerelle.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeasuresTests {

  private static final Offset<Double> SIX_DIGITS = within(1e-6);

  static Stream<Arguments> rankings() {
    List<String> eleven = IntStream.range(0, 11).mapToObj(i -> "d" + i).toList();
    return Stream.of(
        // nDCG, reciprocal rank, recall of the first ten
        Arguments.argumentSet(
            "the only relevant one first", List.of("a", "b"), Map.of("a", 1), 1, 1, 1),
        Arguments.argumentSet(
            "the only relevant one second", List.of("b", "a"), Map.of("a", 1), 0.6309298, 0.5, 1),
        Arguments.argumentSet(
            "the better one second: (1 + 2/log2 3) / (2 + 1/log2 3)",
            List.of("a", "b"),
            Map.of("a", 1, "b", 2),
            0.8597186,
            1,
            1),
        Arguments.argumentSet(
            "one of two missing: 1 / (1 + 1/log2 3)",
            List.of("a", "x"),
            Map.of("a", 1, "b", 1),
            0.6131472,
            1,
            0.5),
        Arguments.argumentSet(
            "a judged one that is not relevant first",
            List.of("n", "a"),
            Map.of("n", 0, "a", 3),
            0.6309298,
            0.5,
            1),
        Arguments.argumentSet("nothing found", List.of(), Map.of("a", 1), 0, 0, 0),
        Arguments.argumentSet("nothing relevant", List.of("a"), Map.of("a", 0), 0, 0, 0),
        Arguments.argumentSet(
            "eleventh is too late but for the rank", eleven, Map.of("d10", 1), 0, 1.0 / 11, 0),
        Arguments.argumentSet(
            "tenth is in time: 1 / log2 11", eleven, Map.of("d9", 1), 0.2890648, 0.1, 1));
  }

  @ParameterizedTest
  @MethodSource("rankings")
  void aRankingIsMeasured(
      List<String> ranking,
      Map<String, Integer> grades,
      double ndcg,
      double reciprocalRank,
      double recall) {
    assertThat(Measures.ndcg(ranking, grades)).isCloseTo(ndcg, SIX_DIGITS);
    assertThat(Measures.reciprocalRank(ranking, grades)).isCloseTo(reciprocalRank, SIX_DIGITS);
    assertThat(Measures.recall(ranking, grades, 10)).isCloseTo(recall, SIX_DIGITS);
  }

  @Test
  void moreThanTenRelevantDocumentsDoNotSpoilAFullTopTen() {
    List<String> twelve = IntStream.range(0, 12).mapToObj(i -> "d" + i).toList();
    Map<String, Integer> grades =
        Map.ofEntries(twelve.stream().map(id -> Map.entry(id, 1)).toArray(Map.Entry[]::new));

    assertThat(Measures.ndcg(twelve, grades)).isCloseTo(1, SIX_DIGITS);
  }

  @Test
  void aPercentileIsAValueThatWasMeasured() {
    List<Double> values =
        new ArrayList<>(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
    Collections.reverse(values);

    assertThat(Measures.percentile(values, 0.5)).isEqualTo(51);
    assertThat(Measures.percentile(values, 0.99)).isEqualTo(100);
    assertThat(Measures.percentile(List.of(3.0), 0.5)).isEqualTo(3);
    assertThat(Measures.percentile(List.of(), 0.5)).isZero();
  }

  @Test
  void theMeanOfNothingIsNothing() {
    assertThat(Measures.mean(List.of())).isZero();
    assertThat(Measures.mean(List.of(1.0, 2.0))).isEqualTo(1.5);
  }

  @Test
  void differencesThatAreAllAlikeHaveAnIntervalWithoutWidth() {
    assertThat(Measures.interval(Collections.nCopies(20, 0.25))).containsExactly(0.25, 0.25);
  }

  @Test
  void theIntervalLiesAroundTheMeanAsWideAsTheStandardErrorSays() {
    // Half 0 and half 1: standard deviation 0.5, standard error 0.05, 95 % within 1.96 of them.
    List<Double> differences = IntStream.range(0, 100).mapToObj(i -> i % 2.0).toList();

    double[] interval = Measures.interval(differences);

    assertThat(interval[0]).isCloseTo(0.402, within(0.015));
    assertThat(interval[1]).isCloseTo(0.598, within(0.015));
  }

  @Test
  void theIntervalIsTheSameEachTime() {
    List<Double> differences = List.of(0.1, -0.2, 0.4, 0.05, 0.3);

    assertThat(Measures.interval(differences)).isEqualTo(Measures.interval(differences));
  }
}

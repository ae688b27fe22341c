package eu.passerelle.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.matching.evaluation.Calibration.Pair;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTests {

  /** Pairs that are right as often as a curve says. */
  private static List<Pair> pairs(double intercept, double slope) {
    Random random = new Random(2);
    return IntStream.range(0, 20_000)
        .mapToObj(i -> {
          double score = 100 * random.nextDouble();
          double likely = new Calibration(intercept, slope).likelihood(score);
          return new Pair("need-" + i, score, random.nextDouble() < likely);
        })
        .toList();
  }

  @Test
  void findsTheCurveThatPairsWereMadeBy() {
    Calibration found = Calibration.of(pairs(-6, 0.1));

    assertThat(found.intercept()).isCloseTo(-6, within(0.3));
    assertThat(found.slope()).isCloseTo(0.1, within(0.005));
    assertThat(found.scoreFor(0.5)).isCloseTo(60, within(1.0));
    assertThat(found.likelihood(found.scoreFor(0.8))).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void theErrorIsSmallWhereTheCurveHoldsAndLargeWhereItDoesNot() {
    Random random = new Random(3);
    List<Pair> onlyInTheMiddle =
        IntStream.range(0, 20_000)
            .mapToObj(i -> {
              double score = 100 * random.nextDouble();
              return new Pair("need-" + i, score, score > 30 && score < 70);
            })
            .toList();
    List<Pair> halvesThatDisagree =
        pairs(-6, 0.1).stream()
            .map(pair -> pair.need().hashCode() % 2 == 0 ? pair : turned(pair))
            .toList();

    assertThat(Calibration.expectedError(pairs(-6, 0.1))).isLessThan(0.02);
    assertThat(Calibration.expectedError(halvesThatDisagree)).isGreaterThan(0.3);
    assertThat(Calibration.of(onlyInTheMiddle).likelihood(50)).isCloseTo(0.4, within(0.05));
  }

  private static Pair turned(Pair pair) {
    return new Pair(pair.need(), pair.score(), !pair.right());
  }
}

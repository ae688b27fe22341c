package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.matching.engine.Facts.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessFitTests {

  @ParameterizedTest(name = "wanted {0}–{1}, offered {2}–{3}: {4}")
  @CsvSource({
    "5, 7, 5, 7, 1",
    "5, 7, 6, 6, 1",
    "5, 7, 7, 9, 1",
    "5, 7, 1, 5, 1",
    "5, 7, 4, 4, 0.75",
    "5, 7, 2, 3, 0.5",
    "5, 7, 2, 2, 0.25",
    "5, 7, 1, 1, 0",
    "9, 9, 1, 2, 0",
    "5, 5, 7, 7, 1",
    "5, 5, 8, 8, 0.8333",
    "5, 5, 9, 9, 0.6667",
    "1, 1, 9, 9, 0"
  })
  void fallsOffFastBelowWhatIsWantedAndSlowlyAbove(
      int wantedLowest, int wantedHighest, int offeredLowest, int offeredHighest, double fit) {
    assertThat(
            ReadinessFit.fit(
                new Range(wantedLowest, wantedHighest), new Range(offeredLowest, offeredHighest)))
        .isCloseTo(fit, within(0.0001));
  }

  @Test
  void aPairFitsAlikeWhicheverSideAsks() {
    MatchText text = Examples.text(TextLanguage.FR, "Un four à pain");
    MatchItem need = Examples.need("need", Statement.nothing().readiness(7, 8).facts(), text);
    MatchItem capability =
        Examples.capability("capability", Statement.nothing().readiness(3, 5).facts(), text);

    try (MatchEngine engine = Examples.engine(need, capability)) {
      assertThat(readiness(engine, need)).isEqualTo(30);
      assertThat(readiness(engine, capability)).isEqualTo(30);
    }
  }

  private static int readiness(MatchEngine engine, MatchItem asker) {
    Match match = engine.match(asker, 1, other -> true).getFirst();
    return Examples.line(match, CriterionId.READINESS_FIT).low();
  }
}

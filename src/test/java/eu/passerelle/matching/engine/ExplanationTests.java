package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.Explanation.Line;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over the matches of made items of all sorts. */
class ExplanationTests {

  private static final RandomItems RANDOM = new RandomItems(20_260_914);

  private final MatchEngine engine =
      Examples.engine(RANDOM.make(Side.CAPABILITY, 100).toArray(MatchItem[]::new));
  private final List<List<Match>> pages =
      RANDOM.make(Side.NEED, 30).stream()
          .map(need -> engine.match(need, 100, candidate -> true))
          .toList();
  private final List<Explanation> explanations =
      pages.stream().flatMap(List::stream).map(Match::explanation).toList();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void thePointsThatAreShownAddUpToTheScoreThatIsShown() {
    assertThat(pages.stream().flatMap(List::stream))
        .hasSizeGreaterThan(1000)
        .allSatisfy(match -> {
          BigDecimal sum =
              match.explanation().lines().stream()
                  .map(line -> new BigDecimal(Double.toString(line.lowPoints())))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum).isEqualByComparingTo(Double.toString(match.score()));
        });
  }

  @Test
  void eachCriterionGivesBetweenNothingAndItsWeight() {
    assertThat(explanations)
        .flatExtracting(Explanation::lines)
        .allSatisfy(line -> {
          assertThat(line.low()).isBetween(0, line.high());
          assertThat(line.high()).isLessThanOrEqualTo(line.most());
          assertThat(line.mostPoints()).isEqualTo(Examples.POLICY.weight(line.criterion()));
        });
  }

  @Test
  void lowAndHighDifferOnlyWhereSomethingIsNotStated() {
    assertThat(explanations)
        .flatExtracting(Explanation::lines)
        .filteredOn(line -> line.low() < line.high())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.state()).isEqualTo(Assessment.State.NOT_STATED));
  }

  @Test
  void fullPointsEverywhereAreAHundred() {
    assertThat(explanations)
        .allSatisfy(explanation ->
            assertThat(explanation.lines().stream().mapToInt(Line::most).sum()).isEqualTo(1000));
  }

  @Test
  void matchesStandInTheOrderOfTheirScores() {
    assertThat(pages)
        .allSatisfy(page -> assertThat(page.stream().map(match -> -match.score())).isSorted());
  }
}

package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Evidence;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine with the delivered vocabulary and policy over the demonstration's listings. */
class DemonstrationMatchesTests {

  private static final List<MatchItem> ITEMS = DemonstrationEngine.items();
  private static final MatchEngine ENGINE = DemonstrationEngine.of(ITEMS);

  /** An item of either side with who answers it. */
  private record Page(MatchItem asker, List<Match> matches) {}

  private static final List<Page> PAGES = new ArrayList<>();

  @BeforeAll
  static void match() {
    ITEMS.stream()
        .map(asker -> new Page(asker, ENGINE.match(asker, 20, candidate -> true)))
        .forEach(PAGES::add);
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void nearlyEveryListingHasSomebodyToMeet() {
    assertThat(PAGES).hasSize(356);
    assertThat(PAGES).filteredOn(page -> page.matches().isEmpty()).hasSizeLessThan(4);
  }

  @Test
  void thePointsThatAreShownAddUpToTheScoreThatIsShown() {
    assertThat(PAGES.stream().flatMap(page -> page.matches().stream()))
        .allSatisfy(match -> {
          BigDecimal sum =
              match.explanation().lines().stream()
                  .map(line -> new BigDecimal(Double.toString(line.lowPoints())))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(sum).isEqualByComparingTo(Double.toString(match.score()));
        });
  }

  @Test
  void aWordThatIsShownAsAReasonStandsInBothTexts() {
    for (Page page : PAGES) {
      for (Match match : page.matches()) {
        String candidate = everything(ENGINE.find(match.candidate()).orElseThrow());
        words(match)
            .forEach(word -> {
              assertThat(candidate).contains(word.candidate());
              assertThat(everything(page.asker()) + candidate).contains(word.asker());
            });
      }
    }
  }

  private static List<Evidence.Word> words(Match match) {
    return match.explanation().lines().stream()
        .filter(line -> line.criterion() == CriterionId.TEXT_RELEVANCE)
        .flatMap(line -> line.evidence().stream())
        .map(Evidence.Word.class::cast)
        .toList();
  }

  private static String everything(MatchItem item) {
    StringBuilder everything = new StringBuilder();
    item.texts()
        .forEach(text ->
            everything
                .append(text.title())
                .append('\n')
                .append(text.body())
                .append('\n')
                .append(text.keywords())
                .append(text.references()));
    return everything.toString();
  }
}

package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.EngineVocabulary;
import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Evidence;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine with the delivered vocabulary and policy over the demonstration's listings. */
class DemonstrationMatchesTests {

  private static final Path CONFIG = Path.of("config");
  private static final Taxonomy TAXONOMY = Taxonomy.read(CONFIG.resolve("taxonomy"));
  private static final List<MatchItem> ITEMS =
      new DemonstrationSet()
          .read(CONFIG).listings().stream()
              .map(
                  new MatchItems(new Territories(CONFIG.resolve("territories")), Clock.systemUTC())
                      ::of)
              .toList();
  private static final MatchEngine ENGINE =
      new MatchEngine(
          EngineVocabulary.concepts(TAXONOMY),
          EngineVocabulary.topics(TAXONOMY),
          MatchingPolicy.read(CONFIG.resolve("matching.yaml")).engine());

  /** An item of either side with who answers it. */
  private record Page(MatchItem asker, List<Match> matches) {}

  private static final List<Page> PAGES = new ArrayList<>();

  @BeforeAll
  static void match() {
    ENGINE.put(ITEMS);
    ENGINE.refresh();
    ENGINE.use(ENGINE.count(1));
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

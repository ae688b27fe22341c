package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.Advice;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every advice the demonstration's listings would be given, followed to the letter. */
class AdviceTests {

  private static final List<MatchItem> ITEMS = DemonstrationEngine.items();
  private static final int SHOWN = 8;
  private static final int PLACES = 60;
  private static final MatchEngine ENGINE = DemonstrationEngine.of(ITEMS);

  /** What somebody is promised on the page of another. */
  private record Promised(MatchItem asker, String adviser, Advice.Promise promise) {}

  private static final List<Promised> PROMISES = new ArrayList<>();

  @BeforeAll
  static void advise() {
    for (MatchItem asker : ITEMS) {
      List<Match> matches = ENGINE.match(asker, SHOWN, candidate -> true);
      for (Match match : matches) {
        Advice advice = ENGINE.advise(asker, match.candidate()).orElseThrow();
        assertThat(advice.place()).isEqualTo(1 + matches.indexOf(match));
        advice
            .promises()
            .forEach(promise -> PROMISES.add(new Promised(asker, match.candidate(), promise)));
      }
    }
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void whoFollowsAnAdviceStandsWhereItPromised() {
    Map<Map.Entry<String, Advice.Statement>, List<Promised>> byStatement =
        PROMISES.stream()
            .collect(
                Collectors.groupingBy(
                    promised -> Map.entry(promised.adviser(), promised.promise().statement())));
    assertThat(PROMISES).hasSizeGreaterThan(1_000);
    byStatement.forEach((statement, promises) -> {
      MatchItem open = ENGINE.find(statement.getKey()).orElseThrow();
      put(
          new MatchItem(
              open.id(), open.side(), open.texts(), statement.getValue().statedIn(open.facts())));
      for (Promised promised : promises) {
        assertThat(place(promised.asker(), open.id()))
            .as("%s, stating %s", promised, statement.getValue())
            .isEqualTo(promised.promise().place());
      }
      put(open);
    });
  }

  private static void put(MatchItem item) {
    ENGINE.put(List.of(item));
    ENGINE.refresh();
  }

  private static int place(MatchItem asker, String id) {
    List<String> answers =
        ENGINE.match(asker, PLACES, candidate -> true).stream().map(Match::candidate).toList();
    return 1 + answers.indexOf(id);
  }
}

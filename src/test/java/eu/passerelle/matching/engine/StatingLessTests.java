package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The honest interval: who states less never stands before who states more. */
class StatingLessTests {

  private static final RandomItems RANDOM = new RandomItems(42);
  private static final List<MatchItem> CAPABILITIES = RANDOM.make(Side.CAPABILITY, 150);
  private static final List<MatchItem> NEEDS = RANDOM.make(Side.NEED, 60);

  private enum Removal {
    READINESS(facts -> Statement.of(facts).readiness(null).facts()),
    TECHNOLOGIES(facts -> Statement.of(facts).technologies(Set.of()).facts()),
    ONE_TECHNOLOGY(
        facts -> Statement.of(facts).technologies(withoutFirst(facts.technologies())).facts()),
    FIELDS(facts -> Statement.of(facts).fields(Set.of()).facts()),
    ONE_FIELD(facts -> Statement.of(facts).fields(withoutFirst(facts.fields())).facts()),
    COOPERATION(facts -> Statement.of(facts).cooperation(Set.of()).facts()),
    ONE_FORM_OF_COOPERATION(
        facts -> Statement.of(facts).cooperation(withoutFirst(facts.cooperation())).facts()),
    YOUTH(facts -> Statement.of(facts).beginner(false).facts()),
    LOCATION(facts -> Statement.of(facts).abroad(null).facts()),
    ORGANISATION_KIND(
        facts -> Statement.of(facts).organisation(null, facts.organisationSize()).facts());

    private final UnaryOperator<Facts> change;

    Removal(UnaryOperator<Facts> change) {
      this.change = change;
    }

    private static Set<String> withoutFirst(Set<String> codes) {
      return codes.stream().sorted().skip(1).collect(Collectors.toSet());
    }

    List<MatchItem> from(List<MatchItem> items) {
      return items.stream()
          .map(item ->
              new MatchItem(item.id(), item.side(), item.texts(), change.apply(item.facts())))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource(Removal.class)
  void removingAFactOfTheCandidateNeverRaisesItsScore(Removal removal) {
    try (MatchEngine fuller = Examples.emptyEngine();
        MatchEngine emptier = Examples.emptyEngine()) {
      List<MatchItem> items = Stream.concat(CAPABILITIES.stream(), NEEDS.stream()).toList();
      fill(fuller, items);
      fill(emptier, removal.from(items));
      StatisticsSnapshot statistics = fuller.count(1);
      fuller.use(statistics);
      emptier.use(statistics);

      int lowered = 0;
      for (MatchItem asker : items) {
        Map<String, Integer> before = scores(fuller, asker);
        Map<String, Integer> after = scores(emptier, asker);
        assertThat(before.keySet()).containsAll(after.keySet());
        for (String candidate : after.keySet()) {
          int difference = before.getOrDefault(candidate, 0) - after.getOrDefault(candidate, 0);
          assertThat(difference).as("%s for %s", candidate, asker.id()).isNotNegative();
          lowered += Math.min(1, difference);
        }
      }
      assertThat(lowered).as("scores that the fact makes a difference to").isGreaterThan(100);
    }
  }

  private static void fill(MatchEngine engine, List<MatchItem> items) {
    engine.put(items);
    engine.refresh();
  }

  private static Map<String, Integer> scores(MatchEngine engine, MatchItem asker) {
    Map<String, Integer> scores = new HashMap<>();
    engine
        .match(asker, CAPABILITIES.size(), candidate -> true)
        .forEach(match -> scores.put(match.candidate(), match.explanation().lowTenths()));
    return scores;
  }
}

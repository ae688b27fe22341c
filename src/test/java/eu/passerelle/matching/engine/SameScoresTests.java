package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same items and the same snapshot give the same matches, however the index came about. */
class SameScoresTests {

  private final RandomItems random = new RandomItems(7);
  private final List<MatchItem> capabilities = random.make(Side.CAPABILITY, 500);
  private final List<MatchItem> needs = random.make(Side.NEED, 120);
  private final MatchEngine atOnce = Examples.emptyEngine();
  private final MatchEngine other = Examples.emptyEngine();

  @BeforeEach
  void buildAtOnce() {
    atOnce.put(capabilities);
    atOnce.put(needs);
    atOnce.refresh();
    atOnce.use(atOnce.count(3));
  }

  @AfterEach
  void close() {
    atOnce.close();
    other.close();
  }

  @Test
  void withStandingsAndDirectionsToCompare() {
    assertThat(atOnce.statistics().best(Side.NEED, needs.getFirst().id()))
        .isNotEqualTo(StatisticsSnapshot.Best.UNKNOWN);
    assertThat(atOnce.statistics().latent().isEmpty()).isFalse();
  }

  @Test
  void inAnIndexThatGrewWithUpdatesAndRemovals() {
    grow(other);
    other.use(atOnce.statistics());

    assertSameMatches();
  }

  @Test
  void afterTheSnapshotWasWrittenAndReadBack() {
    other.put(needs);
    other.put(capabilities);
    other.refresh();
    other.use(StatisticsSnapshot.ofBytes(atOnce.statistics().toBytes()));

    assertSameMatches();
  }

  @Test
  void whenTheSnapshotCameBeforeTheItems() {
    other.use(StatisticsSnapshot.ofBytes(atOnce.statistics().toBytes()));
    other.put(needs);
    other.put(capabilities);
    other.refresh();

    assertSameMatches();
  }

  @Test
  void inATrialThatHoldsTheSame() {
    try (MatchEngine trial = atOnce.trial()) {
      trial.put(needs);
      trial.put(capabilities);
      trial.refresh();

      assertThat(matches(trial)).isEqualTo(matches(atOnce));
    }
  }

  @Test
  void whileATrialHoldsOthers() {
    List<List<Match>> before = matches(atOnce);
    try (MatchEngine trial = atOnce.trial()) {
      trial.put(List.of(random.item("imagined", Side.CAPABILITY)));
      trial.refresh();
      assertThat(matches(trial)).anyMatch(found -> !found.isEmpty());

      assertThat(matches(atOnce)).isEqualTo(before);
    }
    atOnce.refresh();
    assertThat(matches(atOnce)).isEqualTo(before);
  }

  @Test
  void onceAnEarlierSnapshotIsRestored() {
    List<List<Match>> before = matches(atOnce);
    StatisticsSnapshot earlier = atOnce.statistics();
    atOnce.put(List.of(random.item("newcomer", Side.CAPABILITY)));
    atOnce.refresh();
    atOnce.use(atOnce.count(4));
    assertThat(matches(atOnce)).isNotEqualTo(before);

    atOnce.remove("newcomer");
    atOnce.refresh();
    atOnce.use(earlier);

    assertThat(matches(atOnce)).isEqualTo(before);
  }

  @Test
  void anIndexThatGrewCountsTheSame() {
    grow(other);

    assertThat(other.count(3)).isEqualTo(atOnce.statistics());
  }

  private void grow(MatchEngine engine) {
    engine.put(needs);
    for (MatchItem capability : capabilities) {
      engine.put(List.of(random.item(capability.id(), Side.CAPABILITY)));
      if (Math.floorMod(capability.id().hashCode(), 7) == 0) {
        engine.put(List.of(random.item("passing-" + capability.id(), Side.CAPABILITY)));
        engine.refresh();
      }
    }
    engine.refresh();
    for (MatchItem capability : capabilities.reversed()) {
      engine.remove("passing-" + capability.id());
      if (Math.floorMod(capability.id().hashCode(), 5) == 0) {
        engine.remove(capability.id());
        engine.refresh();
      }
      engine.put(List.of(capability));
    }
    engine.refresh();
  }

  private void assertSameMatches() {
    List<List<Match>> expected = matches(atOnce);
    assertThat(expected.stream().mapToInt(List::size).sum()).isGreaterThan(5000);
    assertThat(matches(other)).isEqualTo(expected);
  }

  private List<List<Match>> matches(MatchEngine engine) {
    return needs.stream().map(need -> engine.match(need, 200, candidate -> true)).toList();
  }
}

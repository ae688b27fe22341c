package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Statistics are counted and taken over on one thread while items come and go on another. */
class UpdatesWhileCountingTests {

  private static final int ROUNDS = 8;

  private final RandomItems random = new RandomItems(17);
  private final List<MatchItem> needs = random.make(Side.NEED, 300);
  private final List<MatchItem> capabilities = random.make(Side.CAPABILITY, 300);

  @Test
  void bothGoOnAndInTheEndScoresAreThoseOfARebuiltEngine() throws Exception {
    try (MatchEngine engine = Examples.emptyEngine();
        MatchEngine rebuilt = Examples.emptyEngine();
        ExecutorService updating = Executors.newSingleThreadExecutor()) {
      fill(engine);
      Future<?> updates = updating.submit(() -> comeAndGo(engine));
      for (int round = 1; round <= ROUNDS; round++) {
        engine.use(engine.count(round));
        assertThat(engine.match(needs.getFirst(), 10, item -> true)).isNotEmpty();
      }
      updates.get();
      rebuilt.use(StatisticsSnapshot.ofBytes(engine.statistics().toBytes()));
      fill(rebuilt);

      for (MatchItem need : needs.subList(0, 40)) {
        assertThat(engine.match(need, 20, item -> true))
            .isEqualTo(rebuilt.match(need, 20, item -> true));
      }
    }
  }

  private void fill(MatchEngine engine) {
    engine.put(needs);
    engine.put(capabilities);
    engine.refresh();
  }

  private void comeAndGo(MatchEngine engine) {
    for (MatchItem capability : capabilities) {
      engine.remove(capability.id());
      engine.put(List.of(new RandomItems(1).item("passing", Side.CAPABILITY)));
      engine.refresh();
      engine.remove("passing");
      engine.put(List.of(capability));
      engine.refresh();
    }
  }
}

package eu.passerelle.matching;

import eu.passerelle.operations.JobLocks;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts a run every night, and at once where there has been none. It works on a thread of its own:
 * with thousands of listings it takes minutes. Tests run it themselves.
 */
@Component
@Profile("!test")
class AllotmentSchedule {

  private static final Duration LOCKED_AT_MOST = Duration.ofHours(2);

  private final AllotmentRun run;
  private final LiveEngine engine;
  private final SuggestionStore suggestions;
  private final JobLocks locks;
  private final ExecutorService allotting =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("matching-allotment").factory());

  AllotmentSchedule(
      AllotmentRun run, LiveEngine engine, SuggestionStore suggestions, JobLocks locks) {
    this.run = run;
    this.engine = engine;
    this.suggestions = suggestions;
    this.locks = locks;
  }

  @Scheduled(cron = "${passerelle.allotment.cron:0 10 3 * * *}", zone = "Europe/Brussels")
  void everyNight() {
    allotting.execute(this::runAlone);
  }

  @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
  void atOnceWhereThereIsNone() {
    allotting.execute(() -> {
      if (suggestions.current().isEmpty()) {
        runAlone();
      }
    });
  }

  /** Of several nodes each would find the same; the lock keeps the others idle. */
  private void runAlone() {
    if (engine.isReady()) {
      locks.runAlone("allotment", LOCKED_AT_MOST, run::run);
    }
  }

  @PreDestroy
  void close() {
    allotting.shutdownNow();
  }
}

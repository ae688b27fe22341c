package eu.passerelle.digests;

import eu.passerelle.matching.Matching;
import eu.passerelle.operations.JobLocks;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts a run when a week is due, or when one was cut short. Tests run it by their own clock. */
@Component
@Profile("!test")
class DigestSchedule {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final DigestRun run;
  private final Matching matching;
  private final JobLocks locks;

  DigestSchedule(DigestRun run, Matching matching, JobLocks locks) {
    this.run = run;
    this.matching = matching;
    this.locks = locks;
  }

  @Scheduled(fixedDelay = 60, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
  void serveIfDue() {
    String week = run.due();
    if (week != null && matching.isReady()) {
      locks.runAlone("digest", LOCKED_AT_MOST, () -> run.serve(week));
    }
  }
}

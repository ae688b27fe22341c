package eu.passerelle.organisations;

import eu.passerelle.operations.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets invitations that nobody followed, once it is no news any more that they expired. */
@Component
class InvitationRetention {

  static final Duration KEPT = Duration.ofDays(30);

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(10);

  private final InvitationRepository invitations;
  private final JobLocks locks;
  private final Clock clock;

  InvitationRetention(InvitationRepository invitations, JobLocks locks, Clock clock) {
    this.invitations = invitations;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24 * 60, initialDelay = 50, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("invitation-retention", LOCKED_AT_MOST, this::forget);
  }

  void forget() {
    invitations.deleteByExpiresAtLessThan(clock.instant().minus(KEPT));
  }
}

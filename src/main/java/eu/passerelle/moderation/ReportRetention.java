package eu.passerelle.moderation;

import eu.passerelle.moderation.Report.State;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets who made a report, and what both sides said of it, once it has been settled for long.
 * What was decided stays, for the figures of each year.
 */
@Component
class ReportRetention {

  private static final Logger LOG = LoggerFactory.getLogger(ReportRetention.class);
  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(10);

  private final ReportRepository reports;
  private final RetentionProperties kept;
  private final JobLocks locks;
  private final Clock clock;

  ReportRetention(ReportRepository reports, RetentionProperties kept, JobLocks locks, Clock clock) {
    this.reports = reports;
    this.kept = kept;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24 * 60, initialDelay = 45, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("report-retention", LOCKED_AT_MOST, this::forget);
  }

  /** Does what is due; doing it again changes nothing. */
  void forget() {
    Instant old = RetentionProperties.monthsAgo(kept.reportsMonths(), clock);
    reports.findByState(State.DECIDED).stream()
        .filter(Predicate.not(Report::isForgotten))
        .filter(report -> report.settledAt().filter(old::isAfter).isPresent())
        .forEach(this::forget);
  }

  /** One that changes at the same moment is looked at again the next day. */
  private void forget(Report report) {
    try {
      reports.save(report.forgotten());
    } catch (OptimisticLockingFailureException e) {
      LOG.debug("A report changed while it was being forgotten", e);
    }
  }
}

package eu.passerelle.organisations;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets whom to ask at imported organisations that nobody has claimed for long: these people
 * never gave their data themselves.
 */
@Component
class ImportedContactRetention {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final OrganisationRepository organisations;
  private final OrganisationChanges changes;
  private final RetentionProperties kept;
  private final JobLocks locks;
  private final Clock clock;

  ImportedContactRetention(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      RetentionProperties kept,
      JobLocks locks,
      Clock clock) {
    this.organisations = organisations;
    this.changes = changes;
    this.kept = kept;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24 * 60, initialDelay = 40, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone(
        "imported-contact-retention", LOCKED_AT_MOST, () -> SystemAccess.run(this::forget));
  }

  /** Does what is due; doing it again changes nothing. */
  void forget() {
    Instant old = RetentionProperties.monthsAgo(kept.importedContactsMonths(), clock);
    organisations
        .findByContactImportedBefore(OrganisationStatus.IMPORTED, old)
        .forEach(organisation ->
            changes.change(
                organisation.id(),
                "contact-forgotten",
                found -> found.forgetContactImportedBefore(old, clock)));
  }
}

package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.AuditOfTests;
import eu.passerelle.access.AuditOfTests.Act;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ImportedContactRetentionTests {

  private static final Instant IMPORTED = Instant.parse("2019-01-07T08:00:00Z");

  private final MovableClock clock = new MovableClock(IMPORTED);
  private final OrganisationRepository organisations;
  private final AuditOfTests audit;
  private final ImportedContactRetention retention;
  private final OrganisationId id = OrganisationId.random();

  @Autowired
  ImportedContactRetentionTests(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      RetentionProperties kept,
      JobLocks locks,
      AuditOfTests audit) {
    this.organisations = organisations;
    this.audit = audit;
    this.retention = new ImportedContactRetention(organisations, changes, kept, locks, clock);
  }

  @AfterEach
  void remove() {
    organisations.deleteById(id);
  }

  @Test
  void whomToAskIsForgottenSixMonthsAfterTheImportWhereNobodyHasClaimed() {
    Organisation imported = insert(OrganisationStatus.IMPORTED);

    forgetAt("2019-07-07T08:00:00Z");
    assertThat(found().contact()).isEqualTo(imported.contact());

    forgetAt("2019-07-07T08:00:01Z");
    assertThat(found().contact()).isNull();
    assertThat(found().name()).isEqualTo(imported.name());
    assertThat(audit.of(id.value()))
        .containsExactly(new Act("system", "organisation.contact-forgotten"));
  }

  @Test
  void whatWasImportedAgainIsCountedFromThen() {
    Organisation imported = insert(OrganisationStatus.IMPORTED);
    clock.moveTo(Instant.parse("2019-05-01T08:00:00Z"));
    organisations.save(imported.reachableAt(contact("Bob"), clock));

    forgetAt("2019-07-08T08:00:00Z");

    assertThat(found().contact()).isNotNull();
  }

  @Test
  void whoHasClaimedDecidesForThemselves() {
    insert(OrganisationStatus.CLAIMED);

    forgetAt("2029-01-01T00:00:00Z");

    assertThat(found().contact()).isNotNull();
  }

  private void forgetAt(String moment) {
    clock.moveTo(Instant.parse(moment));
    SystemAccess.run(retention::forget);
  }

  private Organisation insert(OrganisationStatus status) {
    return organisations.insert(
        Organisation.create(
                id,
                Profiles.stating(Set.of(), Set.of(), Set.of()),
                status,
                LocalDate.of(2019, 1, 7),
                clock.instant())
            .reachableAt(contact("Anna"), clock));
  }

  private OrganisationContact contact(String person) {
    return OrganisationContact.imported(person, "", "", clock.instant());
  }

  private Organisation found() {
    return organisations.findById(id).orElseThrow();
  }
}

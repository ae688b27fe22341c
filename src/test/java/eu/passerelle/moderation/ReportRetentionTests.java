package eu.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.AccountId;
import eu.passerelle.moderation.Appeal.Side;
import eu.passerelle.moderation.ReportedSubject.Kind;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long it is kept who reported something, and what was said of it. */
@ApplicationTest
class ReportRetentionTests {

  private static final String TEXT = "Ce texte cite un client qui ne le veut pas.";

  private final MovableClock clock = new MovableClock(Instant.parse("2019-01-07T08:00:00Z"));
  private final ReportRepository reports;
  private final ReportRetention retention;
  private Report report;

  @Autowired
  ReportRetentionTests(ReportRepository reports, RetentionProperties kept, JobLocks locks) {
    this.reports = reports;
    this.retention = new ReportRetention(reports, kept, locks, clock);
    this.report = reports.insert(made());
  }

  @AfterEach
  void remove() {
    reports.deleteById(report.id());
  }

  @Test
  void twoYearsAfterTheDecisionOnlyTheDecisionIsLeft() {
    change(report.decide(decision(Outcome.ON_HOLD, "first")));

    forgetAt("2021-01-07T08:00:00Z");
    assertThat(report.text()).isEqualTo(TEXT);

    forgetAt("2021-01-07T08:00:01Z");
    assertThat(report.text()).isEmpty();
    assertThat(report.reporter()).isNull();
    assertThat(report.inForce().orElseThrow().reasons()).isEqualTo("Le client est nommé.");
  }

  @Test
  void anAppealCountsFromItsAnswerAndLosesItsText() {
    change(report.decide(decision(Outcome.ON_HOLD, "first")));
    clock.moveTo(Instant.parse("2019-05-07T08:00:00Z"));
    change(report.contest(Side.OWNER, TEXT, clock));
    forgetAt("2024-01-01T00:00:00Z");
    assertThat(report.text()).as("waits for an answer").isEqualTo(TEXT);

    change(report.rule(Side.OWNER, decision(Outcome.ON_HOLD, "second")));
    forgetAt("2026-01-01T00:00:00Z");
    assertThat(report.text()).isEqualTo(TEXT);
    forgetAt("2026-01-01T00:00:01Z");
    assertThat(report.isForgotten()).isTrue();
    assertThat(report.appeal(Side.OWNER).orElseThrow().text()).isEmpty();
    assertThat(report.appeal(Side.OWNER).orElseThrow().ruling()).isNotNull();
  }

  @Test
  void whatIsNotDecidedIsKept() {
    forgetAt("2021-06-01T00:00:00Z");

    assertThat(report.reporter()).isNotNull();
  }

  private Report made() {
    return Report.make(
        "ABCD2345",
        new ReportedSubject(
            Kind.LISTING,
            "need-arm",
            new OrganisationId("owner"),
            "Un bras",
            Language.FR,
            false,
            clock.instant()),
        ReportReason.CONFIDENTIAL,
        TEXT,
        new Reporter(null, "Ada Premier", "ada@atelier.example", Language.FR),
        clock);
  }

  private Decision decision(Outcome outcome, String by) {
    return new Decision(
        outcome,
        Ground.TERMS,
        "Ce que vous publiez",
        "Le client est nommé.",
        new AccountId(by),
        clock.instant());
  }

  private void change(Report changed) {
    report = reports.save(changed);
  }

  private void forgetAt(String moment) {
    clock.moveTo(Instant.parse(moment));
    retention.forget();
    report = reports.findById(report.id()).orElseThrow();
  }
}

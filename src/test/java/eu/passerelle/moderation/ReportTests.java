package eu.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.moderation.Appeal.Side;
import eu.passerelle.moderation.Report.State;
import eu.passerelle.moderation.ReportedSubject.Kind;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

/** A report's life: decided once, contested once by each side, answered by somebody else. */
class ReportTests {

  private static final AccountId REPORTER = new AccountId("reporter");
  private static final AccountId FIRST = new AccountId("first-analyst");
  private static final AccountId SECOND = new AccountId("second-analyst");
  private static final AccountId THIRD = new AccountId("third-analyst");
  private static final String TEXT = "Ce texte cite un client qui ne le veut pas.";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));

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
        new Reporter(REPORTER, "Ada Premier", "ada@atelier.example", Language.FR),
        clock);
  }

  private Decision decision(Outcome outcome, AccountId by) {
    clock.move(Duration.ofHours(1));
    return new Decision(
        outcome,
        outcome.isRestriction() ? Ground.TERMS : null,
        outcome.isRestriction() ? "Ce que vous publiez" : "",
        "Le client est nommé.",
        by,
        clock.instant());
  }

  private Report held() {
    return made().decide(decision(Outcome.ON_HOLD, FIRST));
  }

  @Test
  void aReportIsDecidedOnce() {
    Report held = held();

    assertThat(held.state()).isEqualTo(State.DECIDED);
    assertThatThrownBy(() -> held.decide(decision(Outcome.DISMISSED, SECOND)))
        .isInstanceOf(IllegalReportState.class);
  }

  @Test
  void nobodyDecidesOnWhatTheyReported() {
    assertThatThrownBy(() -> made().decide(decision(Outcome.DISMISSED, REPORTER)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aListingHasNoPageToHide() {
    assertThatThrownBy(() -> made().decide(decision(Outcome.PAGE_HIDDEN, FIRST)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Outcome.of(Kind.ORGANISATION))
        .contains(Outcome.PAGE_HIDDEN)
        .doesNotContain(Outcome.ON_HOLD);
  }

  @Test
  void aRestrictionNamesItsGroundAndTheRule() {
    assertThatThrownBy(() ->
            new Decision(Outcome.ON_HOLD, null, "", "Le client est nommé.", FIRST, clock.instant()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoseContentItIsContestsOnlyWhatWasTakenFromThem() {
    Report dismissed = made().decide(decision(Outcome.DISMISSED, FIRST));

    assertThat(dismissed.isContestable(Side.OWNER, clock.instant())).isFalse();
    assertThat(dismissed.isContestable(Side.REPORTER, clock.instant())).isTrue();
    assertThat(held().isContestable(Side.OWNER, clock.instant())).isTrue();
  }

  @Test
  void nothingIsContestedBeforeADecisionOrSixMonthsAfter() {
    assertThatThrownBy(() -> made().contest(Side.REPORTER, TEXT, clock))
        .isInstanceOf(IllegalReportState.class);
    Report held = held();
    clock.moveTo(Instant.parse("2026-09-02T09:59:59Z"));
    assertThat(held.isContestable(Side.OWNER, clock.instant())).isTrue();

    clock.moveTo(Instant.parse("2026-09-02T10:00:00Z"));

    assertThat(held.isContestable(Side.OWNER, clock.instant())).isFalse();
  }

  @Test
  void aSideContestsOnce() {
    Report contested = held().contest(Side.OWNER, TEXT, clock);

    assertThat(contested.state()).isEqualTo(State.CONTESTED);
    assertThatThrownBy(() -> contested.contest(Side.OWNER, TEXT, clock))
        .isInstanceOf(IllegalReportState.class);
    assertThat(contested.isContestable(Side.REPORTER, clock.instant())).isTrue();
  }

  @Test
  void whoDecidedDoesNotRuleOnWhatIsSaidAgainstIt() {
    Report contested = held().contest(Side.OWNER, TEXT, clock);

    assertThat(contested.mayRule(FIRST)).isFalse();
    assertThatThrownBy(() -> contested.rule(Side.OWNER, decision(Outcome.ON_HOLD, FIRST)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> contested.rule(Side.OWNER, decision(Outcome.ON_HOLD, REPORTER)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aRulingOfAnotherOutcomeIsAReversalAndHolds() {
    Report reversed =
        held()
            .contest(Side.OWNER, TEXT, clock)
            .rule(Side.OWNER, decision(Outcome.DISMISSED, SECOND));

    assertThat(reversed.inForce().orElseThrow().outcome()).isEqualTo(Outcome.DISMISSED);
    assertThat(reversed.appeal(Side.OWNER).map(Appeal::ruling).orElseThrow().reversed()).isTrue();
    assertThat(reversed.state()).isEqualTo(State.DECIDED);
  }

  @Test
  void aRulingOfTheSameOutcomeConfirmsAndTheFirstDecisionHolds() {
    Report confirmed =
        held().contest(Side.OWNER, TEXT, clock).rule(Side.OWNER, decision(Outcome.ON_HOLD, SECOND));

    assertThat(confirmed.inForce().orElseThrow().by()).isEqualTo(FIRST);
    assertThat(confirmed.appeal(Side.OWNER).map(Appeal::ruling).orElseThrow().reversed()).isFalse();
  }

  @Test
  void whatAReversalTakesIsContestedBeforeAThirdPerson() {
    Report reversed =
        made()
            .decide(decision(Outcome.DISMISSED, FIRST))
            .contest(Side.REPORTER, TEXT, clock)
            .rule(Side.REPORTER, decision(Outcome.ON_HOLD, SECOND));

    Report contested = reversed.contest(Side.OWNER, TEXT, clock);

    assertThat(List.of(FIRST, SECOND, THIRD)).filteredOn(contested::mayRule).containsExactly(THIRD);
  }

  @Test
  void ofTwoAppealsOneCanStillWait() {
    Report one =
        held()
            .contest(Side.OWNER, TEXT, clock)
            .contest(Side.REPORTER, TEXT, clock)
            .rule(Side.OWNER, decision(Outcome.ON_HOLD, SECOND));

    assertThat(one.state()).isEqualTo(State.CONTESTED);
    assertThatThrownBy(() -> one.rule(Side.OWNER, decision(Outcome.ON_HOLD, SECOND)))
        .isInstanceOf(IllegalReportState.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trop court", "                    a"})
  void aReportSaysEnoughToBeLookedInto(String text) {
    assertThatThrownBy(
            () -> Report.make("R", made().subject(), ReportReason.OTHER, text, null, clock))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://x.example", "gagnez.maintenant.be", "a@b.be", "<b>"})
  void aNameCarriesNoLinkIntoAMail(String name) {
    assertThat(Reporter.isName(name)).isFalse();
    assertThat(Reporter.isName("Jean-Luc D. O’Neill")).isTrue();
  }

  @Test
  void aYearIsToldInNumbers() {
    Report open = made();
    List<Report> reports = List.of(open, held(), held());

    YearOfReports year = YearOfReports.of(reports).getFirst();

    assertThat(year.received()).isEqualTo(3);
    assertThat(year.byReason()).containsEntry(ReportReason.CONFIDENTIAL, 3L);
    assertThat(year.byOutcome()).containsEntry(Outcome.ON_HOLD, 2L);
    assertThat(year.medianDays().orElseThrow()).isEqualTo(1 / 24.0);
  }
}

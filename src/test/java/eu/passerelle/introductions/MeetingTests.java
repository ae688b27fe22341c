package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.introductions.Meeting.Appointment;
import eu.passerelle.introductions.Meeting.Proposal;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can become of a meeting. */
class MeetingTests {

  private static final AccountId ASKER = new AccountId("asker");
  private static final AccountId OWNER = new AccountId("owner");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-10T09:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-13T13:00:00Z");

  private final MovableClock clock = new MovableClock(MONDAY);

  private static Proposal from(Side side, Instant... times) {
    return new Proposal(
        side,
        side == Side.ASKING ? ASKER : OWNER,
        new MeetingProposal(List.of(times), 60, "Namur", ""));
  }

  private Meeting proposed() {
    return Meeting.propose(
        new IntroductionId("introduction"), 1, from(Side.ASKING, FRIDAY, TUESDAY), clock);
  }

  private Meeting agreed() {
    return proposed().accept(TUESDAY, Side.ASKED, OWNER, clock);
  }

  private static Appointment appointment(Meeting meeting) {
    return Objects.requireNonNull(meeting.appointment());
  }

  @Test
  void theOtherSideAcceptsOneOfTheTimes() {
    Meeting agreed = agreed();

    assertThat(agreed.state()).isEqualTo(MeetingState.AGREED);
    assertThat(appointment(agreed).start()).isEqualTo(TUESDAY);
    assertThat(appointment(agreed).end()).isEqualTo(TUESDAY.plus(Duration.ofHours(1)));
    assertThat(agreed.sequence()).isZero();
    assertThat(agreed.history())
        .extracting(Step::act)
        .containsExactly(IntroductionAct.MEETING_PROPOSED, IntroductionAct.MEETING_AGREED);
  }

  @Test
  void whoProposedDoesNotAnswerAndNobodyAcceptsWhatWasNotProposed() {
    assertThatThrownBy(() -> proposed().accept(TUESDAY, Side.ASKING, ASKER, clock))
        .isInstanceOf(IllegalMeetingState.class);
    assertThatThrownBy(() -> proposed().decline("Non", Side.ASKING, ASKER, clock))
        .isInstanceOf(IllegalMeetingState.class);
    assertThatThrownBy(() -> proposed().accept(MONDAY, Side.ASKED, OWNER, clock))
        .isInstanceOf(IllegalMeetingState.class);
  }

  @Test
  void whatWasAgreedStaysUntilAnotherTimeIs() {
    Meeting moving = agreed().proposeOther(from(Side.ASKING, FRIDAY), clock);
    assertThat(moving.state()).isEqualTo(MeetingState.AGREED);
    assertThat(appointment(moving).start()).isEqualTo(TUESDAY);

    Meeting declined = moving.decline("Plutôt mardi", Side.ASKED, OWNER, clock);
    assertThat(declined.state()).isEqualTo(MeetingState.AGREED);
    assertThat(appointment(declined).start()).isEqualTo(TUESDAY);
    assertThat(declined.sequence()).isZero();

    Meeting moved = moving.accept(FRIDAY, Side.ASKED, OWNER, clock);
    assertThat(appointment(moved).start()).isEqualTo(FRIDAY);
    assertThat(moved.sequence()).isEqualTo(1);
    assertThat(moved.history().getLast().act()).isEqualTo(IntroductionAct.MEETING_MOVED);
  }

  @Test
  void whatIsCalledOffCountsAsAChangeAndIsOver() {
    Meeting cancelled = agreed().cancel("Empêchement", Side.ASKING, ASKER, clock);

    assertThat(cancelled.sequence()).isEqualTo(1);
    assertThat(cancelled.isOver(clock.instant())).isTrue();
    assertThatThrownBy(() -> cancelled.proposeOther(from(Side.ASKED, FRIDAY), clock))
        .isInstanceOf(IllegalMeetingState.class);
    assertThatThrownBy(() -> cancelled.cancel("Encore", Side.ASKED, OWNER, clock))
        .isInstanceOf(IllegalMeetingState.class);
  }

  @Test
  void aMeetingIsOverOnceItHasEndedAndAProposalOnceItsTimesHavePassed() {
    Meeting agreed = agreed();
    Meeting proposed = proposed();
    clock.moveTo(TUESDAY.plus(Duration.ofMinutes(30)));
    assertThat(agreed.isOver(clock.instant())).as("while it lasts").isFalse();
    clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
    assertThat(agreed.isOver(clock.instant())).isTrue();
    assertThat(proposed.isOver(clock.instant())).as("Friday is to come").isFalse();
    assertThatThrownBy(() -> proposed.accept(TUESDAY, Side.ASKED, OWNER, clock))
        .isInstanceOf(IllegalMeetingTime.class);
    clock.moveTo(FRIDAY);
    assertThat(proposed.isOver(clock.instant())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:00:00Z, true",
    "2026-03-01T09:00:00Z, true",
    "2027-03-20T09:00:00Z, false"
  })
  void timesAreToComeAndWithinAYear(Instant time, boolean past) {
    assertThatThrownBy(
            () -> Meeting.propose(new IntroductionId("one"), 1, from(Side.ASKED, time), clock))
        .isInstanceOfSatisfying(
            IllegalMeetingTime.class,
            refused -> {
              assertThat(refused.time()).isEqualTo(time);
              assertThat(refused.isPast()).isEqualTo(past);
            });
  }

  @Test
  void aProposalHasOneToFiveTimesEachOnceInTheirOrder() {
    assertThat(new MeetingProposal(List.of(FRIDAY, TUESDAY, FRIDAY), 60, " Namur ", "").times())
        .containsExactly(TUESDAY, FRIDAY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeetingProposal(List.of(), 60, "", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeetingProposal(List.of(FRIDAY), 10, "", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MeetingProposal(List.of(FRIDAY), 481, "", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new MeetingProposal(
                List.of(FRIDAY), 60, String.join("", Collections.nCopies(301, "x")), ""));
  }

  /** Clocks go forward on Sunday 29 March 2026 in Belgium, three weeks after those of New York. */
  @Test
  void timesAreRightByEveryClockWhenItChanges() {
    ZoneId brussels = Texts.ZONE;
    ZoneId newYork = ZoneId.of("America/New_York");
    Instant before = LocalDateTime.parse("2026-03-27T14:00").atZone(brussels).toInstant();
    Instant after = LocalDateTime.parse("2026-03-30T14:00").atZone(brussels).toInstant();
    Texts texts = Texts.in(Language.FR);

    assertThat(Duration.between(before, after)).isEqualTo(Duration.ofHours(3 * 24 - 1));
    assertThat(texts.moment(before, brussels)).contains("vendredi 27 mars 2026", "14:00");
    assertThat(texts.moment(after, brussels)).contains("lundi 30 mars 2026", "14:00");
    assertThat(texts.moment(before, newYork)).contains("09:00");
    assertThat(texts.moment(after, newYork)).contains("08:00");
    assertThat(texts.zone(brussels)).isEqualTo("heure de Bruxelles");
    assertThat(texts.zone(newYork)).contains("New York");
  }
}

package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A meeting of the two sides of an introduction, from a proposal of times to an appointment and
 * what becomes of it. Immutable; the verbs return what it becomes, and refuse what its state does
 * not allow with an {@link IllegalMeetingState}.
 *
 * @param key introduction and number; there is one meeting of a key
 * @param number 1 for the first of its introduction
 * @param proposal what waits for an answer; null where nothing does
 * @param appointment what both have agreed on last; it stays while another time is proposed, and
 *     when it is called off; null before there is one
 * @param sequence how often calendars were told of a change, as iCalendar counts it (RFC 5545,
 *     3.8.7.4)
 */
@Document("meetings")
@TypeAlias("meeting")
record Meeting(
    @Id MeetingId id,
    String key,
    IntroductionId introduction,
    int number,
    MeetingState state,
    @Nullable Proposal proposal,
    @Nullable Appointment appointment,
    int sequence,
    List<Step> history,
    Instant createdAt,
    Instant changedAt,
    int schema,
    @Version @Nullable Long version) {

  static final int LONGEST_REASON = 1000;

  private static final int SCHEMA = 1;

  private static final Duration FARTHEST = Duration.ofDays(366);

  private static final Set<MeetingState> OPEN = Set.of(MeetingState.PROPOSED, MeetingState.AGREED);

  /** A side's proposal. */
  record Proposal(Side side, AccountId by, MeetingProposal offer) {

    private boolean isPast(Instant now) {
      return offer.times().stream().noneMatch(time -> time.isAfter(now));
    }
  }

  /**
   * A time both have agreed on.
   *
   * @param proposal the one it was chosen from
   */
  record Appointment(Instant start, Proposal proposal) {

    Instant end() {
      return start.plus(Duration.ofMinutes(proposal.offer().minutes()));
    }
  }

  Meeting {
    history = List.copyOf(history);
  }

  /**
   * A first proposal.
   *
   * @throws IllegalMeetingTime where a time is past or more than a year away
   */
  static Meeting propose(IntroductionId introduction, int number, Proposal proposal, Clock clock) {
    Instant now = now(clock);
    requireTimes(proposal, now);
    return new Meeting(
        MeetingId.random(),
        key(introduction, number),
        introduction,
        number,
        MeetingState.PROPOSED,
        proposal,
        null,
        0,
        List.of(
            new Step(IntroductionAct.MEETING_PROPOSED, proposal.side(), proposal.by(), now, null)),
        now,
        now,
        SCHEMA,
        null);
  }

  static String key(IntroductionId introduction, int number) {
    return introduction.value() + "/" + number;
  }

  /**
   * A side proposes other times, instead of those that wait for an answer. What was agreed stays
   * until one of them is accepted.
   *
   * @throws IllegalMeetingTime where a time is past or more than a year away
   */
  Meeting proposeOther(Proposal other, Clock clock) {
    requireOpen(IntroductionAct.MEETING_PROPOSED, clock);
    requireTimes(other, clock.instant());
    return changed(state, other, appointment, sequence, clock)
        .after(IntroductionAct.MEETING_PROPOSED, other.side(), other.by(), null);
  }

  /**
   * A side accepts one of the times that the other has proposed.
   *
   * @throws IllegalMeetingTime where it has passed meanwhile
   */
  Meeting accept(Instant time, Side side, AccountId by, Clock clock) {
    IntroductionAct act =
        appointment == null ? IntroductionAct.MEETING_AGREED : IntroductionAct.MEETING_MOVED;
    Proposal answered = requireProposalTo(side, act);
    if (!answered.offer().times().contains(time)) {
      throw new IllegalMeetingState(state, act);
    }
    if (!time.isAfter(clock.instant())) {
      throw new IllegalMeetingTime(time, true);
    }
    return changed(
            MeetingState.AGREED,
            null,
            new Appointment(time, answered),
            appointment == null ? sequence : sequence + 1,
            clock)
        .after(act, side, by, null);
  }

  /** A side wants none of the times that the other has proposed; what was agreed stays. */
  Meeting decline(String reason, Side side, AccountId by, Clock clock) {
    requireProposalTo(side, IntroductionAct.MEETING_DECLINED);
    return changed(
            appointment == null ? MeetingState.DECLINED : MeetingState.AGREED,
            null,
            appointment,
            sequence,
            clock)
        .after(IntroductionAct.MEETING_DECLINED, side, by, reason(reason));
  }

  /** A side calls it off, or takes its proposal back. */
  Meeting cancel(String reason, Side side, AccountId by, Clock clock) {
    requireOpen(IntroductionAct.MEETING_CANCELLED, clock);
    return cancelled(clock).after(IntroductionAct.MEETING_CANCELLED, side, by, reason(reason));
  }

  /** The introduction is over, and this with it. */
  Meeting cancelWithIntroduction(Clock clock) {
    requireOpen(IntroductionAct.MEETING_CANCELLED, clock);
    return cancelled(clock)
        .after(IntroductionAct.MEETING_CANCELLED, null, Introduction.CLOCK, null);
  }

  private Meeting cancelled(Clock clock) {
    return changed(MeetingState.CANCELLED, null, appointment, sequence + 1, clock);
  }

  /** Whether nothing can be done with it any more. */
  boolean isOver(Instant now) {
    return !OPEN.contains(state)
        || ((proposal == null || proposal.isPast(now))
            && (appointment == null || !appointment.end().isAfter(now)));
  }

  /** What is to come; empty where nothing is agreed, and once it has ended. */
  Optional<Appointment> upcoming(Instant now) {
    return Optional.ofNullable(appointment)
        .filter(agreed -> state == MeetingState.AGREED && agreed.end().isAfter(now));
  }

  private void requireOpen(IntroductionAct act, Clock clock) {
    if (isOver(clock.instant())) {
      throw new IllegalMeetingState(state, act);
    }
  }

  private Proposal requireProposalTo(Side side, IntroductionAct act) {
    if (proposal == null || proposal.side() == side) {
      throw new IllegalMeetingState(state, act);
    }
    return proposal;
  }

  private static void requireTimes(Proposal proposal, Instant now) {
    for (Instant time : proposal.offer().times()) {
      boolean past = !time.isAfter(now);
      if (past || time.isAfter(now.plus(FARTHEST))) {
        throw new IllegalMeetingTime(time, past);
      }
    }
  }

  private static String reason(String reason) {
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "this needs a reason of at most %d characters".formatted(LONGEST_REASON));
    }
    return reason.strip();
  }

  /** As exact as the store keeps it, so that a step is known again. */
  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Meeting changed(
      MeetingState newState,
      @Nullable Proposal newProposal,
      @Nullable Appointment newAppointment,
      int newSequence,
      Clock clock) {
    return new Meeting(
        id,
        key,
        introduction,
        number,
        newState,
        newProposal,
        newAppointment,
        newSequence,
        history,
        createdAt,
        now(clock),
        schema,
        version);
  }

  /** The same with what made it so. */
  private Meeting after(
      IntroductionAct act, @Nullable Side side, AccountId by, @Nullable String note) {
    List<Step> more = new ArrayList<>(history);
    more.add(new Step(act, side, by, changedAt, note));
    return new Meeting(
        id,
        key,
        introduction,
        number,
        state,
        proposal,
        appointment,
        sequence,
        more,
        createdAt,
        changedAt,
        schema,
        version);
  }
}

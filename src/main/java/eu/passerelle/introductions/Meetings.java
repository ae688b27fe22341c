package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Meeting.Appointment;
import eu.passerelle.introductions.Meeting.Proposal;
import eu.passerelle.introductions.SeenMeeting.Can;
import eu.passerelle.introductions.SeenMeeting.SeenAppointment;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * When the two sides of an introduction meet. Whoever writes for a side proposes and answers for
 * it, as long as the two talk; advisers do not read it.
 *
 * <p>Doing something where it cannot be done, such as when somebody else was faster, fails with an
 * {@link IllegalMeetingState}, and where the two no longer talk with an {@link
 * IllegalIntroductionState}. What a side says that is still anonymous, and that tells who it is, is
 * refused with an {@link IdentityInText}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Meetings {

  /** Where a meeting is downloaded for one's calendar, below the root. */
  public static final String PATH = "meetings/";

  private final MeetingRepository meetings;
  private final MeetingChanges changes;
  private final MeetingCalendar calendar;
  private final IntroductionRepository introductions;
  private final Involvement involvement;
  private final Addressees addressees;
  private final IdentityGuard identities;
  private final ReaderZones zones;
  private final KeptListings listings;
  private final CurrentAccount current;
  private final RateLimits limits;
  private final Clock clock;

  Meetings(
      MeetingRepository meetings,
      MeetingChanges changes,
      MeetingCalendar calendar,
      IntroductionRepository introductions,
      Involvement involvement,
      Addressees addressees,
      IdentityGuard identities,
      ReaderZones zones,
      KeptListings listings,
      CurrentAccount current,
      RateLimits limits,
      Clock clock) {
    this.meetings = meetings;
    this.changes = changes;
    this.calendar = calendar;
    this.introductions = introductions;
    this.involvement = involvement;
    this.addressees = addressees;
    this.identities = identities;
    this.zones = zones;
    this.listings = listings;
    this.current = current;
    this.limits = limits;
    this.clock = clock;
  }

  /** Somebody who asks, and the side they are on. */
  private record Asking(Introduction introduction, Side side, Account person) {}

  private Asking asking(IntroductionId id) {
    Introduction introduction = introductions.findById(id).orElseThrow(Meetings::denied);
    Side side = involvement.person().side(introduction).orElseThrow(Meetings::denied);
    return new Asking(introduction, side, current.require());
  }

  private static AccessDeniedException denied() {
    return new AccessDeniedException("only for who takes part");
  }

  /** The meetings of an introduction that the person asking takes part in, the last one first. */
  public List<SeenMeeting> of(IntroductionId id) {
    Asking asking = asking(id);
    return meetings.findByIntroductionOrderByNumberDesc(id).stream()
        .map(meeting -> show(meeting, asking.introduction(), asking.side()))
        .toList();
  }

  /** What the person asking has agreed on and is to come, the next one first. */
  public List<SeenMeeting> next() {
    var person = involvement.person();
    List<Introduction> mine = introductions.findByOrganisationIn(person.writesFor());
    Instant now = clock.instant();
    return meetings
        .findByIntroductionInAndState(
            mine.stream().map(Introduction::id).toList(), MeetingState.AGREED)
        .stream()
        .filter(meeting -> meeting.upcoming(now).isPresent())
        .sorted(Comparator.comparing(meeting -> meeting.upcoming(now).orElseThrow().start()))
        .flatMap(meeting ->
            mine.stream()
                .filter(one -> one.id().equals(meeting.introduction()))
                .map(one -> show(meeting, one, person.side(one).orElseThrow())))
        .toList();
  }

  private SeenMeeting show(Meeting meeting, Introduction introduction, Side mine) {
    Proposal proposal = meeting.proposal();
    Appointment agreed = meeting.appointment();
    return new SeenMeeting(
        meeting.id(),
        meeting.introduction(),
        meeting.state(),
        proposal == null ? null : proposal.offer(),
        proposal == null ? null : proposal.side(),
        agreed == null ? null : show(agreed),
        meeting.isOver(clock.instant()),
        meeting.history().getLast().note(),
        can(meeting, introduction, mine));
  }

  private static SeenAppointment show(Appointment agreed) {
    MeetingProposal offer = agreed.proposal().offer();
    return new SeenAppointment(agreed.start(), offer.minutes(), offer.place(), offer.note());
  }

  private Set<Can> can(Meeting meeting, Introduction introduction, Side mine) {
    Set<Can> can = EnumSet.noneOf(Can.class);
    if (meeting.isOver(clock.instant()) || !introduction.state().isTalking()) {
      return can;
    }
    can.add(Can.PROPOSE_OTHER);
    Proposal proposal = meeting.proposal();
    if (proposal != null && proposal.side() != mine) {
      can.addAll(EnumSet.of(Can.ACCEPT, Can.DECLINE));
    }
    if (meeting.appointment() != null || (proposal != null && proposal.side() == mine)) {
      can.add(Can.CANCEL);
    }
    return can;
  }

  /**
   * Proposes a meeting to the other side.
   *
   * @throws IllegalMeetingState while there is one that is not over
   * @throws IllegalMeetingTime where a time is past or more than a year away
   */
  public MeetingId propose(IntroductionId id, MeetingProposal proposal) {
    Asking asking = speaking(id, proposal.text());
    Optional<Meeting> last = meetings.findByIntroductionOrderByNumberDesc(id).stream().findFirst();
    last.filter(meeting -> !meeting.isOver(clock.instant()))
        .ifPresent(meeting -> {
          throw new IllegalMeetingState(meeting.state(), IntroductionAct.MEETING_PROPOSED);
        });
    int number = last.map(Meeting::number).orElse(0) + 1;
    return changes.begin(Meeting.propose(id, number, by(asking, proposal), clock)).id();
  }

  private static Proposal by(Asking asking, MeetingProposal proposal) {
    return new Proposal(asking.side(), asking.person().id(), proposal);
  }

  /** For who says something to the other side, as long as the two talk. */
  private Asking speaking(IntroductionId id, String text) {
    Asking asking = asking(id);
    IntroductionState state = asking.introduction().state();
    if (!state.isTalking()) {
      throw new IllegalIntroductionState(state, IntroductionAct.MEETING_PROPOSED);
    }
    identities.check(asking.introduction(), asking.side(), text);
    limits.require(RateLimit.MESSAGE, current.countedAs());
    return asking;
  }

  private Asking speaking(MeetingId id, String text) {
    return speaking(introduction(id), text);
  }

  private IntroductionId introduction(MeetingId id) {
    return meetings.findById(id).map(Meeting::introduction).orElseThrow(Meetings::denied);
  }

  /**
   * Proposes other times. What was agreed stays until one of them is accepted.
   *
   * @throws IllegalMeetingTime where a time is past or more than a year away
   */
  public void proposeOther(MeetingId id, MeetingProposal proposal) {
    Asking asking = speaking(id, proposal.text());
    changes.change(id, meeting -> meeting.proposeOther(by(asking, proposal), clock));
  }

  /**
   * Accepts one of the times that the other side has proposed.
   *
   * @throws IllegalMeetingTime where it has passed meanwhile
   */
  public void accept(MeetingId id, Instant time) {
    Asking asking = speaking(id, "");
    changes.change(id, meeting -> meeting.accept(time, asking.side(), asking.person().id(), clock));
  }

  /**
   * Wants none of the times that the other side has proposed; what was agreed stays.
   *
   * @param reason 1 to {@value Meeting#LONGEST_REASON} characters, which the other side reads
   */
  public void decline(MeetingId id, String reason) {
    Asking asking = speaking(id, reason);
    changes.change(
        id, meeting -> meeting.decline(reason, asking.side(), asking.person().id(), clock));
  }

  /**
   * Calls a meeting off, or takes one's proposal back.
   *
   * @param reason 1 to {@value Meeting#LONGEST_REASON} characters, which the other side reads
   */
  public void cancel(MeetingId id, String reason) {
    Asking asking = speaking(id, reason);
    changes.change(
        id, meeting -> meeting.cancel(reason, asking.side(), asking.person().id(), clock));
  }

  /** A meeting that is agreed, for one's own calendar (RFC 5545). */
  public Optional<String> calendarFile(MeetingId id) {
    Asking asking = asking(introduction(id));
    Meeting meeting = changes.find(id);
    return Optional.ofNullable(meeting.appointment())
        .filter(agreed -> meeting.state() == MeetingState.AGREED)
        .map(agreed ->
            calendar.file(
                meeting,
                agreed,
                asking.person(),
                addressees.values(
                    asking.introduction(),
                    listings.find(asking.introduction().listing()).orElseThrow(),
                    asking.person(),
                    asking.side())));
  }

  /** Remembers by which clock the person asking reads times, for the mails to them. */
  public void readIn(ZoneId zone) {
    zones.keep(current.require().id(), zone);
  }
}

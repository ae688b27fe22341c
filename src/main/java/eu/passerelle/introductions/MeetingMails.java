package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.introductions.Meeting.Appointment;
import eu.passerelle.introductions.Meeting.Proposal;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to both sides what happened to their meetings, with what calendars have to know. Which
 * mails there must be follows from a meeting's history, and each has a key of its own, so that
 * telling again writes to nobody twice. Times are by the reader's clock, as their browser told it
 * last, with its name.
 */
@Component
class MeetingMails {

  /** So long before a meeting people are reminded of it. */
  private static final Duration BEFORE = Duration.ofDays(1);

  /** What calendars are told of; only the last of it is still true. */
  private static final Set<IntroductionAct> FOR_CALENDARS =
      Set.of(
          IntroductionAct.MEETING_AGREED,
          IntroductionAct.MEETING_MOVED,
          IntroductionAct.MEETING_CANCELLED);

  private final MeetingRepository meetings;
  private final IntroductionRepository introductions;
  private final ListingCatalogue catalogue;
  private final Addressees addressees;
  private final ReaderZones zones;
  private final MeetingCalendar calendar;
  private final Outbox outbox;
  private final Clock clock;

  MeetingMails(
      MeetingRepository meetings,
      IntroductionRepository introductions,
      ListingCatalogue catalogue,
      Addressees addressees,
      ReaderZones zones,
      MeetingCalendar calendar,
      Outbox outbox,
      Clock clock) {
    this.meetings = meetings;
    this.introductions = introductions;
    this.catalogue = catalogue;
    this.addressees = addressees;
    this.zones = zones;
    this.calendar = calendar;
    this.outbox = outbox;
    this.clock = clock;
  }

  @EventListener
  void on(IntroductionChanged changed) {
    SystemAccess.run(() ->
        meetings.findByIntroductionOrderByNumberDesc(changed.id()).stream()
            .filter(meeting -> meeting.changedAt().isAfter(clock.instant().minus(News.JUST_NOW)))
            .forEach(meeting -> tell(meeting, News.JUST_NOW)));
  }

  /** A meeting, and what it is about. */
  private record Subject(Meeting meeting, Introduction introduction, Listing listing) {}

  private Stream<Subject> subject(Meeting meeting) {
    return introductions.findById(meeting.introduction()).stream()
        .flatMap(introduction ->
            catalogue.whole(introduction.listing()).stream()
                .map(listing -> new Subject(meeting, introduction, listing)));
  }

  /** Tells what happened to a meeting lately, as far as it was not told. */
  void tell(Meeting meeting, Duration ofTheLast) {
    Instant since = clock.instant().minus(ofTheLast);
    subject(meeting)
        .forEach(subject ->
            IntStream.range(0, meeting.history().size())
                .filter(index -> meeting.history().get(index).at().isAfter(since))
                .filter(index -> isStillTrue(meeting, index))
                .forEach(index -> tell(subject, index)));
  }

  private static boolean isStillTrue(Meeting meeting, int index) {
    List<Step> later = meeting.history().subList(index + 1, meeting.history().size());
    IntroductionAct act = meeting.history().get(index).act();
    return switch (act) {
      case MEETING_PROPOSED -> later.isEmpty();
      case MEETING_AGREED, MEETING_MOVED ->
          later.stream().map(Step::act).noneMatch(FOR_CALENDARS::contains);
      default -> true;
    };
  }

  private void tell(Subject subject, int index) {
    Meeting meeting = subject.meeting();
    Step step = meeting.history().get(index);
    Appointment agreed = meeting.appointment();
    String occasion = meeting.id().value() + "/" + index;
    switch (step.act()) {
      case MEETING_PROPOSED -> tellProposal(subject, step, occasion);
      case MEETING_AGREED -> tellAgreed(subject, "meeting-agreed", occasion);
      case MEETING_MOVED -> tellAgreed(subject, "meeting-moved", occasion);
      case MEETING_DECLINED -> tellOther(subject, step, "meeting-declined", occasion);
      case MEETING_CANCELLED -> {
        if (agreed == null) {
          tellOther(subject, step, "meeting-withdrawn", occasion);
        } else {
          tellCancelled(subject, agreed, step, occasion);
        }
      }
      default -> {}
    }
  }

  private void tellProposal(Subject subject, Step step, String occasion) {
    Proposal proposal = subject.meeting().proposal();
    if (proposal == null || step.side() == null) {
      return;
    }
    each(
        subject,
        step.side().other(),
        (account, values) -> {
          values.putAll(words(proposal.offer(), account));
          values.put("times", times(proposal.offer(), account));
          send(subject, account, "meeting-proposed", occasion, MailData.of(values));
        });
  }

  private void tellAgreed(Subject subject, String template, String occasion) {
    Appointment agreed = subject.meeting().appointment();
    if (agreed == null) {
      return;
    }
    for (Side side : Side.values()) {
      each(
          subject,
          side,
          (account, values) -> {
            values.putAll(words(agreed, account));
            send(
                subject,
                account,
                template,
                occasion,
                MailData.of(values)
                    .attachment(calendar.invitation(subject.meeting(), agreed, account, values)));
          });
    }
  }

  private void tellCancelled(Subject subject, Appointment agreed, Step step, String occasion) {
    for (Side side : Side.values()) {
      each(
          subject,
          side,
          (account, values) -> {
            values.putAll(words(agreed, account));
            values.put("note", reason(step, account));
            send(
                subject,
                account,
                "meeting-cancelled",
                occasion,
                MailData.of(values)
                    .attachment(calendar.cancellation(subject.meeting(), agreed, account, values)));
          });
    }
  }

  private static String reason(Step step, Account reader) {
    return step.note() == null
        ? Texts.in(reader.language()).get("meeting.introduction-over")
        : step.note();
  }

  /** To the other side's people than those who did it; what happened by itself is no news of it. */
  private void tellOther(Subject subject, Step step, String template, String occasion) {
    if (step.side() != null) {
      each(
          subject,
          step.side().other(),
          (account, values) -> {
            values.put("note", reason(step, account));
            send(subject, account, template, occasion, MailData.of(values));
          });
    }
  }

  /** Reminds of a meeting that is about to be; not where it was agreed on only now. */
  void remind(Meeting meeting) {
    Instant now = clock.instant();
    meeting
        .upcoming(now)
        .filter(agreed -> agreed.start().isAfter(now))
        .filter(agreed -> !agreed.start().minus(BEFORE).isAfter(now))
        .filter(agreed -> agreedAt(meeting).isBefore(agreed.start().minus(BEFORE)))
        .ifPresent(agreed -> subject(meeting).forEach(subject -> remind(subject, agreed)));
  }

  private static Instant agreedAt(Meeting meeting) {
    return meeting.history().stream()
        .filter(step -> FOR_CALENDARS.contains(step.act()))
        .map(Step::at)
        .reduce(meeting.createdAt(), (first, second) -> second);
  }

  private void remind(Subject subject, Appointment agreed) {
    String occasion = subject.meeting().id().value() + "/" + subject.meeting().sequence();
    for (Side side : Side.values()) {
      each(
          subject,
          side,
          (account, values) -> {
            values.putAll(words(agreed, account));
            send(subject, account, "meeting-tomorrow", occasion, MailData.of(values));
          });
    }
  }

  /** What is written to one of a side, filled so far with what is true of the introduction. */
  @FunctionalInterface
  private interface Letter {
    void to(Account account, Map<String, Object> values);
  }

  private void each(Subject subject, Side side, Letter letter) {
    addressees
        .people(subject.introduction(), side, NoticeKind.MEETINGS)
        .forEach(account ->
            letter.to(
                account,
                addressees.values(subject.introduction(), subject.listing(), account, side)));
  }

  private Map<String, Object> words(Appointment agreed, Account reader) {
    ZoneId zone = zones.of(reader.id());
    Texts texts = Texts.in(reader.language());
    return Map.of(
        "when",
        "%s (%s)".formatted(texts.moment(agreed.start(), zone), texts.zone(zone)),
        "details",
        details(agreed.proposal().offer(), texts));
  }

  private static Map<String, Object> words(MeetingProposal offer, Account reader) {
    Texts texts = Texts.in(reader.language());
    return Map.of("details", details(offer, texts));
  }

  private String times(MeetingProposal offer, Account reader) {
    ZoneId zone = zones.of(reader.id());
    Texts texts = Texts.in(reader.language());
    return offer.times().stream()
        .map(time -> "– %s (%s)".formatted(texts.moment(time, zone), texts.zone(zone)))
        .collect(Collectors.joining("\n\n"));
  }

  /** How long, where, and what was said, a paragraph each. */
  private static String details(MeetingProposal offer, Texts texts) {
    return Stream.of(
            texts.get("meeting.lasts", offer.minutes() / 60, offer.minutes() % 60),
            offer.place().isEmpty() ? "" : texts.get("meeting.at", offer.place()),
            offer.note())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private void send(
      Subject subject, Account account, String template, String occasion, MailData data) {
    outbox.enqueue(
        account.recipient(),
        MailTemplate.notice(template, NoticeKind.MEETINGS),
        account.language(),
        "%s/%s/%s".formatted(template, occasion, account.id().value()),
        data.page(IntroductionMails.PAGE + subject.introduction().id().value()));
  }
}

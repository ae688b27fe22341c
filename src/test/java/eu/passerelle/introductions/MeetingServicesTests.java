package eu.passerelle.introductions;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailAttachment;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

/** From a proposal of times to an appointment in everybody's calendar. */
@ApplicationTest
class MeetingServicesTests {

  private static final OrganisationId UNIT = new OrganisationId("org-unite-vision-haute-meuse");
  private static final List<String> IDENTITY = List.of("Sonnaille", "sonnaille", "Marchal");
  private static final Instant SOON =
      Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES);
  private static final Instant LATER = SOON.plus(Duration.ofDays(3));

  @Autowired private Introductions introductions;
  @Autowired private Meetings meetings;
  @Autowired private MeetingRepository store;
  @Autowired private MeetingChanges changes;
  @Autowired private MeetingMails mails;
  @Autowired private MeetingCalendar calendar;
  @Autowired private MeetingData data;
  @Autowired private Addressees addressees;
  @Autowired private ReaderZones zones;
  @Autowired private IntroductionRepository introductionStore;
  @Autowired private IntroductionRetention retention;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingsOfTests listings;
  @Autowired private OutboxOfTests outbox;
  @Autowired private JobLocks locks;
  @Autowired private Accounts accounts;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
    store.deleteAll();
    introductionStore.deleteAll();
    mongo.remove(new Query(), ReaderZones.ReaderZone.class);
    mongo.remove(Query.query(Criteria.where("_id").regex("^(introduction|meeting)-")), Mail.class);
  }

  private IntroductionId introduced(boolean anonymous) {
    ListingText text =
        new ListingText(
            Language.FR,
            "Compter les chenilles sous une lampe",
            "Les chenilles se comptent à la main, sous une lampe.",
            "");
    Set<String> technologies = Set.of("computer-vision");
    Set<String> fields = Set.of("agriculture");
    ListingId listing =
        listings.publishNeed(
            anonymous
                ? SampleContent.anonymous(text, technologies, fields)
                : SampleContent.of(text, technologies, fields));
    MovableClock now = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    Introduction asked =
        Introduction.ask(
            new Interest(
                listing,
                1,
                new Party(owner(listing), anonymous),
                new Party(UNIT, false),
                null,
                null,
                1,
                new Request("Nous lisons des images.", "Un essai sous vos lampes.", ""),
                Set.of(Disclosure.ORGANISATION),
                null),
            account(PROFESSOR).id(),
            now);
    Set<Disclosure> shown = anonymous ? Set.of() : Set.of(Disclosure.ORGANISATION);
    introductionStore.insert(asked.accept(account(FOUNDER).id(), shown, now));
    return asked.id();
  }

  private OrganisationId owner(ListingId listing) {
    return SystemAccess.call(() -> catalogue.whole(listing)).orElseThrow().organisation();
  }

  private static MeetingProposal proposal(String note, Instant... times) {
    return new MeetingProposal(List.of(times), 60, "Salle 3, à Namur", note);
  }

  private MeetingId proposed(String persona, IntroductionId id, Instant... times) {
    return acting.as(persona, () -> meetings.propose(id, proposal("Apportez une lampe.", times)));
  }

  private MeetingId agreed(IntroductionId id) {
    MeetingId meeting = proposed(PROFESSOR, id, SOON, LATER);
    acting.run(FOUNDER, () -> meetings.accept(meeting, SOON));
    return meeting;
  }

  private SeenMeeting seen(String persona, IntroductionId id) {
    return acting.as(persona, () -> meetings.of(id)).getFirst();
  }

  private List<Mail> mailsTo(String persona, String template) {
    return mongo.find(
        Query.query(
            Criteria.where("recipient.person").is(persona).and("template.name").is(template)),
        Mail.class);
  }

  private static Calendar calendarOf(Mail mail) {
    MailAttachment attachment = mail.data().attachments().getFirst();
    assertThat(attachment.name()).isEqualTo("invitation.ics");
    return parsed(attachment.text());
  }

  private static Calendar parsed(String text) {
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(text));
      assertThat(calendar.validate(true).hasErrors()).as(text).isFalse();
      return calendar;
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  private static String value(Calendar calendar, String property) {
    VEvent event = (VEvent) calendar.getComponents().getFirst();
    return Stream.concat(event.getProperties().stream(), calendar.getProperties().stream())
        .map(Property.class::cast)
        .filter(one -> one.getName().equals(property))
        .map(Property::getValue)
        .reduce((first, second) -> first + ", " + second)
        .orElse("");
  }

  private static String utc(Instant moment) {
    return moment.toString().replaceAll("[-:]", "");
  }

  @Test
  void whatIsAgreedComesIntoBothSidesCalendars() {
    IntroductionId id = introduced(false);
    MeetingId meeting = proposed(PROFESSOR, id, SOON, LATER);
    assertThat(seen(FOUNDER, id).can())
        .containsExactlyInAnyOrder(
            SeenMeeting.Can.ACCEPT, SeenMeeting.Can.DECLINE, SeenMeeting.Can.PROPOSE_OTHER);
    assertThat(seen(PROFESSOR, id).can())
        .containsExactlyInAnyOrder(SeenMeeting.Can.PROPOSE_OTHER, SeenMeeting.Can.CANCEL);
    assertThat(mailsTo(FOUNDER, "meeting-proposed")).hasSize(1);
    assertThat(mailsTo(PROFESSOR, "meeting-proposed")).isEmpty();

    acting.run(FOUNDER, () -> meetings.accept(meeting, SOON));

    for (String persona : List.of(FOUNDER, PROFESSOR)) {
      Mail mail = mailsTo(persona, "meeting-agreed").getFirst();
      assertThat(outbox.written(mail).text()).contains("heure de Bruxelles");
      Calendar invitation = calendarOf(mail);
      assertThat(value(invitation, "METHOD")).isEqualTo("REQUEST");
      assertThat(value(invitation, "DTSTART")).isEqualTo(utc(SOON));
      assertThat(value(invitation, "DTEND")).isEqualTo(utc(SOON.plus(Duration.ofHours(1))));
      assertThat(value(invitation, "SEQUENCE")).isEqualTo("0");
      assertThat(value(invitation, "ATTENDEE")).isEqualTo("mailto:" + mail.recipient().address());
      assertThat(value(invitation, "ORGANIZER")).isEqualTo("mailto:passerelle@passerelle.example");
      assertThat(value(invitation, "URL")).endsWith("/introductions/" + id.value());
      assertThat(acting.as(persona, () -> meetings.next())).hasSize(1);
    }
    assertThat(acting.as(FOUNDER, () -> introductions.find(id).orElseThrow()).history())
        .extracting(SeenIntroduction.SeenStep::act)
        .endsWith(
            IntroductionAct.CONTACTED,
            IntroductionAct.MEETING_PROPOSED,
            IntroductionAct.MEETING_AGREED);
  }

  @Test
  void whatMovesOrIsCalledOffChangesTheSameEventInCalendars() {
    IntroductionId id = introduced(false);
    MeetingId meeting = agreed(id);
    String uid = value(calendarOf(mailsTo(PROFESSOR, "meeting-agreed").getFirst()), "UID");

    acting.run(FOUNDER, () -> meetings.proposeOther(meeting, proposal("", LATER)));
    assertThat(seen(PROFESSOR, id).appointment()).extracting("start").isEqualTo(SOON);
    acting.run(PROFESSOR, () -> meetings.accept(meeting, LATER));
    acting.run(FOUNDER, () -> meetings.cancel(meeting, "La lampe est en panne."));

    Calendar moved = calendarOf(mailsTo(PROFESSOR, "meeting-moved").getFirst());
    assertThat(value(moved, "METHOD")).isEqualTo("REQUEST");
    assertThat(value(moved, "UID")).isEqualTo(uid);
    assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
    assertThat(value(moved, "DTSTART")).isEqualTo(utc(LATER));
    Mail mail = mailsTo(PROFESSOR, "meeting-cancelled").getFirst();
    assertThat(outbox.written(mail).text()).contains("La lampe est en panne.");
    Calendar cancelled = calendarOf(mail);
    assertThat(value(cancelled, "METHOD")).isEqualTo("CANCEL");
    assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(cancelled, "UID")).isEqualTo(uid);
    assertThat(value(cancelled, "SEQUENCE")).isEqualTo("2");
    assertThat(acting.as(PROFESSOR, () -> meetings.calendarFile(meeting))).isEmpty();
  }

  @Test
  void aMeetingIsDownloadedForOnesOwnCalendarWithoutAnyAddress() {
    MeetingId meeting = agreed(introduced(false));

    String file = acting.as(FOUNDER, () -> meetings.calendarFile(meeting)).orElseThrow();

    assertThat(value(parsed(file), "METHOD")).isEqualTo("PUBLISH");
    assertThat(value(parsed(file), "DTSTART")).isEqualTo(utc(SOON));
    assertThat(file).doesNotContain("ATTENDEE").doesNotContain("VTIMEZONE");
  }

  @Test
  void nobodyLearnsFromAMeetingWhoTheOtherSideIs() {
    IntroductionId id = introduced(true);
    assertThatThrownBy(() -> meeting(FOUNDER, id, "Chez Sonnaille, à 10 heures"))
        .isInstanceOf(IdentityInText.class);
    MeetingId meeting = meeting(FOUNDER, id, "Apportez une lampe");
    assertThatThrownBy(
            () -> acting.run(FOUNDER, () -> meetings.cancel(meeting, "Élise Marchal est absente")))
        .isInstanceOf(IdentityInText.class);
    acting.run(PROFESSOR, () -> meetings.accept(meeting, SOON));
    acting.run(FOUNDER, () -> meetings.proposeOther(meeting, proposal("", LATER)));
    acting.run(PROFESSOR, () -> meetings.accept(meeting, LATER));
    acting.run(FOUNDER, () -> meetings.cancel(meeting, "Une urgence"));

    List<String> told = new ArrayList<>();
    for (String template :
        List.of("meeting-proposed", "meeting-agreed", "meeting-moved", "meeting-cancelled")) {
      List<Mail> sent = mailsTo(PROFESSOR, template);
      assertThat(sent).as(template).isNotEmpty();
      sent.forEach(mail -> told.add(outbox.written(mail) + mail.data().toString()));
    }
    told.add(acting.as(PROFESSOR, () -> meetings.of(id)).toString());
    assertThat(String.join("\n", told).replaceAll("\r?\n[ ]", ""))
        .doesNotContain(IDENTITY.toArray(String[]::new));
  }

  private MeetingId meeting(String persona, IntroductionId id, String note) {
    return acting.as(persona, () -> meetings.propose(id, proposal(note, SOON)));
  }

  @Test
  void strangersAndAdvisersHaveNothingToDoWithIt() {
    IntroductionId id = introduced(false);
    MeetingId meeting = proposed(PROFESSOR, id, SOON);
    for (String stranger : List.of(CLUSTER_MANAGER, ANALYST)) {
      for (Runnable act :
          List.<Runnable>of(
              () -> meetings.of(id),
              () -> meetings.propose(id, proposal("", SOON)),
              () -> meetings.accept(meeting, SOON),
              () -> meetings.decline(meeting, "Non"),
              () -> meetings.cancel(meeting, "Non"),
              () -> meetings.calendarFile(meeting))) {
        assertThatThrownBy(() -> acting.run(stranger, act))
            .isInstanceOf(AccessDeniedException.class);
      }
    }
    assertThatThrownBy(
            () -> acting.run(FOUNDER, () -> meetings.accept(new MeetingId("none"), SOON)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void twoProposalsAtTheSameMomentMakeOneMeeting() throws Exception {
    IntroductionId id = introduced(false);

    List<String> refused =
        together(() -> proposed(FOUNDER, id, SOON), () -> proposed(PROFESSOR, id, LATER));

    assertThat(refused).containsExactly("IllegalMeetingState");
    assertThat(store.findByIntroductionOrderByNumberDesc(id)).hasSize(1);
  }

  @Test
  void ofAnAnswerAndACancellationAtTheSameMomentEachIsKeptOrRefused() throws Exception {
    IntroductionId id = introduced(false);
    MeetingId meeting = proposed(PROFESSOR, id, SOON);

    List<String> refused =
        together(
            () -> acting.run(FOUNDER, () -> meetings.accept(meeting, SOON)),
            () -> acting.run(FOUNDER, () -> meetings.decline(meeting, "Pas ce jour-là")));

    assertThat(refused).containsExactly("IllegalMeetingState");
    assertThat(changes.find(meeting).history()).hasSize(2);
  }

  /** The names of the refusals. */
  private static List<String> together(Runnable... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<String> refused = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
      List<Future<?>> running = new ArrayList<>();
      for (Runnable act : acts) {
        running.add(
            threads.submit(() -> {
              start.await();
              act.run();
              return true;
            }));
      }
      for (Future<?> one : running) {
        try {
          one.get();
        } catch (ExecutionException e) {
          refused.add(Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
        }
      }
    }
    return refused;
  }

  @Test
  void thereIsOneMeetingAtATimeAndAnotherOnceItIsOver() {
    IntroductionId id = introduced(false);
    MeetingId first = proposed(PROFESSOR, id, SOON);
    assertThatThrownBy(() -> proposed(FOUNDER, id, LATER)).isInstanceOf(IllegalMeetingState.class);
    acting.run(FOUNDER, () -> meetings.decline(first, "Pas cette semaine"));
    assertThat(mailsTo(PROFESSOR, "meeting-declined")).hasSize(1);

    proposed(FOUNDER, id, LATER);

    assertThat(store.findByIntroductionOrderByNumberDesc(id))
        .extracting(Meeting::number)
        .containsExactly(2, 1);
  }

  @Test
  void anIntroductionThatEndsTakesItsMeetingWithIt() {
    IntroductionId id = introduced(false);
    MeetingId meeting = agreed(id);

    acting.run(FOUNDER, () -> introductions.end(id, "Sans suite"));

    assertThat(changes.find(meeting).state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(seen(PROFESSOR, id).can()).isEmpty();
    for (String persona : List.of(FOUNDER, PROFESSOR)) {
      assertThat(value(calendarOf(mailsTo(persona, "meeting-cancelled").getFirst()), "METHOD"))
          .isEqualTo("CANCEL");
    }
    assertThatThrownBy(() -> proposed(PROFESSOR, id, LATER))
        .isInstanceOf(IllegalIntroductionState.class);
  }

  @Test
  void whatEventsLostIsFoundAgainOnce() {
    IntroductionId id = introduced(false);
    Meeting meeting =
        Meeting.propose(
            id,
            1,
            new Meeting.Proposal(Side.ASKING, account(PROFESSOR).id(), proposal("", SOON)),
            new MovableClock(Instant.now()));
    store.insert(meeting);
    MeetingSchedule schedule = schedule(new MovableClock(Instant.now()));

    SystemAccess.run(schedule::advance);
    SystemAccess.run(schedule::advance);

    assertThat(mailsTo(FOUNDER, "meeting-proposed")).hasSize(1);
    assertThat(introductionStore.findById(id).orElseThrow().history())
        .filteredOn(step -> step.act() == IntroductionAct.MEETING_PROPOSED)
        .hasSize(1);
  }

  private Account account(String persona) {
    return accounts.personas().stream()
        .filter(one -> persona.equals(one.persona()))
        .findFirst()
        .orElseThrow();
  }

  private MeetingSchedule schedule(MovableClock clock) {
    MeetingMails telling =
        new MeetingMails(
            store,
            introductionStore,
            catalogue,
            addressees,
            zones,
            calendar,
            outbox.at(clock),
            clock);
    return new MeetingSchedule(store, changes, telling, introductionStore, locks, clock);
  }

  @Test
  void peopleAreRemindedOnceTheDayBefore() {
    agreed(introduced(false));
    MovableClock clock = new MovableClock(SOON.minus(Duration.ofHours(25)));
    MeetingSchedule schedule = schedule(clock);

    SystemAccess.run(schedule::advance);
    assertThat(mailsTo(FOUNDER, "meeting-tomorrow")).isEmpty();
    for (int hour = 0; hour < 30; hour++) {
      clock.move(Duration.ofHours(1));
      SystemAccess.run(schedule::advance);
    }

    assertThat(mailsTo(FOUNDER, "meeting-tomorrow")).hasSize(1);
    assertThat(mailsTo(PROFESSOR, "meeting-tomorrow")).hasSize(1);
  }

  @Test
  void mailsTellTimesByTheClockTheReaderUsedLast() {
    ZoneId newYork = ZoneId.of("America/New_York");
    acting.run(PROFESSOR, () -> meetings.readIn(newYork));
    agreed(introduced(false));

    assertThat(outbox.written(mailsTo(PROFESSOR, "meeting-agreed").getFirst()).text())
        .contains(Texts.in(Language.FR).moment(SOON, newYork), "New York");
    assertThat(outbox.written(mailsTo(FOUNDER, "meeting-agreed").getFirst()).text())
        .contains(Texts.in(Language.FR).moment(SOON, Texts.ZONE), "heure de Bruxelles");

    acting.run(PROFESSOR, () -> meetings.readIn(Texts.ZONE));
    assertThat(mongo.count(new Query(), ReaderZones.ReaderZone.class)).isZero();
  }

  @Test
  void aPersonIsToldWhatTheySaidAndTakenOutOfIt() {
    MeetingId meeting = agreed(introduced(false));
    acting.run(PROFESSOR, () -> meetings.readIn(ZoneId.of("Asia/Tokyo")));
    Account professor = account(PROFESSOR);
    assertThat(data.of(professor).toString()).contains("Apportez une lampe.", "Asia/Tokyo");

    data.erase(professor);

    assertThat(changes.find(meeting).toString()).doesNotContain(professor.id().value());
    assertThat(zones.of(professor.id())).isEqualTo(Texts.ZONE);
  }

  @Test
  void meetingsGoWithTheirIntroduction() {
    IntroductionId id = introduced(false);
    agreed(id);
    acting.run(FOUNDER, () -> introductions.end(id, "Sans suite"));
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().set("changedAt", Instant.parse("2020-01-01T00:00:00Z")),
        Introduction.class);

    retention.forget();

    assertThat(store.findAll()).isEmpty();
  }
}

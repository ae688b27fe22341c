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
import eu.passerelle.introductions.Refusal.Reason;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.Notices;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.Member;
import eu.passerelle.organisations.MemberRole;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.Profiles;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

/** From interest to an agreement, and who may do and see what on the way. */
@ApplicationTest
class IntroductionServicesTests {

  private static final OrganisationId UNIT = new OrganisationId("org-unite-vision-haute-meuse");
  private static final Request REQUEST =
      new Request(
          "Nous lisons les images de chenilles depuis deux ans.",
          "Un essai sous vos lampes.",
          "au printemps");
  private static final List<String> IDENTITY = List.of("Sonnaille", "sonnaille", "Marchal");

  @Autowired private Interests interests;
  @Autowired private Introductions introductions;
  @Autowired private Conversations conversations;
  @Autowired private Notices notices;
  @Autowired private IntroductionRepository store;
  @Autowired private IntroductionChanges changes;
  @Autowired private ReplyClock replies;
  @Autowired private JobLocks locks;
  @Autowired private IntroductionMails mails;
  @Autowired private Ledger ledger;
  @Autowired private OutboxOfTests outbox;
  @Autowired private ListingsOfTests listings;
  @Autowired private ListingDesk desk;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private final List<OrganisationId> loaded = new ArrayList<>();

  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
    store.deleteAll();
    mongo.remove(new Query(), Message.class);
    mongo.remove(new Query(), Conversations.Read.class);
    mongo.remove(Query.query(Criteria.where("_id").regex("^introduction-")), Mail.class);
    loaded.forEach(
        id -> mongo.remove(Query.query(Criteria.where("_id").is(id)), Organisation.class));
  }

  private static ListingText text(String title) {
    return new ListingText(
        Language.FR, title, "Les chenilles se comptent à la main, sous une lampe.", "");
  }

  private ListingId named() {
    return listings.publishNeed(
        SampleContent.of(
            text("Compter les chenilles sous une lampe"),
            Set.of("computer-vision"),
            Set.of("agriculture")));
  }

  private ListingId anonymous() {
    return listings.publishNeed(
        SampleContent.anonymous(
            text("Compter les chenilles en secret"),
            Set.of("computer-vision"),
            Set.of("agriculture")));
  }

  private IntroductionId asked(ListingId id) {
    return acting.as(
        PROFESSOR, () -> interests.express(id, UNIT, null, REQUEST, Set.of(Disclosure.CONTACT)));
  }

  private SeenIntroduction seen(String persona, IntroductionId id) {
    return acting.as(persona, () -> introductions.find(id).orElseThrow());
  }

  private void write(String persona, IntroductionId id, String words) {
    acting.run(persona, () -> conversations.write(MessageId.random(), id, words));
  }

  @Test
  void fromInterestToAnAgreement() {
    IntroductionId id = asked(named());
    assertThat(seen(FOUNDER, id).waitsForMe()).isTrue();
    assertThat(seen(FOUNDER, id).can())
        .contains(SeenIntroduction.Can.ACCEPT, SeenIntroduction.Can.DECLINE);

    acting.run(FOUNDER, () -> introductions.accept(id, Set.of(Disclosure.CONTACT)));
    assertThat(seen(PROFESSOR, id).waitsForMe()).isTrue();
    assertThat(seen(PROFESSOR, id).party(Side.ASKED).contacts())
        .extracting("email")
        .contains("elise@sonnaille.example");

    write(PROFESSOR, id, "Bonjour ! Mardi vous convient-il ?");
    assertThat(seen(FOUNDER, id).unread()).isEqualTo(1);
    assertThat(seen(FOUNDER, id).state()).isEqualTo(IntroductionState.IN_CONTACT);
    acting.run(FOUNDER, () -> conversations.read(id));
    assertThat(seen(FOUNDER, id).unread()).isZero();
    write(FOUNDER, id, "Mardi, volontiers.");
    assertThat(seen(PROFESSOR, id).waitsForMe()).isTrue();

    acting.run(PROFESSOR, () -> introductions.negotiate(id));
    acting.run(FOUNDER, () -> introductions.agree(id, AgreementTerms.UNTOLD));
    assertThat(seen(PROFESSOR, id).state()).isEqualTo(IntroductionState.AGREED);
    assertThat(seen(PROFESSOR, id).history())
        .extracting(SeenIntroduction.SeenStep::act)
        .containsExactly(
            IntroductionAct.ASKED,
            IntroductionAct.ACCEPTED,
            IntroductionAct.CONTACTED,
            IntroductionAct.NEGOTIATION_BEGUN,
            IntroductionAct.AGREED);
    assertThatThrownBy(() -> acting.run(FOUNDER, () -> introductions.end(id, "Trop tard")))
        .isInstanceOf(IllegalIntroductionState.class);
  }

  @Test
  void everyGateSaysWhy() {
    ListingId id = named();
    assertThat(interests.refusal(id))
        .get()
        .extracting(Refusal::reason)
        .isEqualTo(Reason.NOT_SIGNED_IN);
    assertThat(refusal(FOUNDER, id)).isEqualTo(Reason.OWN_LISTING);
    asked(id);
    assertThat(acting.as(PROFESSOR, () -> interests.askers(id)))
        .extracting(Interests.Asker::id)
        .doesNotContain(UNIT);
    acting.run(FOUNDER, () -> desk.openForInterest(id, false));
    assertThat(refusal(CLUSTER_MANAGER, id)).isEqualTo(Reason.NOT_OPEN);
    assertThat(refusal(CLUSTER_MANAGER, new ListingId("nowhere"))).isEqualTo(Reason.NOT_LIVE);
  }

  private Reason refusal(String persona, ListingId id) {
    return acting.as(persona, () -> interests.refusal(id)).orElseThrow().reason();
  }

  @Test
  void anotherRoundIsPossibleOnceTheListingHasChangedOrTimeHasPassed() {
    ListingId id = named();
    IntroductionId first = asked(id);
    acting.run(FOUNDER, () -> introductions.decline(first, "Pas cette saison."));
    assertThatThrownBy(() -> asked(id))
        .isInstanceOfSatisfying(
            InterestRefused.class,
            refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_SOON));

    acting.run(
        FOUNDER,
        () -> {
          desk.keep(
              desk.find(id).orElseThrow(),
              SampleContent.of(
                  text("Compter les chenilles sous une lampe"),
                  Set.of("robotics"),
                  Set.of("agriculture")));
          desk.publishEdits(id, false);
        });

    IntroductionId second = asked(id);
    assertThat(second).isNotEqualTo(first);
    assertThat(store.findById(second).orElseThrow().round()).isEqualTo(2);
  }

  @Test
  void nobodyLearnsWhoseAnAnonymousListingIsBeforeBothAgree() {
    IntroductionId id = asked(anonymous());
    write(FOUNDER, id, "Dites-nous en plus.");
    assertHidden(seen(PROFESSOR, id).toString());
    assertHidden(acting.as(PROFESSOR, () -> conversations.lines(id)).toString());
    assertHidden(acting.as(PROFESSOR, () -> introductions.mine()).toString());

    assertThatThrownBy(() -> write(FOUNDER, id, "Ici Élise Marchal, de Sonnaille"))
        .isInstanceOf(IdentityInText.class);
    acting.run(FOUNDER, () -> introductions.accept(id, Set.of()));
    assertHidden(seen(PROFESSOR, id).toString());
    assertHidden(written(PROFESSOR).toString());

    acting.run(
        FOUNDER,
        () -> introductions.disclose(id, Set.of(Disclosure.ORGANISATION, Disclosure.CONTACT)));
    assertThat(seen(PROFESSOR, id).party(Side.ASKED).name()).isEqualTo("Sonnaille");
    write(FOUNDER, id, "Ici Élise Marchal, de Sonnaille");
  }

  private static void assertHidden(String text) {
    assertThat(text).doesNotContain(IDENTITY.toArray(String[]::new));
  }

  private List<String> written(String persona) {
    return mongo
        .find(
            Query.query(
                Criteria.where("recipient.person")
                    .is(persona)
                    .and("template.name")
                    .regex("^introduction-")),
            Mail.class)
        .stream()
        .map(mail -> outbox.written(mail).subject() + outbox.written(mail).text())
        .toList();
  }

  @Test
  void strangersSeeNothingAndAdvisersNoMessages() {
    IntroductionId id = asked(named());
    for (String stranger : List.of(CLUSTER_MANAGER, ANALYST)) {
      acting.run(
          stranger,
          () -> {
            assertThat(introductions.mine()).isEmpty();
            assertThatThrownBy(() -> conversations.lines(id))
                .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> introductions.accept(id, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
          });
    }
    assertThat(acting.as(CLUSTER_MANAGER, () -> introductions.find(id))).isEmpty();
    assertThat(acting.as(ANALYST, () -> introductions.find(id)))
        .as("the agency accompanies")
        .isPresent();
    assertThatThrownBy(() -> acting.run(PROFESSOR, () -> introductions.accept(id, Set.of())))
        .isInstanceOf(AccessDeniedException.class);

    acting.run(
        FOUNDER,
        () ->
            introductions.handOver(
                id, new OrganisationId("org-cluster-passage"), "Ils connaissent le terrain."));
    assertThat(acting.as(ANALYST, () -> introductions.find(id))).isEmpty();
    assertThat(acting.as(CLUSTER_MANAGER, () -> introductions.accompanied()))
        .extracting(SeenIntroduction::id)
        .containsExactly(id);
    assertThatThrownBy(() -> acting.run(CLUSTER_MANAGER, () -> conversations.lines(id)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void fiftyPeopleAtOnceMakeOneIntroductionPerOrganisationAndLoseNoWord() throws Exception {
    ListingId id = named();
    List<Account> people = people(10, 5);
    CyclicBarrier start = new CyclicBarrier(people.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
      List<Future<IntroductionId>> asking =
          IntStream.range(0, people.size())
              .mapToObj(index ->
                  threads.submit(() -> {
                    start.await();
                    return SystemAccess.callAs(
                        people.get(index),
                        () ->
                            interests.express(
                                id,
                                loaded.get(index / 5),
                                null,
                                new Request("Nous apportons le mot " + index, "Une réponse.", ""),
                                Set.of()));
                  }))
              .toList();
      for (Future<IntroductionId> one : asking) {
        one.get();
      }
    }

    List<Introduction> made = store.findAll();
    assertThat(made)
        .extracting(one -> one.asking().organisation())
        .containsExactlyInAnyOrderElementsOf(loaded);
    List<String> words = new ArrayList<>();
    made.forEach(one -> words.add(one.request().brings()));
    mongo.findAll(Message.class).forEach(message -> words.add(message.text()));
    assertThat(words).hasSize(50);
    for (int index = 0; index < 50; index++) {
      String word = "le mot " + index;
      assertThat(words)
          .as(word)
          .anyMatch(text -> text.lines().anyMatch(line -> line.endsWith(word)));
    }
  }

  private List<Account> people(int organisationCount, int each) {
    List<Account> people = new ArrayList<>();
    List<Organisation> made = new ArrayList<>();
    for (int index = 0; index < organisationCount; index++) {
      OrganisationId id = new OrganisationId("org-" + UUID.randomUUID());
      List<Member> members = new ArrayList<>();
      for (int member = 0; member < each; member++) {
        Account account =
            Account.create(
                "Personne " + index + "-" + member,
                UUID.randomUUID() + "@essai.example",
                Language.FR,
                Set.of(),
                Instant.now());
        people.add(account);
        members.add(new Member(account.id(), MemberRole.ADMINISTRATOR, LocalDate.of(2024, 1, 1)));
      }
      made.add(
          Organisation.create(
                  id,
                  Profiles.bare(OrganisationKind.COMPANY, null, "Essai " + id.value(), null, null),
                  OrganisationStatus.VALIDATED,
                  LocalDate.of(2024, 1, 1),
                  Instant.now())
              .with(members, List.of()));
      loaded.add(id);
    }
    SystemAccess.run(() -> {
      accounts.load(people);
      organisations.load(made);
    });
    return people;
  }

  /** Asked on Monday 2 March 2026 in the morning; nobody ever answers. */
  @Test
  void aYearWithoutAnAnswerHasOneReminderOneEscalationAndOneEnd() {
    IntroductionId id = asked(named());
    Instant asked = Instant.parse("2026-03-02T09:00:00Z");
    Introduction found = store.findById(id).orElseThrow();
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().set("turn.since", asked),
        Introduction.class);
    play(asked, 365);

    Introduction over = store.findById(id).orElseThrow();
    assertThat(over.history().subList(found.history().size(), over.history().size()))
        .extracting(step -> step.act() + " " + step.at())
        .containsExactly(
            "REMINDED 2026-03-10T09:00:00Z",
            "ESCALATED 2026-03-17T09:00:00Z",
            "LAPSED 2026-03-31T09:00:00Z");
    assertThat(over.state()).isEqualTo(IntroductionState.ENDED);
    assertThat(over.turn()).isNull();
  }

  /**
   * Both talked until Monday 2 March 2026 in the morning. Between then and the end stand Easter
   * Monday, the first of May, Ascension and Whit Monday.
   */
  @Test
  void twoYearsOfSilenceAfterTalkingEndItOnceAndAskTwiceWhatCameOfIt() {
    IntroductionId id = asked(named());
    acting.run(FOUNDER, () -> introductions.accept(id, Set.of(Disclosure.CONTACT)));
    write(PROFESSOR, id, "Mardi à dix heures ?");
    Instant written = Instant.parse("2026-03-02T09:00:00Z");
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().set("turn.since", written),
        Introduction.class);
    int before = store.findById(id).orElseThrow().history().size();

    play(written, 2 * 365);

    List<Introduction.Step> all = store.findById(id).orElseThrow().history();
    assertThat(all.subList(before, all.size()))
        .extracting(step -> step.act() + " " + step.at())
        .containsExactly(
            "REMINDED 2026-03-17T09:00:00Z",
            "ESCALATED 2026-03-31T09:00:00Z",
            "LAPSED 2026-05-30T09:00:00Z",
            "OUTCOMES_ASKED 2026-11-30T09:00:00Z",
            "OUTCOMES_ASKED 2027-05-30T09:00:00Z");
  }

  /** Lets time pass, half a day at once. */
  private void play(Instant from, int days) {
    MovableClock clock = new MovableClock(from);
    ReplySchedule schedule =
        new ReplySchedule(
            store,
            changes,
            new OutcomeQuestions(store, changes, clock),
            ledger,
            mails,
            replies,
            locks,
            clock);

    for (int hour = 0; hour < days * 24; hour += 12) {
      SystemAccess.run(schedule::advance);
      clock.move(Duration.ofHours(12));
    }
  }

  @Test
  void theSamePersonWritesOneMessageOnce() {
    IntroductionId id = asked(named());
    MessageId message = MessageId.random();
    acting.run(
        PROFESSOR,
        () -> {
          conversations.write(message, id, "Une fois");
          conversations.write(message, id, "Une fois");
        });

    assertThat(acting.as(FOUNDER, () -> conversations.lines(id)))
        .extracting(Conversations.Line::text)
        .containsExactly("Une fois");
    assertThat(written(FOUNDER).stream().filter(text -> text.contains("nouveau message")))
        .isNotEmpty();
  }

  @Test
  void whoReadsAConversationIsNotToldOfItAnyMore() {
    IntroductionId id = asked(named());
    write(PROFESSOR, id, "Une précision : le banc est libre en janvier.");
    assertThat(unreadNoticesAbout(id)).isGreaterThanOrEqualTo(2);

    acting.run(FOUNDER, () -> conversations.read(id));

    assertThat(unreadNoticesAbout(id)).isZero();
  }

  private long unreadNoticesAbout(IntroductionId id) {
    return acting.as(FOUNDER, () -> notices.latest(FOUNDER, true, 100)).stream()
        .filter(notice -> ("introductions/" + id.value()).equals(notice.path()))
        .count();
  }

  @Test
  void mailsAreToldOnce() {
    IntroductionId id = asked(named());
    long before = mailsOf(id);
    SystemAccess.run(mails::tellAllNews);

    assertThat(before).isPositive();
    assertThat(mailsOf(id)).isEqualTo(before);
  }

  private long mailsOf(IntroductionId id) {
    return mongo.count(Query.query(Criteria.where("_id").regex(id.value())), Mail.class);
  }
}

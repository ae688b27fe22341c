package eu.passerelle.introductions;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.FormerMember;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.QuestionRefusal.Reason;
import eu.passerelle.introductions.SeenQuestion.SeenLine;
import eu.passerelle.introductions.SeenQuestion.SharedAnswer;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

/** Questions about listings: who may ask and answer, who learns what, and what time does. */
@ApplicationTest
class QuestionServicesTests {

  private static final OrganisationId UNIT = new OrganisationId("org-unite-vision-haute-meuse");
  private static final OrganisationId FOUNDERS = new OrganisationId("org-sonnaille");
  private static final OrganisationId CLUSTER = new OrganisationId("org-cluster-passage");
  private static final String QUESTION = "Combien de chenilles par lampe ?";

  @Autowired private Questions questions;
  @Autowired private QuestionRepository store;
  @Autowired private QuestionChanges changes;
  @Autowired private QuestionMails mails;
  @Autowired private QuestionData data;
  @Autowired private ReplyClock replies;
  @Autowired private Addressees addressees;
  @Autowired private Outbox queue;
  @Autowired private JobLocks locks;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private RetentionProperties retention;
  @Autowired private OutboxOfTests outbox;
  @Autowired private ListingsOfTests listings;
  @Autowired private ListingDesk desk;
  @Autowired private Accounts accounts;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
    store.deleteAll();
    mongo.remove(Query.query(Criteria.where("_id").regex("^question-")), Mail.class);
    become(OrganisationKind.STARTUP);
  }

  private static ListingText text(String title) {
    return new ListingText(
        Language.FR, title, "Les chenilles se comptent à la main, sous une lampe.", "");
  }

  private static ListingContent content(String title) {
    return SampleContent.of(text(title), Set.of("computer-vision"), Set.of("agriculture"));
  }

  private ListingId named() {
    return listings.publishNeed(content("Compter les chenilles sous une lampe"));
  }

  private ListingId anonymous() {
    return listings.publishNeed(
        SampleContent.anonymous(
            text("Compter les chenilles en secret"),
            Set.of("computer-vision"),
            Set.of("agriculture")));
  }

  /** The founder's organisation is another kind of organisation for a while. */
  private void become(OrganisationKind kind) {
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(FOUNDERS)),
        Update.update("kind", kind),
        Organisation.class);
  }

  private QuestionId ask(ListingId listing, boolean named) {
    return acting.as(PROFESSOR, () -> questions.ask(listing, UNIT, named, QUESTION));
  }

  private void answer(QuestionId id, String text, @Nullable String sharedQuestion) {
    acting.run(FOUNDER, () -> questions.answer(id, text, sharedQuestion));
  }

  private SeenQuestion seen(String persona, QuestionId id) {
    return acting.as(persona, () -> questions.find(id).orElseThrow());
  }

  private Reason refusal(String persona, ListingId id) {
    return acting.as(persona, () -> questions.refusal(id)).orElseThrow().reason();
  }

  @Test
  void aQuestionIsAnsweredAndShownToAllWhoReadTheListing() {
    ListingId listing = named();
    QuestionId id = ask(listing, true);
    assertThat(seen(FOUNDER, id).waitsForMe()).isTrue();
    assertThat(seen(FOUNDER, id).side(Side.ASKING).organisation()).isEqualTo(UNIT);
    assertThat(questions.shared(listing)).isEmpty();

    answer(id, "Quarante par nuit.", "Combien de chenilles ?");

    assertThat(seen(PROFESSOR, id).lines())
        .extracting(SeenLine::text)
        .containsExactly(QUESTION, "Quarante par nuit.");
    acting.signOut();
    assertThat(questions.shared(listing))
        .as("to a visitor")
        .extracting(SharedAnswer::question, SharedAnswer::answer)
        .containsExactly(tuple("Combien de chenilles ?", "Quarante par nuit."));
    assertThat(questions.about(listing)).isEmpty();

    acting.run(FOUNDER, () -> questions.unshare(id, 1));
    assertThat(questions.shared(listing)).isEmpty();
  }

  @Test
  void everyGateSaysWhy() {
    ListingId id = named();
    assertThat(questions.refusal(id))
        .get()
        .extracting(QuestionRefusal::reason)
        .isEqualTo(Reason.NOT_SIGNED_IN);
    assertThat(refusal(FOUNDER, id)).isEqualTo(Reason.OWN_LISTING);
    assertThat(refusal(CLUSTER_MANAGER, new ListingId("nowhere"))).isEqualTo(Reason.NOT_LIVE);
    QuestionId asked = ask(id, true);
    assertThat(acting.as(PROFESSOR, () -> questions.refusal(id)))
        .contains(new QuestionRefusal(Reason.ALREADY_OPEN, asked));
    acting.run(FOUNDER, () -> desk.openForInterest(id, false));
    assertThat(refusal(CLUSTER_MANAGER, id)).isEqualTo(Reason.NOT_OPEN);
  }

  @Test
  void whatIsAskedNeverSaysWhoAsks() {
    ListingId id = named();
    for (boolean named : List.of(true, false)) {
      assertThatThrownBy(() ->
              acting.run(
                  PROFESSOR,
                  () ->
                      questions.ask(
                          id, UNIT, named, "Écrivez à vision@haute-meuse.example, merci.")))
          .isInstanceOf(IdentityInText.class);
    }
  }

  @Test
  void theOwnerDoesNotLearnWhoAsksWithoutAName() {
    QuestionId id = ask(named(), false);
    answer(id, "Quarante.", null);
    acting.run(PROFESSOR, () -> questions.followUp(id, "Et en hiver ?"));

    String all =
        seen(FOUNDER, id).toString()
            + acting.as(FOUNDER, () -> questions.mine())
            + written(FOUNDER);
    assertThat(all).contains(QUESTION).doesNotContain(UNIT.value(), "Haute-Meuse", "2-professor");
    assertThat(seen(PROFESSOR, id).side(Side.ASKING).name()).isNotNull();
  }

  @Test
  void nobodyLearnsFromAnAnswerWhoseAnAnonymousListingIs() {
    ListingId listing = anonymous();
    QuestionId id = ask(listing, true);
    for (@Nullable String shared : new @Nullable String[] {null, "Combien ?"}) {
      assertThatThrownBy(() -> answer(id, "Ici Sonnaille : quarante.", shared))
          .isInstanceOf(IdentityInText.class);
    }
    answer(id, "Quarante par nuit.", null);
    assertThatThrownBy(
            () -> acting.run(FOUNDER, () -> questions.share(id, 1, "Sonnaille ?", "Quarante.")))
        .isInstanceOf(IdentityInText.class);
    acting.run(FOUNDER, () -> questions.share(id, 1, "Combien ?", "Quarante."));

    String all =
        seen(PROFESSOR, id).toString()
            + acting.as(PROFESSOR, () -> questions.mine())
            + acting.as(PROFESSOR, () -> questions.about(listing))
            + questions.shared(listing)
            + written(PROFESSOR);
    assertThat(all).contains("Quarante par nuit.").doesNotContain("onnaille", "Marchal");
    assertThat(written(FOUNDER).toString()).doesNotContain("en secret");
  }

  @Test
  void whatReadersSeeNeverSaysWhoAsked() {
    QuestionId id = ask(named(), true);
    String name = seen(FOUNDER, id).side(Side.ASKING).name();
    assertThat(name).isNotNull();

    assertThatThrownBy(() -> answer(id, "Chers amis de " + name + ", quarante.", "Combien ?"))
        .isInstanceOf(IdentityInText.class);
    answer(id, "Chers amis de " + name + ", quarante.", null);
    assertThatThrownBy(() ->
            acting.run(FOUNDER, () -> questions.share(id, 1, "Combien, demande " + name, "40")))
        .isInstanceOf(IdentityInText.class);
  }

  @Test
  void aPublicBodyShowsEveryAnswerToAll() {
    become(OrganisationKind.PUBLIC_BODY);
    ListingId listing = named();
    assertThat(catalogue.find(listing)).get().matches(Questions::isConsultation);
    QuestionId id = ask(listing, true);
    assertThat(seen(PROFESSOR, id).consultation()).isTrue();

    answer(id, "Quarante.", null);

    assertThat(questions.shared(listing))
        .extracting(SharedAnswer::question)
        .containsExactly(QUESTION);
    assertThatThrownBy(() -> acting.run(FOUNDER, () -> questions.unshare(id, 1)))
        .isInstanceOf(IllegalQuestionState.class);
  }

  @Test
  void anAnonymousNeedDoesNotSayThatItIsAPublicBodys() {
    become(OrganisationKind.PUBLIC_BODY);
    ListingId listing = anonymous();

    assertThat(catalogue.find(listing)).get().matches(one -> !Questions.isConsultation(one));
    assertThat(seen(PROFESSOR, ask(listing, true)).consultation()).isFalse();
  }

  @Test
  void strangersSeeNothingAndAdvisersOnlyWhatWasAsked() {
    ListingId listing = named();
    QuestionId id = ask(listing, true);
    answer(id, "Quarante.", null);

    assertThat(acting.as(CLUSTER_MANAGER, () -> questions.find(id))).isEmpty();
    assertThat(acting.as(CLUSTER_MANAGER, () -> questions.about(listing))).isEmpty();
    assertThat(seen(ANALYST, id).lines()).extracting(SeenLine::text).containsExactly(QUESTION);
    assertThat(seen(ANALYST, id).can()).isEmpty();
    for (Consumer<QuestionId> act :
        List.<Consumer<QuestionId>>of(
            one -> questions.answer(one, "Trente.", null),
            one -> questions.share(one, 1, "Combien ?", "Trente."),
            one -> questions.unshare(one, 1),
            one -> questions.followUp(one, "Et ?"),
            questions::withdraw)) {
      for (String stranger : List.of(CLUSTER_MANAGER, ANALYST)) {
        assertThatThrownBy(() -> acting.run(stranger, () -> act.accept(id)))
            .isInstanceOf(AccessDeniedException.class);
      }
    }
    assertThatThrownBy(() -> acting.run(PROFESSOR, () -> questions.answer(id, "Trente.", null)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> acting.run(FOUNDER, () -> questions.followUp(id, "Et ?")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void whoAsksTwiceAtOnceAsksOnce() throws Exception {
    ListingId listing = named();
    Account manager = persona(CLUSTER_MANAGER);
    List<Boolean> asked = atOnce(8, () -> SystemAccess.callAs(manager, () -> tryToAsk(listing)));

    assertThat(asked).containsOnlyOnce(true);
    assertThat(store.findByListing(listing)).hasSize(1);
  }

  private boolean tryToAsk(ListingId listing) {
    try {
      questions.ask(listing, CLUSTER, true, QUESTION);
      return true;
    } catch (QuestionRefused e) {
      assertThat(e.refusal().reason()).isEqualTo(Reason.ALREADY_OPEN);
      return false;
    }
  }

  @Test
  void ofSeveralAnswersAtOnceOneIsGiven() throws Exception {
    QuestionId id = ask(named(), true);
    Account founder = persona(FOUNDER);
    List<Boolean> answered = atOnce(8, () -> SystemAccess.callAs(founder, () -> tryToAnswer(id)));

    assertThat(answered).containsOnlyOnce(true);
    assertThat(seen(PROFESSOR, id).lines()).hasSize(2);
  }

  private boolean tryToAnswer(QuestionId id) {
    try {
      questions.answer(id, "Quarante.", null);
      return true;
    } catch (IllegalQuestionState e) {
      return false;
    }
  }

  private Account persona(String name) {
    return accounts.personas().stream()
        .filter(one -> name.equals(one.persona()))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(times);
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Future<T>> running = new ArrayList<>();
      for (int index = 0; index < times; index++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return act.call();
            }));
      }
      for (Future<T> one : running) {
        results.add(one.get());
      }
    }
    return results;
  }

  /** Asked on Monday 2 March 2026 in the morning; nobody ever answers. */
  @Test
  void aYearWithoutAnAnswerHasOneReminderOneEscalationAndOneEnd() {
    QuestionId id = ask(named(), true);
    Instant asked = Instant.parse("2026-03-02T09:00:00Z");
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().set("turn.since", asked),
        Question.class);
    MovableClock clock = new MovableClock(asked);
    QuestionMails moved = new QuestionMails(store, catalogue, addressees, queue, clock);
    QuestionSchedule schedule = new QuestionSchedule(store, changes, moved, replies, locks, clock);

    for (int hour = 0; hour < 365 * 24; hour += 12) {
      SystemAccess.run(schedule::advance);
      clock.move(Duration.ofHours(12));
    }

    Question over = store.findById(id).orElseThrow();
    assertThat(over.history().stream().skip(1))
        .extracting(step -> step.act() + " " + step.at())
        .containsExactly(
            "REMINDED 2026-03-10T09:00:00Z",
            "ESCALATED 2026-03-17T09:00:00Z",
            "LAPSED 2026-03-31T09:00:00Z");
    assertThat(over.state()).isEqualTo(QuestionState.LAPSED);
    assertThat(keysOf(id))
        .extracting(key -> key.substring(0, key.indexOf('/')))
        .contains("question-asked", "question-reminded", "question-escalated", "question-closed");
    assertThat(keysOf(id)).filteredOn(key -> key.startsWith("question-closed")).hasSize(1);
  }

  private List<String> keysOf(QuestionId id) {
    return mongo.find(Query.query(Criteria.where("_id").regex(id.value())), Mail.class).stream()
        .map(Mail::key)
        .toList();
  }

  private List<String> written(String persona) {
    return mongo
        .find(
            Query.query(
                Criteria.where("recipient.person")
                    .is(persona)
                    .and("template.name")
                    .regex("^question-")),
            Mail.class)
        .stream()
        .map(mail -> outbox.written(mail).subject() + outbox.written(mail).text())
        .toList();
  }

  @Test
  void mailsAreToldOnceAndRepeatNothing() {
    QuestionId id = ask(named(), true);
    answer(id, "Quarante.", null);
    List<String> before = keysOf(id);
    SystemAccess.run(mails::tellAllNews);

    assertThat(before).isNotEmpty();
    assertThat(keysOf(id)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(written(FOUNDER)).isNotEmpty();
    assertThat(written(PROFESSOR)).isNotEmpty();
    assertThat(written(FOUNDER).toString() + written(PROFESSOR))
        .doesNotContain(QUESTION, "Quarante");
  }

  @Test
  void whatAPersonAskedIsToldThemAndGoesOnWithoutThem() {
    QuestionId id = ask(named(), true);
    Account professor = persona(PROFESSOR);
    assertThat(data.of(professor).toString()).contains(QUESTION);

    data.erase(professor);

    assertThat(data.of(professor)).isEqualTo(List.of());
    Question left = store.findById(id).orElseThrow();
    assertThat(left.toString()).doesNotContain(professor.id().value());
    assertThat(left.history().getFirst().by()).isEqualTo(FormerMember.ID);
    answer(id, "Quarante.", null);
  }

  @Test
  void oldQuestionsAreForgottenUnlessReadersSeeTheAnswer() {
    ListingId listing = named();
    QuestionId shown = ask(listing, true);
    answer(shown, "Quarante.", "Combien ?");
    QuestionId unshown = ask(listing, true);
    answer(unshown, "Non.", null);
    QuestionId open = ask(listing, true);
    MovableClock clock = new MovableClock(Instant.now().plus(Duration.ofDays(300)));
    QuestionRetention forgetting = new QuestionRetention(mongo, catalogue, retention, locks, clock);

    SystemAccess.run(forgetting::forget);
    assertThat(store.findAll()).hasSize(3);
    mongo.updateMulti(
        new Query(),
        Update.update("changedAt", Instant.now().minus(Duration.ofDays(80))),
        Question.class);
    SystemAccess.run(forgetting::forget);

    assertThat(store.findAll()).extracting(Question::id).containsExactlyInAnyOrder(shown, open);
  }
}

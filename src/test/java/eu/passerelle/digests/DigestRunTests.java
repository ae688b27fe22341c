package eu.passerelle.digests;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.mail.Delivery;
import eu.passerelle.mail.DeliveryPreference;
import eu.passerelle.mail.DeliveryPreferences;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Notices;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.RenderedMail;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.matching.Band;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Suggestions;
import eu.passerelle.matching.SuggestionsOfTests;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.MovableClock;
import eu.passerelle.taxonomy.Taxonomy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Who receives the weekly mail, and how often, whatever happens to the run. */
@ApplicationTest
class DigestRunTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");
  private static final Duration A_WEEK = Duration.ofDays(7);

  /** What other tests published is told too, twelve answers a week. */
  private static final int MOST_WEEKS = 45;

  @Autowired private Accounts accounts;
  @Autowired private Subscriptions subscriptions;
  @Autowired private ListingDesk desk;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingReview review;
  @Autowired private Matching matching;
  @Autowired private Suggestions suggestions;
  @Autowired private Verdicts verdicts;
  @Autowired private SuggestionsOfTests suggested;
  @Autowired private MatchLists lists;
  @Autowired private Notices notices;
  @Autowired private DeliveryPreferences preferences;
  @Autowired private CurrentAccount current;
  @Autowired private Taxonomy taxonomy;
  @Autowired private OutboxOfTests outboxes;
  @Autowired private SignedActions actions;
  @Autowired private SignedLinks links;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  /** A Monday at eight in Brussels. */
  private final MovableClock clock = new MovableClock(Instant.parse("2032-03-01T07:00:00Z"));

  @BeforeEach
  void begin() {
    Eventually.holds(matching::isReady);
    clear();
  }

  @AfterEach
  void clear() {
    mongo.remove(Query.query(Criteria.where("_id").regex("^weekly-digest/")), Mail.class);
    clearNotes();
    suggested.clear();
  }

  private void clearNotes() {
    mongo.remove(new Query(), Subscription.class);
    mongo.remove(new Query(), DigestRun.Finished.class);
  }

  private DigestRun run() {
    return run(composer());
  }

  private DigestComposer composer() {
    return new DigestComposer(
        desk,
        catalogue,
        review,
        matching,
        suggestions,
        verdicts,
        lists,
        notices,
        current,
        taxonomy,
        clock);
  }

  private DigestRun run(DigestComposer composer) {
    return new DigestRun(
        accounts,
        subscriptions,
        composer,
        outboxes.at(clock),
        actions,
        mongo,
        new DigestProperties(java.time.DayOfWeek.MONDAY, 7),
        clock);
  }

  private void serve() {
    DigestRun run = run();
    String week = run.due();
    if (week != null) {
      run.serve(week);
    }
  }

  private List<Mail> mailsTo(String person) {
    return mongo.find(
        Query.query(
            Criteria.where("_id").regex("^weekly-digest/").and("recipient.person").is(person)),
        Mail.class);
  }

  private ListingId published(String title) {
    ListingId id =
        acting.as(
            FOUNDER,
            () -> {
              Listing draft = desk.begin(ListingKind.NEED, SONNAILLE, Language.FR);
              desk.keep(
                  draft,
                  SampleContent.of(
                      new ListingText(
                          Language.FR,
                          title,
                          "Nos éleveurs voudraient repérer les boiteries des vaches laitières deux"
                              + " jours plus tôt, par caméra à la sortie de la traite.",
                          ""),
                      Set.of("computer-vision", "artificial-intelligence"),
                      Set.of("agriculture")));
              return desk.submit(draft.id(), false, null).id();
            });
    acting.run(ANALYST, () -> review.approve(id));
    return id;
  }

  /** Nobody else's mail is composed: what a test is about goes faster. */
  private void onlyTheFounderIsSubscribed() {
    accounts.personas().stream()
        .map(Account::id)
        .filter(account -> !account.value().equals(FOUNDER))
        .forEach(account -> subscriptions.unsubscribe(account));
  }

  private void whenMatched(ListingId id) {
    Eventually.holds(() -> !matching.answersTo(catalogue.find(id).orElseThrow(), 5).isEmpty());
  }

  @Test
  void itTellsWhatIsNewOnceAndIsSilentWhenNothingIs() {
    onlyTheFounderIsSubscribed();
    ListingId id = published("Boiteries des vaches laitières");
    whenMatched(id);

    serve();
    assertThat(mailsTo(FOUNDER)).hasSize(1);
    assertThat(mailsTo(FOUNDER).getFirst().data().values().toString())
        .contains("Boiteries des vaches laitières");
    RenderedMail read = outboxes.written(mailsTo(FOUNDER).getFirst());
    assertThat(read.html()).contains("Boiteries des vaches laitières", "Forte");
    assertThat(read.text()).contains("Boiteries des vaches laitières", "Forte");
    int told = 0;
    for (int week = 0; week < MOST_WEEKS && told < mailsTo(FOUNDER).size(); week++) {
      told = mailsTo(FOUNDER).size();
      clock.move(A_WEEK);
      serve();
    }

    assertThat(mailsTo(FOUNDER)).as("a week in which nothing is new").hasSize(told);
    acting.run(FOUNDER, () -> desk.close(id, Outcome.SOLVED_HERE));
  }

  @Test
  void aSuggestionIsToldOnceAndSaysThatItIsOne() {
    onlyTheFounderIsSubscribed();
    ListingId id = published("Boiteries et suggestions");
    whenMatched(id);
    PublicListing possible = possibleAnswer(id);
    suggested.suggest(id, possible.id());
    for (int week = 0; week < MOST_WEEKS && suggestionsTold().isEmpty(); week++) {
      serve();
      clock.move(A_WEEK);
    }
    serve();
    clock.move(A_WEEK);
    serve();

    List<RenderedMail> told = suggestionsTold();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().html())
        .contains("suggestion de Passerelle", ListingNavigation.listing(possible.id()));
    acting.run(FOUNDER, () -> desk.close(id, Outcome.SOLVED_HERE));
  }

  private List<RenderedMail> suggestionsTold() {
    return mailsTo(FOUNDER).stream()
        .map(outboxes::written)
        .filter(mail -> mail.text().contains("suggestion de Passerelle"))
        .toList();
  }

  /** One that no mail would tell by itself. */
  private PublicListing possibleAnswer(ListingId id) {
    return acting.as(
        FOUNDER,
        () ->
            matching.answersTo(catalogue.find(id).orElseThrow(), 40).stream()
                .filter(match -> match.band() == Band.POSSIBLE)
                .map(ListingMatch::listing)
                .findFirst()
                .orElseThrow());
  }

  @Test
  void whoUnsubscribesWhileTheirMailIsWrittenStaysUnsubscribed() {
    AccountId founder = new AccountId(FOUNDER);
    Subscription seen = subscriptions.of(founder);

    subscriptions.unsubscribe(founder);
    subscriptions.served(seen, "2032-W10", List.of("pair/one/two"));

    assertThat(subscriptions.of(founder).weekly()).isFalse();
    assertThat(subscriptions.of(founder).told()).containsExactly("pair/one/two");
  }

  @Test
  void aListThatIsShownToTheClusterIsToldToItsMembersOnce() {
    onlyTheFounderIsSubscribed();
    serve();
    int before = mailsTo(FOUNDER).size();
    MatchList list =
        acting.as(
            ActingAs.CLUSTER_MANAGER,
            () -> lists.create(new OrganisationId("org-cluster-passage"), "Rencontres de mars"));
    acting.run(ActingAs.CLUSTER_MANAGER, () -> lists.show(list.id(), true));

    clock.move(A_WEEK);
    serve();

    List<Mail> mails = mailsTo(FOUNDER);
    assertThat(String.valueOf(mails.getLast().data().values().get("lists")))
        .contains("Rencontres de mars");
    assertThat(mails.size()).isGreaterThan(before);
    acting.run(ActingAs.CLUSTER_MANAGER, () -> lists.delete(list.id()));
  }

  @Test
  void whatSomebodyWantsToHearOfWeeklyIsToldOnceUnlessTheyHaveReadIt() {
    onlyTheFounderIsSubscribed();
    acting.run(
        FOUNDER,
        () ->
            preferences.change(
                FOUNDER,
                Map.of(NoticeKind.LISTINGS, new DeliveryPreference(Delivery.DIGEST, null, null))));
    try {
      tell("held-read");
      tell("held-unread");
      acting.run(FOUNDER, () -> notices.open(FOUNDER, KEY + "held-read"));
      int before = mailsTo(FOUNDER).size();

      serve();
      clock.move(A_WEEK);
      serve();

      List<Mail> told =
          mailsTo(FOUNDER).stream()
              .skip(before)
              .filter(mail -> mail.data().values().toString().contains("Ruche held-"))
              .toList();
      assertThat(told).hasSize(1);
      assertThat(outboxes.written(told.getFirst()).html())
          .contains("Ruche held-unread")
          .doesNotContain("Ruche held-read");
    } finally {
      acting.run(FOUNDER, () -> preferences.change(FOUNDER, Map.of()));
      mongo.remove(Query.query(Criteria.where("_id").regex("^" + KEY)), "notices");
    }
  }

  private static final String KEY = "digest-test/";

  private void tell(String name) {
    Account founder =
        SystemAccess.call(() -> accounts.addressees(List.of(new AccountId(FOUNDER)))).getFirst();
    outboxes
        .at(clock)
        .enqueue(
            founder.recipient(),
            MailTemplate.notice("listing-held", NoticeKind.LISTINGS),
            Language.FR,
            KEY + name,
            MailData.of(Map.of("title", "Ruche " + name, "note", "à revoir")).page("my"));
  }

  @Test
  void nobodyIsServedBeforeMondayMorning() {
    clock.moveTo(Instant.parse("2032-03-01T05:59:00Z"));

    assertThat(run().due()).isNull();
    clock.moveTo(Instant.parse("2032-03-01T06:00:00Z"));
    assertThat(run().due()).isEqualTo("2032-W10");
  }

  @Test
  void aRunThatIsKilledAndResumedMissesNobodyAndWritesToNobodyTwice() {
    whenMatched(published("Vaches qui boitent"));
    serve();
    Set<String> expected = everybodyServed();
    clear();

    for (int life = 0; life < 3; life++) {
      DigestRun killed = run(new Dying(1));
      assertThatThrownBy(() -> killed.serve("2032-W10")).isInstanceOf(Killed.class);
    }
    serve();

    assertThat(everybodyServed()).isEqualTo(expected);
    assertThat(run().due()).isNull();
  }

  private Set<String> everybodyServed() {
    List<String> people =
        mongo.find(Query.query(Criteria.where("_id").regex("^weekly-digest/")), Mail.class).stream()
            .map(mail -> String.valueOf(mail.recipient().person()))
            .toList();
    assertThat(people).isNotEmpty().doesNotHaveDuplicates();
    return Set.copyOf(people);
  }

  @Test
  void aDeathBetweenTheMailAndItsNoteWritesNoSecondMail() {
    onlyTheFounderIsSubscribed();
    whenMatched(published("Boiteries, encore"));
    serve();
    assertThat(mailsTo(FOUNDER)).hasSize(1);

    clearNotes();
    onlyTheFounderIsSubscribed();
    serve();

    assertThat(mailsTo(FOUNDER)).hasSize(1);
  }

  @Test
  void whoFollowsTheLinkInTheMailReceivesNoMore() {
    onlyTheFounderIsSubscribed();
    whenMatched(published("Boiteries à suivre"));
    serve();
    Mail mail = mailsTo(FOUNDER).getFirst();
    String token =
        actions.token(Objects.requireNonNull(mail.data().actions().get(MailData.UNSUBSCRIBE)));

    assertThat(links.offer(token, Language.FR)).isPresent();
    assertThat(subscriptions.of(new AccountId(FOUNDER)).weekly()).isTrue();
    links.perform(token, Language.FR);

    assertThat(subscriptions.of(new AccountId(FOUNDER)).weekly()).isFalse();
    mongo.remove(Query.query(Criteria.where("_id").regex("^weekly-digest/")), Mail.class);
    clock.move(A_WEEK);
    whenMatched(published("Boiteries, une autre fois"));
    serve();
    assertThat(mailsTo(FOUNDER)).isEmpty();
  }

  @Test
  void whoIsOnHolidayReceivesNothingUntilTheDayTheyChose() {
    onlyTheFounderIsSubscribed();
    whenMatched(published("Boiteries de vacances"));
    acting.run(FOUNDER, () -> subscriptions.change(true, java.time.LocalDate.of(2032, 3, 8)));

    serve();
    assertThat(mailsTo(FOUNDER)).isEmpty();
    clock.move(A_WEEK);
    serve();

    assertThat(mailsTo(FOUNDER)).hasSize(1);
  }

  /** The end of the process, as far as a test can have it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Composes for some people, then the process dies. */
  private final class Dying extends DigestComposer {

    private int left;

    Dying(int left) {
      super(
          desk,
          catalogue,
          review,
          matching,
          suggestions,
          verdicts,
          lists,
          notices,
          current,
          taxonomy,
          clock);
      this.left = left;
    }

    @Override
    Digest compose(Texts texts, Set<String> told) {
      if (left == 0) {
        throw new Killed();
      }
      left--;
      return super.compose(texts, told);
    }
  }
}

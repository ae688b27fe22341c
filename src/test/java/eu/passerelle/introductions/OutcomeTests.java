package eu.passerelle.introductions;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Funnel.Filter;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedLinks;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

/** What comes of introductions, who tells it, and how it is counted. */
@ApplicationTest
class OutcomeTests {

  private static final OrganisationId UNIT = new OrganisationId("org-unite-vision-haute-meuse");
  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");
  private static final AgreementTerms PILOT =
      new AgreementTerms(Cooperation.PILOT, BudgetBand.FROM_10K_TO_50K);

  @Autowired private Introductions introductions;
  @Autowired private Outcomes outcomes;
  @Autowired private Ledger ledger;
  @Autowired private IntroductionRepository store;
  @Autowired private IntroductionChanges changes;
  @Autowired private IntroductionMails mails;
  @Autowired private IntroductionRetention retention;
  @Autowired private ReplyClock replies;
  @Autowired private JobLocks locks;
  @Autowired private ListingsOfTests listings;
  @Autowired private SignedActions actions;
  @Autowired private SignedLinks links;
  @Autowired private Taxonomy taxonomy;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private final LocalDate today = Texts.dayOf(Instant.now());

  @BeforeEach
  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
    store.deleteAll();
    mongo.remove(new Query(), LedgerLine.class);
    mongo.remove(new Query(), ElsewhereRecord.class);
    mongo.remove(new Query(), Message.class);
    mongo.remove(Query.query(Criteria.where("_id").regex("^introduction-")), Mail.class);
    mongo.remove(Query.query(Criteria.where("_id").regex("^introduction-")), "notices");
  }

  private IntroductionId accepted() {
    ListingId listing =
        listings.publishNeed(
            SampleContent.of(
                new ListingText(
                    Language.FR,
                    "Peser les ruches sans les ouvrir",
                    "Nos balances se dérèglent au gel.",
                    ""),
                Set.of("internet-of-things", "edge-cloud"),
                Set.of("agriculture")));
    Introduction asked =
        Introduction.ask(
            new Introduction.Interest(
                listing,
                1,
                new Introduction.Party(SONNAILLE, false),
                new Introduction.Party(UNIT, false),
                null,
                null,
                1,
                new Request("Un capteur qui tient le gel.", "Un hiver d’essai.", ""),
                Set.of(Disclosure.ORGANISATION, Disclosure.CONTACT),
                null),
            new AccountId(PROFESSOR),
            Clock.systemUTC());
    acting.run(PROFESSOR, () -> changes.begin(asked));
    IntroductionId id = asked.id();
    acting.run(FOUNDER, () -> introductions.accept(id, Set.of(Disclosure.CONTACT)));
    return id;
  }

  private IntroductionId agreed() {
    IntroductionId id = accepted();
    acting.run(FOUNDER, () -> introductions.agree(id, PILOT));
    return id;
  }

  private OutcomeReport told(OutcomeStage stage) {
    return new OutcomeReport(stage, today, AgreementTerms.UNTOLD, "");
  }

  private OutcomeReport proven(OutcomeStage stage) {
    return new OutcomeReport(stage, today, AgreementTerms.UNTOLD, "Convention n° 2026-114");
  }

  private Map<OutcomeStage, Integer> counts(String persona, boolean here) {
    Funnel.Counts total = acting.as(persona, () -> outcomes.funnel(Filter.ALL)).total();
    return here ? total.here() : total.apart();
  }

  @Test
  void aSideTellsWhatCameOfItAndTheFiguresFollow() {
    IntroductionId id = agreed();
    acting.run(PROFESSOR, () -> outcomes.report(id, told(OutcomeStage.PROJECT)));

    assertThat(counts(ANALYST, true))
        .containsEntry(OutcomeStage.INTEREST, 1)
        .containsEntry(OutcomeStage.CONTACT, 1)
        .containsEntry(OutcomeStage.AGREEMENT, 1)
        .containsEntry(OutcomeStage.PROJECT, 1)
        .containsEntry(OutcomeStage.FUNDING, 0);
    LedgerLine line = ledger.lines().getFirst();
    assertThat(line.terms()).isEqualTo(PILOT);
    assertThat(line.technologies()).containsExactlyInAnyOrder("internet-of-things", "edge-cloud");

    acting.run(PROFESSOR, () -> outcomes.retract(id, OutcomeStage.PROJECT));
    assertThat(counts(ANALYST, true)).containsEntry(OutcomeStage.PROJECT, 0);
  }

  @Test
  void onlyWhoToldTakesBack() {
    IntroductionId id = agreed();
    acting.run(PROFESSOR, () -> outcomes.report(id, told(OutcomeStage.PROJECT)));

    assertThatThrownBy(() -> acting.run(FOUNDER, () -> outcomes.retract(id, OutcomeStage.PROJECT)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> acting.run(FOUNDER, () -> outcomes.retract(id, OutcomeStage.AGREEMENT)))
        .as("the agreement ended the talks")
        .isInstanceOf(IllegalIntroductionState.class);
  }

  @Test
  void whoAccompaniesNeedsAProofAndIsCountedApart() {
    IntroductionId id = agreed();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> acting.run(ANALYST, () -> outcomes.report(id, told(OutcomeStage.FUNDING))));

    acting.run(ANALYST, () -> outcomes.report(id, proven(OutcomeStage.FUNDING)));

    assertThat(counts(ANALYST, true))
        .containsEntry(OutcomeStage.AGREEMENT, 1)
        .containsEntry(OutcomeStage.FUNDING, 0);
    assertThat(counts(ANALYST, false))
        .containsEntry(OutcomeStage.AGREEMENT, 0)
        .containsEntry(OutcomeStage.PROJECT, 1)
        .containsEntry(OutcomeStage.FUNDING, 1);
  }

  @Test
  void nothingComesOfWhatNeverBegan() {
    IntroductionId declined = accepted();
    acting.run(FOUNDER, () -> introductions.end(declined, "Sans suite"));

    assertThatThrownBy(
            () -> acting.run(FOUNDER, () -> outcomes.report(declined, told(OutcomeStage.PROJECT))))
        .isInstanceOf(IllegalIntroductionState.class);
    IntroductionId id = agreed();
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            acting.run(
                FOUNDER,
                () ->
                    outcomes.report(
                        id,
                        new OutcomeReport(
                            OutcomeStage.PROJECT, today.plusDays(1), AgreementTerms.UNTOLD, ""))));
  }

  @Test
  void strangersTellNothingAndReadNoFigures() {
    IntroductionId id = agreed();

    assertThatThrownBy(() ->
            acting.run(CLUSTER_MANAGER, () -> outcomes.report(id, proven(OutcomeStage.PROJECT))))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> acting.as(FOUNDER, () -> outcomes.funnel(Filter.ALL)))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> acting.as(FOUNDER, () -> outcomes.ledger(Filter.ALL)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aManagerReadsTheLinesOfTheirClusterOnly() {
    agreed();
    boolean isMember =
        ledger.lines().getFirst().clusters().contains(new OrganisationId("org-cluster-passage"));

    assertThat(counts(CLUSTER_MANAGER, true))
        .containsEntry(OutcomeStage.INTEREST, isMember ? 1 : 0);
    acting.run(ANALYST, () -> outcomes.recordElsewhere(atAFair(today)));
    assertThat(ledger.lines()).hasSize(2);
  }

  private static Elsewhere atAFair(LocalDate day) {
    return new Elsewhere(
        UNIT, SONNAILLE, Set.of("internet-of-things"), Set.of("health"), day, "Salon du 3 mars");
  }

  @Test
  void whatHappenedElsewhereIsRecordedWithAProofAndCountedApart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Elsewhere(
                UNIT, SONNAILLE, Set.of("internet-of-things"), Set.of("health"), today, "vu"));
    assertThatThrownBy(() -> acting.as(FOUNDER, () -> outcomes.recordElsewhere(atAFair(today))))
        .isInstanceOf(AccessDeniedException.class);

    String id = acting.as(ANALYST, () -> outcomes.recordElsewhere(atAFair(today.minusDays(9))));
    acting.run(ANALYST, () -> outcomes.reportElsewhere(id, proven(OutcomeStage.PROJECT)));

    assertThat(counts(ANALYST, true).values()).containsOnly(0);
    assertThat(counts(ANALYST, false))
        .containsEntry(OutcomeStage.CONTACT, 1)
        .containsEntry(OutcomeStage.PROJECT, 1)
        .containsEntry(OutcomeStage.FUNDING, 0);
    assertThat(acting.as(ANALYST, () -> outcomes.elsewhere()).getFirst().outcomes()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            acting.run(
                ANALYST,
                () ->
                    outcomes.reportElsewhere(
                        id,
                        new OutcomeReport(
                            OutcomeStage.FUNDING,
                            today.minusDays(10),
                            AgreementTerms.UNTOLD,
                            "Convention n° 12"))));
  }

  @Test
  void theFileHoldsALineForEachOfTheFigures() {
    agreed();
    accepted();

    String file =
        new String(
            acting.as(
                ANALYST,
                () ->
                    new LedgerFile(taxonomy, Texts.in(Language.EN))
                        .of(outcomes.ledger(Filter.ALL))),
            StandardCharsets.UTF_8);

    assertThat(file.lines()).hasSize(3);
    assertThat(file).contains("Pilot or proof of concept").contains(today.toString());
    assertThat(file).doesNotContain("Sonnaille");
  }

  @Test
  void aLineStaysWhenItsIntroductionIsForgotten() {
    IntroductionId id = accepted();
    acting.run(FOUNDER, () -> introductions.end(id, "Sans suite"));
    mongo.remove(new Query(), LedgerLine.class);
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().set("changedAt", Instant.parse("2020-01-01T00:00:00Z")),
        Introduction.class);

    SystemAccess.run(retention::forget);

    assertThat(store.findById(id)).isEmpty();
    assertThat(counts(ANALYST, true)).containsEntry(OutcomeStage.ACCEPTED, 1);
  }

  /** Two years after an agreement: asked twice, and told by a click. */
  @Test
  void bothSidesAreAskedAfterSixAndTwelveMonthsAndAnswerByALink() {
    IntroductionId id = agreed();
    Instant agreed = Objects.requireNonNull(store.findById(id).orElseThrow().overSince());
    MovableClock clock = new MovableClock(agreed);
    OutcomeQuestions questions = new OutcomeQuestions(store, changes, clock);

    for (int day = 0; day < 2 * 365; day++) {
      SystemAccess.run(questions::ask);
      clock.move(Duration.ofDays(1));
    }

    List<Introduction.Step> asked =
        store.findById(id).orElseThrow().history().stream()
            .filter(step -> step.act() == IntroductionAct.OUTCOMES_ASKED)
            .toList();
    LocalDate over = Texts.dayOf(agreed);
    assertThat(asked)
        .extracting(step -> step.note() + " " + Texts.dayOf(step.at()))
        .containsExactly("6 " + over.plusMonths(6), "12 " + over.plusMonths(12));
  }

  @Test
  void aClickInTheMailTellsWhatCameOfIt() {
    IntroductionId id = agreed();
    changes.change(id, "outcomes-asked", one -> one.askOutcomes(6, Clock.systemUTC()));
    Mail mail = question(PROFESSOR);
    SignedActionId project = Objects.requireNonNull(mail.data().actions().get(MailData.MAIN));
    SignedActionId nothing = Objects.requireNonNull(mail.data().actions().get(MailData.SECOND));

    links.perform(actions.token(nothing), Language.FR);
    assertThat(store.findById(id).orElseThrow().history().getLast().act())
        .isEqualTo(IntroductionAct.NOTHING_NEW);
    links.perform(actions.token(project), Language.FR);

    Introduction.Outcome told =
        store.findById(id).orElseThrow().outcome(OutcomeStage.PROJECT).orElseThrow();
    assertThat(told.side()).isEqualTo(Side.ASKING);
    assertThat(told.by().value()).isEqualTo(PROFESSOR);
    SignedActionId late =
        Objects.requireNonNull(question(FOUNDER).data().actions().get(MailData.MAIN));
    assertThat(links.offer(actions.token(late), Language.FR)).as("told already").isEmpty();
  }

  private Mail question(String persona) {
    return mongo
        .find(
            Query.query(
                Criteria.where("recipient.person")
                    .is(persona)
                    .and("template.name")
                    .is("introduction-outcomes-asked")),
            Mail.class)
        .getFirst();
  }
}

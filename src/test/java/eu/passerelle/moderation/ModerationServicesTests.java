package eu.passerelle.moderation;

import static eu.passerelle.support.ActingAs.ADMINISTRATOR;
import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static eu.passerelle.support.ActingAs.TRANSFER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountAdministration;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.Role;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.moderation.Appeal.Side;
import eu.passerelle.moderation.Report.State;
import eu.passerelle.moderation.ReportDesk.Proposal;
import eu.passerelle.moderation.Reports.Receipt;
import eu.passerelle.moderation.Reports.Reportable;
import eu.passerelle.moderation.Reports.Submission;
import eu.passerelle.operations.TooOften;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Reports as they go: made by anybody, decided by analysts, contested by link. */
@ApplicationTest
class ModerationServicesTests {

  private static final String TEXT = "Ce texte cite un client qui ne le veut pas.";
  private static final String AGAINST = "Le client nous a donné son accord par écrit.";
  private static final Proposal HOLD =
      new Proposal(Outcome.ON_HOLD, Ground.TERMS, "Ce que vous publiez", "Un client est nommé.");
  private static final Proposal DISMISS =
      new Proposal(Outcome.DISMISSED, null, "", "Ce client est d’accord.");

  @Autowired private Reports reports;
  @Autowired private ReportDesk desk;
  @Autowired private Appeals appeals;
  @Autowired private Holds holds;
  @Autowired private ReportRepository store;
  @Autowired private ReportData data;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingReview review;
  @Autowired private ListingsOfTests listings;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private AccountAdministration administration;
  @Autowired private SignedActions actions;
  @Autowired private OutboxOfTests mails;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private final String address = "v" + UUID.randomUUID() + "@lecteur.example";

  @AfterEach
  void leaveOneAnalyst() {
    acting.run(
        ADMINISTRATOR, () -> administration.take(new AccountId(TRANSFER_OFFICER), Role.ANALYST));
    acting.signOut();
  }

  private void makeAnalyst() {
    acting.run(
        ADMINISTRATOR, () -> administration.give(new AccountId(TRANSFER_OFFICER), Role.ANALYST));
  }

  private ListingId published(String title) {
    return listings.publishNeed(
        SampleContent.of(text(title), Set.of("robotics"), Set.of("industry-4")));
  }

  private static ListingText text(String title) {
    return new ListingText(Language.FR, title, "Nous cherchons un bras.", "");
  }

  private Report report(ListingId id) {
    Reportable reportable = reports.listing(id).orElseThrow();
    return made(reports.submit(reportable, submission(), address));
  }

  private Submission submission() {
    return new Submission(ReportReason.CONFIDENTIAL, TEXT, "Ada Premier", address, Language.FR);
  }

  private Report made(Receipt receipt) {
    return store.findAll().stream()
        .filter(report -> report.reference().equals(receipt.reference()))
        .findFirst()
        .orElseThrow();
  }

  private Report now(Report report) {
    return store.findById(report.id()).orElseThrow();
  }

  private List<String> texts(List<Mail> sent) {
    return sent.stream().map(mail -> mails.written(mail).text()).toList();
  }

  private List<Mail> toFounder(Report report, String template) {
    return mongo.find(
        Query.query(
            Criteria.where("_id")
                .regex("^" + template + "/" + report.id().value())
                .and("recipient.person")
                .is(FOUNDER)),
        Mail.class);
  }

  private String token(Mail mail) {
    return actions.token(Objects.requireNonNull(mail.data().actions().get(MailData.MAIN)));
  }

  @Test
  void aVisitorReportsAndIsAcknowledged() {
    ListingId id = published("Un bras à signaler");

    Receipt receipt = reports.submit(reports.listing(id).orElseThrow(), submission(), address);

    assertThat(receipt.answered()).isTrue();
    assertThat(made(receipt).state()).isEqualTo(State.OPEN);
    assertThat(texts(mails.to(address)))
        .singleElement()
        .asString()
        .contains(receipt.reference(), "Un bras à signaler")
        .doesNotContain(TEXT);
  }

  @Test
  void whoLeavesNothingIsNotWrittenTo() {
    ListingId id = published("Un bras signalé sans nom");

    Receipt receipt =
        reports.submit(
            reports.listing(id).orElseThrow(),
            new Submission(ReportReason.OTHER, TEXT, "", "", Language.FR),
            address);

    assertThat(receipt.answered()).isFalse();
    assertThat(made(receipt).reporter()).isNull();
  }

  @Test
  void nobodyReportsWhatTheyDoNotSee() {
    ListingId id = published("Un bras qui disparaît");
    Reportable seen = reports.listing(id).orElseThrow();
    acting.run(ANALYST, () -> review.hold(id, "Le temps d’un essai."));

    assertThat(reports.listing(id)).isEmpty();
    assertThatThrownBy(() -> reports.submit(seen, submission(), address))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aHoldThatNobodyAskedForIsExplainedAndContestedLikeAnyOther() {
    makeAnalyst();
    ListingId id = published("Un bras suspendu d’initiative");
    Report held = acting.as(ANALYST, () -> holds.hold(id, HOLD));

    Mail statement = toFounder(held, "content-decision").getFirst();
    assertThat(mails.written(statement).text())
        .contains("de sa propre initiative", "Un client est nommé.", "Ce que vous publiez")
        .contains("Aucun moyen automatique")
        .doesNotContain("a été signalée");
    assertThat(appeals.contest(token(statement), AGAINST)).isTrue();
    acting.run(TRANSFER_OFFICER, () -> desk.rule(held.id(), Side.OWNER, DISMISS));

    assertThat(reports.listing(id)).isPresent();
  }

  @Test
  void onlyReviewersHoldAndWhatCannotBeHeldLeavesNoTrace() {
    ListingId id = published("Un bras déjà suspendu");
    acting.run(
        FOUNDER,
        () ->
            assertThatThrownBy(() -> holds.hold(id, HOLD))
                .isInstanceOf(AccessDeniedException.class));
    acting.run(ANALYST, () -> holds.hold(id, HOLD));
    long before = store.count();

    acting.run(
        ANALYST,
        () -> {
          assertThatThrownBy(() -> holds.hold(id, HOLD)).isInstanceOf(IllegalListingState.class);
          assertThatThrownBy(() -> holds.hold(id, DISMISS))
              .isInstanceOf(IllegalArgumentException.class);
        });

    assertThat(store.count()).isEqualTo(before);
  }

  @Test
  void aVisitorWhoReportsTooMuchIsStopped() {
    Reportable seen = reports.listing(published("Un bras trop signalé")).orElseThrow();

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 30; i++) {
                reports.submit(seen, submission(), address);
              }
            })
        .isInstanceOf(TooOften.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {FOUNDER, PROFESSOR, TRANSFER_OFFICER, CLUSTER_MANAGER, ADMINISTRATOR})
  void onlyAnalystsSeeReportsAndDecide(String persona) {
    Report report = report(published("Un bras pour analystes"));

    acting.run(
        persona,
        () -> {
          assertThat(desk.isOpen()).isFalse();
          assertThat(desk.waiting()).isEmpty();
          assertThat(desk.decided()).isEmpty();
          assertThat(desk.years()).isEmpty();
          assertThatThrownBy(() -> desk.decide(report.id(), DISMISS))
              .isInstanceOf(AccessDeniedException.class);
        });
  }

  @Test
  void aVisitorDecidesNothing() {
    Report report = report(published("Un bras sans visiteur"));

    assertThatThrownBy(() -> desk.decide(report.id(), DISMISS))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aDecisionToHoldHidesTheListingAndTellsBothSidesWhy() {
    ListingId id = published("Un bras de trop");
    Report report = report(id);

    acting.run(ANALYST, () -> desk.decide(report.id(), HOLD));

    assertThat(catalogue.find(id)).isEmpty();
    assertThat(texts(mails.to(address)))
        .last()
        .asString()
        .contains("l’annonce est suspendue", "Un client est nommé.", "/moderation/appeal/");
    assertThat(texts(toFounder(report, "content-decision")))
        .singleElement()
        .asString()
        .contains("Un bras de trop", "Un client est nommé.", "Ce que vous publiez")
        .contains("Aucun moyen automatique", "/moderation/appeal/")
        .doesNotContain("Ada", address);
  }

  @Test
  void whatIsDismissedStaysAndItsOwnersHaveNothingToContest() {
    ListingId id = published("Un bras sans reproche");
    Report report = report(id);

    acting.run(ANALYST, () -> desk.decide(report.id(), DISMISS));

    assertThat(catalogue.find(id)).isPresent();
    assertThat(texts(toFounder(report, "content-decision")))
        .singleElement()
        .asString()
        .doesNotContain("/moderation/appeal/");
  }

  @Test
  void theReporterOfAnAnonymousListingLearnsNothingOfItsOwnerAndTheMailLogNothingOfTheTitle() {
    ListingId id =
        listings.publishNeed(
            SampleContent.anonymous(
                text("Un bras discret"), Set.of("robotics"), Set.of("industry-4")));
    Report report = report(id);

    acting.run(ANALYST, () -> desk.decide(report.id(), HOLD));

    assertThat(texts(mails.to(address)))
        .hasSize(2)
        .noneMatch(text -> text.contains("Sonnaille") || text.contains("sonnaille"));
    assertThat(texts(toFounder(report, "content-decision")))
        .singleElement()
        .asString()
        .contains("Annonce anonyme du")
        .doesNotContain("Un bras discret");
    acting.run(ANALYST, () -> assertThat(desk.ownerName(report)).isEmpty());
  }

  @Test
  void aHiddenPageIsForItsPeopleAndAnalystsUntilThatIsReversed() {
    makeAnalyst();
    OrganisationId id = new OrganisationId("org-hennart-lequeux");
    Report report =
        made(reports.submit(reports.organisation(id).orElseThrow(), submission(), address));
    acting.run(
        ANALYST,
        () ->
            desk.decide(
                report.id(),
                new Proposal(Outcome.PAGE_HIDDEN, Ground.LAW, "Art. 1", "Ce n’est pas eux.")));

    assertThat(organisations.look(id)).isEmpty();
    assertThat(acting.as(ANALYST, () -> organisations.look(id))).isPresent();
    appeals.contest(token(mails.to(address).getLast()), AGAINST);
    acting.run(TRANSFER_OFFICER, () -> desk.rule(report.id(), Side.REPORTER, DISMISS));
    assertThat(organisations.look(id)).isPresent();
  }

  @Test
  void nobodyDecidesOnWhatConcernsTheirOwnOrganisationOrWhatTheyReported() {
    makeAnalyst();
    OrganisationId own =
        acting.as(
            TRANSFER_OFFICER,
            () -> organisations.ofMember(new AccountId(TRANSFER_OFFICER)).getFirst().id());
    Report ofOwn =
        made(reports.submit(reports.organisation(own).orElseThrow(), submission(), address));
    ListingId id = published("Un bras signalé par un analyste");
    Report byMe = acting.as(TRANSFER_OFFICER, () -> report(id));

    acting.run(
        TRANSFER_OFFICER,
        () -> {
          assertThat(desk.waiting()).extracting(Report::id).doesNotContain(ofOwn.id());
          assertThat(desk.mayDecide(byMe)).isFalse();
          assertThatThrownBy(() -> desk.decide(ofOwn.id(), DISMISS))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> desk.decide(byMe.id(), DISMISS))
              .isInstanceOf(AccessDeniedException.class);
        });
  }

  @Test
  void ofTwoAnalystsWhoDecideAtOnceOneWins() throws Exception {
    makeAnalyst();
    Report report = report(published("Un bras pour deux"));
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> decided =
          List.of(
              both.submit(deciding(ANALYST, report, HOLD, start)),
              both.submit(deciding(TRANSFER_OFFICER, report, DISMISS, start)));
      start.countDown();

      assertThat(List.of(decided.get(0).get(), decided.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    boolean held = now(report).inForce().orElseThrow().outcome() == Outcome.ON_HOLD;
    assertThat(catalogue.find(report.subject().listing()).isEmpty()).isEqualTo(held);
  }

  private Callable<Boolean> deciding(
      String persona, Report report, Proposal proposal, CountDownLatch start) {
    return () -> {
      start.await();
      try {
        acting.run(persona, () -> desk.decide(report.id(), proposal));
        return true;
      } catch (IllegalReportState | OptimisticLockingFailureException e) {
        return false;
      }
    };
  }

  @Test
  void aDecisionThatCannotBeCarriedOutIsNotTaken() {
    ListingId id = published("Un bras suspendu avant");
    Report report = report(id);
    acting.run(ANALYST, () -> review.hold(id, "Autre chose n’allait pas."));

    acting.run(
        ANALYST,
        () ->
            assertThatThrownBy(() -> desk.decide(report.id(), HOLD))
                .isInstanceOf(IllegalListingState.class));

    assertThat(now(report).state()).isEqualTo(State.OPEN);
    assertThat(toFounder(report, "content-decision")).isEmpty();
  }

  @Test
  void anAppealByLinkIsRuledOnBySomebodyElseAndAReversalLiftsTheHold() {
    makeAnalyst();
    ListingId id = published("Un bras rendu");
    Report report = report(id);
    acting.run(ANALYST, () -> desk.decide(report.id(), HOLD));
    String token = token(toFounder(report, "content-decision").getFirst());

    assertThat(appeals.find(token, Language.FR).orElseThrow().contestable()).isTrue();
    assertThat(appeals.contest(token, AGAINST)).isTrue();

    assertThat(appeals.contest(token, AGAINST)).as("the same once more").isFalse();
    assertThat(toFounder(report, "appeal-received")).hasSize(1);
    acting.run(
        ANALYST,
        () ->
            assertThatThrownBy(() -> desk.rule(report.id(), Side.OWNER, DISMISS))
                .isInstanceOf(AccessDeniedException.class));
    acting.run(TRANSFER_OFFICER, () -> desk.rule(report.id(), Side.OWNER, DISMISS));
    assertThat(catalogue.find(id)).isPresent();
    assertThat(texts(toFounder(report, "appeal-decided")))
        .singleElement()
        .asString()
        .contains("Votre contestation", "La première décision est annulée");
    assertThat(texts(mails.to(address)))
        .last()
        .asString()
        .contains("a été contestée", "La première décision est annulée", "/moderation/appeal/");
  }

  @Test
  void whoReportedContestsADismissalAndTheOwnersThenContestTheHold() {
    makeAnalyst();
    ListingId id = published("Un bras finalement suspendu");
    Report report = report(id);
    acting.run(ANALYST, () -> desk.decide(report.id(), DISMISS));

    appeals.contest(token(mails.to(address).getLast()), AGAINST);
    acting.run(TRANSFER_OFFICER, () -> desk.rule(report.id(), Side.REPORTER, HOLD));

    assertThat(catalogue.find(id)).isEmpty();
    Mail statement =
        toFounder(report, "content-decision").stream()
            .filter(mail -> mail.data().actions().containsKey(MailData.MAIN))
            .findFirst()
            .orElseThrow();
    assertThat(appeals.contest(token(statement), AGAINST)).isTrue();
    assertThat(now(report).mayRule(new AccountId(TRANSFER_OFFICER))).isFalse();
  }

  @Test
  void aTokenOfAnotherPurposeOrNoneContestsNothing() {
    assertThat(appeals.find("worthless", Language.FR)).isEmpty();
    assertThat(appeals.contest("worthless", AGAINST)).isFalse();
  }

  @Test
  void whoIsErasedIsNoReporterAnyMoreAndNoDecider() {
    ListingId id = published("Un bras oublié");
    Report mine = acting.as(PROFESSOR, () -> report(id));
    acting.run(ANALYST, () -> desk.decide(mine.id(), DISMISS));

    assertThat(data.of(persona(PROFESSOR)).toString()).contains(TEXT);
    data.erase(persona(PROFESSOR));
    data.erase(persona(ANALYST));

    assertThat(now(mine).reporter()).isNull();
    assertThat(now(mine).inForce().orElseThrow().by()).isNotEqualTo(new AccountId(ANALYST));
    assertThat(now(mine).text()).isEqualTo(TEXT);
  }

  private Account persona(String key) {
    return accounts.personas().stream()
        .filter(account -> key.equals(account.persona()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theYearCountsWhatWasReported() {
    report(published("Un bras compté"));

    acting.run(
        ANALYST,
        () ->
            assertThat(desk.years().getFirst().byReason()).containsKey(ReportReason.CONFIDENTIAL));
  }
}

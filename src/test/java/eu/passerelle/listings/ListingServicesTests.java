package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AuditOfTests;
import eu.passerelle.access.AuditOfTests.Act;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ApplicationTest
class ListingServicesTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");

  @Autowired private AuditOfTests audit;
  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private Organisations organisations;
  @Autowired private ActingAs acting;
  @Autowired private MongoTemplate mongo;

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void aDraftIsKeptAsItIsWritten() {
    acting.signIn(FOUNDER);
    Listing draft = desk.begin(ListingKind.NEED, SONNAILLE, Language.FR);

    Listing once = desk.keep(draft, titled("Un premier titre"));
    Listing twice = desk.keep(once, titled("Un second titre"));

    assertThat(desk.find(twice.id()).orElseThrow().content().text().title())
        .isEqualTo("Un second titre");
  }

  @Test
  void aChangeMadeOnAnOldVersionIsRefusedAndNothingIsLost() {
    acting.signIn(FOUNDER);
    Listing draft = desk.begin(ListingKind.NEED, SONNAILLE, Language.FR);
    desk.keep(draft, titled("De la première fenêtre"));

    assertThatThrownBy(() -> desk.keep(draft, titled("De la seconde fenêtre")))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(desk.find(draft.id()).orElseThrow().content().text().title())
        .isEqualTo("De la première fenêtre");
  }

  @Test
  void strangersNeitherSeeNorChangeADraft() {
    Listing draft = acting.as(FOUNDER, () -> desk.begin(ListingKind.NEED, SONNAILLE, Language.FR));

    acting.run(
        PROFESSOR,
        () -> {
          assertThat(desk.find(draft.id())).isEmpty();
          assertThatThrownBy(() -> desk.keep(draft, titled("Volé")))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> desk.discard(draft.id()))
              .isInstanceOf(AccessDeniedException.class);
          assertThatThrownBy(() -> desk.begin(ListingKind.NEED, SONNAILLE, Language.FR))
              .isInstanceOf(AccessDeniedException.class);
        });
    assertThatThrownBy(() -> desk.submit(draft.id(), false, null))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    assertThat(catalogue.find(draft.id())).isEmpty();
  }

  @Test
  void whatIsIncompleteIsNotSubmittedAndSaysWhatIsMissing() {
    acting.signIn(FOUNDER);
    Listing draft =
        desk.keep(desk.begin(ListingKind.NEED, SONNAILLE, Language.FR), titled("Sans résumé"));

    assertThatThrownBy(() -> desk.submit(draft.id(), false, null))
        .isInstanceOfSatisfying(
            IncompleteListing.class,
            refusal -> assertThat(refusal.gap()).isEqualTo(ListingContent.Gap.SUMMARY));
  }

  @Test
  void anAnalystPublishesWhatAFounderSubmits() {
    ListingId id = submitted("Un besoin à publier");
    assertThat(catalogue.find(id)).isEmpty();

    acting.run(ANALYST, () -> review.approve(id));

    assertThat(catalogue.find(id)).isPresent();
  }

  @Test
  void theManagerOfAClusterReviewsItsConfirmedMembers() {
    ListingId id = submitted("Un besoin de membre");

    acting.run(
        CLUSTER_MANAGER,
        () -> {
          assertThat(review.queue()).anyMatch(waiting -> waiting.listing().id().equals(id));
          review.approve(id);
        });

    assertThat(catalogue.find(id)).isPresent();
  }

  @Test
  void nobodyReviewsTheirOwn() {
    ListingId id = submitted("Un besoin que je voudrais approuver");

    acting.run(
        FOUNDER,
        () ->
            assertThatThrownBy(() -> review.approve(id)).isInstanceOf(AccessDeniedException.class));
    acting.run(
        PROFESSOR,
        () ->
            assertThatThrownBy(() -> review.approve(id)).isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void whatIsSentBackComesWithItsReason() {
    ListingId id = submitted("Un besoin trop vague");

    acting.run(ANALYST, () -> review.sendBack(id, "Quel est le coût de la panne ?"));

    Listing back = acting.as(FOUNDER, () -> desk.find(id).orElseThrow());
    assertThat(back.status()).isEqualTo(ListingStatus.DRAFT);
    assertThat(back.sentBackBecause()).contains("Quel est le coût de la panne ?");
  }

  @Test
  void twoReviewersCannotBothDecide() {
    ListingId id = submitted("Un besoin disputé");
    acting.run(ANALYST, () -> review.approve(id));

    acting.run(
        CLUSTER_MANAGER,
        () ->
            assertThatThrownBy(() -> review.sendBack(id, "Trop tard"))
                .isInstanceOf(IllegalListingState.class));
  }

  @Test
  void editsOfAPublishedListingWaitUntilTheyArePublishedThenGoToReview() {
    ListingId id = published("Avant");
    acting.signIn(FOUNDER);
    desk.keep(desk.find(id).orElseThrow(), complete("Après"));
    assertThat(catalogue.find(id).orElseThrow().content().text().title()).isEqualTo("Avant");

    desk.publishEdits(id, false);

    assertThat(catalogue.find(id).orElseThrow().content().text().title()).isEqualTo("Après");
    acting.run(
        ANALYST,
        () -> assertThat(review.queue()).anyMatch(waiting -> waiting.listing().id().equals(id)));
  }

  @Test
  void closedListingsAreShownToNobody() {
    ListingId id = published("Bientôt clos");

    acting.run(FOUNDER, () -> desk.close(id, Outcome.SOLVED_HERE));

    assertThat(catalogue.find(id)).isEmpty();
  }

  @Test
  void membersOnlyListingsAreForPeopleOfValidatedOrganisations() {
    ListingId id = published(withAudience(complete("Pour les membres"), Audience.MEMBERS));

    assertThat(catalogue.find(id)).isEmpty();
    assertThat(acting.as(PROFESSOR, () -> catalogue.find(id))).isPresent();
    assertThat(acting.as(ActingAs.ADMINISTRATOR, () -> catalogue.find(id))).isEmpty();
  }

  @Test
  void adviserOnlyListingsAreForReviewersAndTheirOwners() {
    ListingId id = published(withAudience(complete("Pour l'accompagnateur"), Audience.ADVISER));

    assertThat(catalogue.find(id)).isEmpty();
    assertThat(acting.as(PROFESSOR, () -> catalogue.find(id))).isEmpty();
    assertThat(acting.as(ANALYST, () -> catalogue.find(id))).isPresent();
    assertThat(acting.as(FOUNDER, () -> catalogue.find(id))).isPresent();
  }

  @Test
  void readersNeverReceiveContacts() {
    assertThat(catalogue.search(ListingQuery.all(), Language.FR).listings())
        .isNotEmpty()
        .allSatisfy(listing -> assertThat(listing.content().contacts()).isEmpty());
  }

  @Test
  void facetsCountWhatEachChoiceWouldLeave() {
    ListingPage all = catalogue.search(ListingQuery.all(), Language.FR);
    int health = all.facet("field").getOrDefault("health", 0);
    ListingQuery narrowed = ListingQuery.ofParameters(java.util.Map.of("field", List.of("health")));

    assertThat(health).isPositive();
    assertThat(catalogue.search(narrowed, Language.FR).listings()).hasSize(health);
  }

  @Test
  void everyWriteLeavesATraceOfWhoDidWhat() {
    ListingId id = submitted("Un besoin suivi à la trace");

    assertThat(audit.of(id.value()))
        .extracting(Act::action)
        .contains("listing.begun", "listing.kept", "listing.submitted");
    assertThat(audit.of(id.value())).extracting(Act::by).containsOnly(FOUNDER);
  }

  @Test
  void whatDoesNotTellItsProvinceIsInNoneAndNotOutsideTheRegionEither() {
    ListingContent named = complete("Un capteur qui ne dit pas où il est");
    ListingPage before = catalogue.search(ListingQuery.all(), Language.FR);
    ListingId id =
        published(
            named.telling(named.technologies(), named.fields(), Identity.ANONYMOUS_WITHOUT_PLACE));

    ListingPage after = catalogue.search(ListingQuery.all(), Language.FR);

    assertThat(after.listings()).extracting(PublicListing::id).contains(id);
    assertThat(after.facet("province")).isEqualTo(before.facet("province"));
  }

  private ListingId submitted(String title) {
    return submitted(complete(title));
  }

  private ListingId submitted(ListingContent content) {
    return acting.as(
        FOUNDER,
        () -> {
          Listing draft = desk.begin(ListingKind.NEED, SONNAILLE, Language.FR);
          desk.keep(draft, content);
          return desk.submit(draft.id(), false, null).id();
        });
  }

  private ListingId published(String title) {
    return published(complete(title));
  }

  private ListingId published(ListingContent content) {
    ListingId id = submitted(content);
    acting.run(ANALYST, () -> review.approve(id));
    return id;
  }

  private static ListingContent titled(String title) {
    return SampleContent.of(new ListingText(Language.FR, title, "", ""), Set.of(), Set.of());
  }

  private static ListingContent complete(String title) {
    return SampleContent.of(
        new ListingText(Language.FR, title, "Un résumé qui dit ce qui ne va pas.", ""),
        Set.of("internet-of-things"),
        Set.of("agriculture"));
  }

  private static ListingContent withAudience(ListingContent content, Audience audience) {
    return SampleContent.withAudience(content, audience);
  }

  @Test
  void onlyTheOrganisationConfirmsWhatWasWrittenOnItsBehalf() {
    Listing waiting =
        acting.as(
            CLUSTER_MANAGER,
            () -> {
              Listing draft = desk.beginOnBehalf(ListingKind.NEED, SONNAILLE, Language.FR, null);
              desk.keep(draft, complete("Un collier"));
              return desk.submit(draft.id(), false, null);
            });

    for (String persona : List.of(CLUSTER_MANAGER, ANALYST, PROFESSOR)) {
      acting.run(
          persona,
          () ->
              assertThatThrownBy(() -> desk.confirm(waiting.id()))
                  .isInstanceOf(AccessDeniedException.class));
    }
    Listing confirmed = acting.as(FOUNDER, () -> desk.confirm(waiting.id()));
    assertThat(confirmed.reviewPending()).isTrue();
  }

  @Test
  void whatItsWriterChangesLaterWaitsForTheOrganisationAgain() {
    ListingId id =
        acting.as(
            CLUSTER_MANAGER,
            () -> desk.beginOnBehalf(ListingKind.NEED, SONNAILLE, Language.FR, null).id());
    acting.run(
        CLUSTER_MANAGER,
        () -> {
          desk.keep(desk.find(id).orElseThrow(), complete("Un collier"));
          desk.submit(id, false, null);
        });
    acting.run(FOUNDER, () -> desk.confirm(id));
    acting.run(ANALYST, () -> review.approve(id));

    Listing edited =
        acting.as(
            CLUSTER_MANAGER,
            () -> {
              desk.keep(desk.find(id).orElseThrow(), complete("Une cloche"));
              return desk.publishEdits(id, false);
            });

    assertThat(edited.awaitsConfirmation()).isTrue();
    assertThat(publicTitle(id)).isEqualTo("Un collier");
    acting.run(FOUNDER, () -> desk.confirm(id));
    assertThat(publicTitle(id)).isEqualTo("Une cloche");
  }

  @Test
  void theListingsOfOrganisationsThatChangedAreToldToWhoeverKeepsAnIndex() {
    ListingId own = new ListingId("need-sonnaille-batterie-hiver");
    Instant before = organisations.find(SONNAILLE).orElseThrow().changedAt().plusMillis(1);
    assertThat(ownersChangedSince(before)).doesNotContain(own);
    acting.run(
        FOUNDER,
        () -> {
          Organisation sonnaille = organisations.find(SONNAILLE).orElseThrow();
          organisations.revise(
              SONNAILLE,
              sonnaille.profile(LocalDate.now(ZoneOffset.UTC)),
              Objects.requireNonNull(sonnaille.version()));
        });

    assertThat(ownersChangedSince(before)).contains(own);
  }

  private Set<ListingId> ownersChangedSince(Instant moment) {
    return SystemAccess.call(() -> catalogue.statesOfOrganisationsChangedSince(moment)).keySet();
  }

  @Test
  void whoWritesOnBehalfOfAnOrganisationDoesNotLearnWhichListingsAreItsOwn() {
    ListingId draft =
        acting.as(
            CLUSTER_MANAGER,
            () -> desk.beginOnBehalf(ListingKind.NEED, SONNAILLE, Language.FR, null).id());
    ListingId own = new ListingId("need-sonnaille-batterie-hiver");

    acting.run(
        CLUSTER_MANAGER, () -> assertThat(catalogue.siblingsAmong(draft, List.of(own))).isEmpty());
    acting.run(
        FOUNDER,
        () -> assertThat(catalogue.siblingsAmong(draft, List.of(own))).containsExactly(own));
  }

  @Test
  void whoWritesOnBehalfNamesNobodyElseOnceItIsSubmitted() {
    List<Contact> others = List.of(new Contact("Quelqu’un", "", "", "", Set.of()));
    ListingId id =
        acting.as(
            CLUSTER_MANAGER,
            () -> {
              Listing draft = desk.beginOnBehalf(ListingKind.NEED, SONNAILLE, Language.FR, null);
              desk.keep(draft, complete("Un collier"));
              return desk.changeContacts(draft.id(), others).id();
            });

    acting.run(
        CLUSTER_MANAGER,
        () -> {
          desk.submit(id, false, null);
          assertThatThrownBy(() -> desk.changeContacts(id, List.of()))
              .isInstanceOf(AccessDeniedException.class);
        });
    assertThat(acting.as(FOUNDER, () -> desk.changeContacts(id, List.of())).content().contacts())
        .isEmpty();
  }

  private String publicTitle(ListingId id) {
    return catalogue.find(id).orElseThrow().content().text().title();
  }
}

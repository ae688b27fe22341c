package eu.passerelle.matching;

import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** Who may say what of a pair, and what becomes of it. */
@ApplicationTest
class VerdictsTests {

  /** A capability of the professor's. */
  private static final ListingId LAB = new ListingId("cap-agrisense-lameness");

  @Autowired private Verdicts verdicts;
  @Autowired private Matching matching;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingDesk desk;
  @Autowired private ListingsOfTests listings;
  @Autowired private ActingAs acting;
  @Autowired private MongoTemplate mongo;

  @BeforeEach
  void readAll() {
    Eventually.holds(matching::isReady);
  }

  @AfterEach
  void clear() {
    acting.signOut();
    mongo.remove(new Query(), Verdict.class);
  }

  /** A live listing of the founder's with its matches. */
  private PublicListing own() {
    acting.signIn(FOUNDER);
    return desk.mine().stream()
        .flatMap(listing -> catalogue.find(listing.id()).stream())
        .filter(listing -> listing.kind() == ListingKind.NEED)
        .filter(listing -> matching.answersTo(listing, 3).size() == 3)
        .findFirst()
        .orElseThrow();
  }

  /** A live need of the founder's that the professor's capability may answer. */
  private PublicListing ownFor(PublicListing lab) {
    acting.signIn(FOUNDER);
    return desk.mine().stream()
        .flatMap(listing -> catalogue.find(listing.id()).stream())
        .filter(listing -> listing.kind() == ListingKind.NEED)
        .filter(listing -> matching.between(listing, lab).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Map<ListingId, Verdict> ofParty(PublicListing asker) {
    return Objects.requireNonNull(verdicts.said(asker).get(Judge.PARTY));
  }

  private PublicListing answer(PublicListing own, int place) {
    return matching.answersTo(own, place).get(place - 1).listing();
  }

  @Test
  void aVerdictKeepsWhatWasSeen() {
    PublicListing own = own();
    List<ListingMatch> shown = matching.answersTo(own, 3);

    Verdict verdict =
        verdicts.give(own, answer(own, 2), VerdictKind.INTERESTED, null, "", Surface.LISTING_PAGE);

    assertThat(verdict.pair()).isEqualTo(Pair.of(own, shown.get(1).listing()));
    assertThat(verdict.place()).isEqualTo(2);
    assertThat(verdict.policy()).isEqualTo(shown.get(1).explanation().policy());
    Verdict.Seen seen = verdict.seen().get(verdict.place() - 1);
    assertThat(seen.listing()).isEqualTo(shown.get(1).listing().id());
    assertThat(seen.values()).containsKeys(CriterionId.values());
    assertThat(mongo.findById(verdict.key(), Verdict.class))
        .returns(verdict.seen(), kept -> Objects.requireNonNull(kept).seen())
        .returns(2, kept -> Objects.requireNonNull(kept).place());
  }

  @Test
  void whoThinksAgainReplacesWhatTheyThought() {
    PublicListing own = own();
    PublicListing answer = answer(own, 1);
    verdicts.give(own, answer, VerdictKind.LATER, null, "", Surface.LISTING_PAGE);
    verdicts.give(
        own, answer, VerdictKind.NOT_FOR_ME, VerdictReason.NO_TIME, "En mars", Surface.COMPARISON);

    assertThat(ofParty(own))
        .containsOnlyKeys(answer.id())
        .extractingByKey(answer.id())
        .extracting(Verdict::kind)
        .isEqualTo(VerdictKind.NOT_FOR_ME);

    verdicts.retract(own, answer, Judge.PARTY);
    assertThat(ofParty(own)).isEmpty();
  }

  @Test
  void onlyTheListingsOwnPeopleSpeakForIt() {
    PublicListing own = own();
    PublicListing answer = answer(own, 1);
    acting.signOut();
    assertThatThrownBy(() -> verdicts.said(own))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);

    acting.signIn(PROFESSOR);
    assertThat(verdicts.said(own)).isEmpty();
    assertThatThrownBy(() ->
            verdicts.give(own, answer, VerdictKind.INTERESTED, null, "", Surface.LISTING_PAGE))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> verdicts.retract(own, answer, Judge.PARTY))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> matching.advice(own, answer))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobodyCuratesTheirOwn() {
    ListingId id =
        listings.publishNeed(
            CLUSTER_MANAGER,
            new OrganisationId("org-cluster-passage"),
            SampleContent.of(
                new ListingText(Language.FR, "Compter les visiteurs", "À l'entrée du hall.", ""),
                Set.of("computer-vision"),
                Set.of("tourism")));
    acting.signIn(CLUSTER_MANAGER);
    PublicListing own = catalogue.find(id).orElseThrow();

    assertThat(verdicts.said(own)).containsOnlyKeys(Judge.PARTY);
    PublicListing other = catalogue.find(new ListingId("cap-agrisense-lameness")).orElseThrow();
    assertThat(verdicts.isOpen(Judge.CURATOR, own)).isFalse();
    assertThatThrownBy(
            () -> verdicts.give(other, own, VerdictKind.ENDORSED, null, "", Surface.COMPARISON))
        .isInstanceOf(AccessDeniedException.class);
    desk.close(id, Outcome.SOLVED_HERE);
  }

  @Test
  void aRefusalSaysWhy() {
    PublicListing own = own();
    PublicListing answer = answer(own, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            verdicts.give(own, answer, VerdictKind.NOT_FOR_ME, null, "", Surface.LISTING_PAGE))
        .withMessageContaining("reason");
  }

  @Test
  void aCuratorsDismissalLeavesThePartiesPageAlone() {
    PublicListing own = own();
    PublicListing answer = answer(own, 1);
    acting.signIn(CLUSTER_MANAGER);
    verdicts.give(
        own, answer, VerdictKind.DISMISSED, VerdictReason.OTHER_PROBLEM, "", Surface.COMPARISON);

    acting.signIn(FOUNDER);
    assertThat(answer(own, 1)).isEqualTo(answer);
    assertThat(ofParty(own)).isEmpty();
    assertThat(isProposed(answer, own)).isFalse();
  }

  @Test
  void whatACuratorDismissesIsProposedToNeitherSide() {
    PublicListing lab = catalogue.find(LAB).orElseThrow();
    PublicListing own = ownFor(lab);
    acting.signIn(CLUSTER_MANAGER);
    verdicts.give(
        own, lab, VerdictKind.DISMISSED, VerdictReason.OTHER_PROBLEM, "", Surface.COMPARISON);

    acting.signIn(PROFESSOR);
    assertThat(isProposed(own, lab)).isFalse();
  }

  @Test
  void whatOneSideRefusesIsStillProposedToTheOther() {
    PublicListing lab = catalogue.find(LAB).orElseThrow();
    PublicListing own = ownFor(lab);
    verdicts.give(own, lab, VerdictKind.LATER, null, "", Surface.LISTING_PAGE);

    assertThat(isProposed(lab, own)).isFalse();
    acting.signIn(PROFESSOR);
    assertThat(isProposed(own, lab)).isTrue();
  }

  @Test
  void nobodyElseLearnsByWhatIsLeftOutThatSomebodySaidNo() {
    PublicListing own = own();
    List<ListingMatch> matches = matching.answersTo(own, 1);
    assertThatThrownBy(() -> verdicts.undismissed(own, matches))
        .isInstanceOf(AccessDeniedException.class);

    acting.signIn(CLUSTER_MANAGER);
    assertThat(verdicts.undismissed(own, matches)).isEqualTo(matches);
    acting.signIn(PROFESSOR);
    assertThatThrownBy(() -> verdicts.unrefused(own, matches))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> verdicts.proposable(own, matches))
        .isInstanceOf(AccessDeniedException.class);
  }

  private boolean isProposed(PublicListing other, PublicListing asker) {
    List<ListingMatch> match = matching.between(asker, other).stream().toList();
    assertThat(match).hasSize(1);
    return verdicts.proposable(asker, match).equals(match);
  }
}

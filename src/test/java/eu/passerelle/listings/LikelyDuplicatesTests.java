package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.listings.LikelyDuplicates.Duplicate;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class LikelyDuplicatesTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");
  private static final OrganisationId LABORATORY =
      new OrganisationId("org-unite-vision-haute-meuse");

  @Autowired private LikelyDuplicates duplicates;
  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private SimilarListings similar;
  @Autowired private ActingAs acting;

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void anOwnDraftThatSaysTheSameIsShownToItsPeople() {
    acting.signIn(FOUNDER);
    ListingContent content = content("Peser des agneaux au vol, sans les attraper", "bascule");
    Listing first = kept(SONNAILLE, content);
    Listing second = kept(SONNAILLE, content);

    assertThat(duplicates.of(second, content))
        .extracting(found -> found.listing().id(), Duplicate::own)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(first.id(), true));
  }

  @Test
  void aListingIsNoDuplicateOfItselfNorOfWhatIsAboutSomethingElse() {
    acting.signIn(FOUNDER);
    ListingContent content = content("Compter des ruches la nuit", "microphone thermique");
    Listing draft = kept(SONNAILLE, content);
    kept(SONNAILLE, content("Nettoyer des vitraux au laser", "encrassement des plombs"));

    assertThat(duplicates.of(draft, content)).isEmpty();
  }

  @Test
  void ofAnAnonymousOneOfOthersNothingTellsWhose() {
    ListingContent content = content("Trier des noix par leur bruit", "coquille vide");
    ListingContent hidden =
        content.telling(content.technologies(), content.fields(), Identity.ANONYMOUS);
    ListingId published = published(hidden);

    acting.signIn(PROFESSOR);
    Listing draft = kept(LABORATORY, content);
    List<Duplicate> found = duplicates.of(draft, content);

    assertThat(found).extracting(one -> one.listing().id()).containsExactly(published);
    assertThat(found).extracting(Duplicate::own).containsExactly(false);
    assertThat(found.toString()).doesNotContain("onnaille");
  }

  @Test
  void whatThePersonMayNotSeeIsNotShown() {
    ListingContent content = content("Suivre des anguilles sous la glace", "émetteur passif");
    published(SampleContent.withAudience(content, Audience.ADVISER));
    acting.as(FOUNDER, () -> kept(SONNAILLE, content));

    acting.signIn(PROFESSOR);
    Listing draft = kept(LABORATORY, content);

    assertThat(duplicates.of(draft, content)).isEmpty();
  }

  @Test
  void nobodyElseMayAskForAListing() {
    ListingContent content = content("Un besoin à soi", "rien");
    Listing draft = acting.as(FOUNDER, () -> kept(SONNAILLE, content));

    acting.signIn(PROFESSOR);

    assertThatThrownBy(() -> duplicates.of(draft, content))
        .isInstanceOf(AccessDeniedException.class);
  }

  private ListingId published(ListingContent content) {
    Listing waiting =
        acting.as(FOUNDER, () -> desk.submit(kept(SONNAILLE, content).id(), false, null));
    acting.run(ANALYST, () -> review.approve(waiting.id()));
    PublicListing asked =
        acting.as(FOUNDER, () -> desk.preview(desk.find(waiting.id()).orElseThrow(), content));
    Eventually.holds(() -> similar.candidates(asked).contains(waiting.id()));
    return waiting.id();
  }

  private Listing kept(OrganisationId organisation, ListingContent content) {
    return desk.keep(desk.begin(ListingKind.NEED, organisation, Language.FR), content);
  }

  private static ListingContent content(String title, String summary) {
    return SampleContent.of(
        new ListingText(
            Language.FR, title, "Nous ne savons pas comment nous y prendre : " + summary + ".", ""),
        Set.of("internet-of-things"),
        Set.of("agriculture"));
  }
}

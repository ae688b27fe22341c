package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.listings.ListingEditions.Edition;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class ListingVersionsTests {

  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private ListingVersions versions;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private ListingId id = ListingId.random();

  @BeforeEach
  void publish() {
    acting.signIn(FOUNDER);
    id = desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR).id();
    desk.keep(found(), titled("Un collier"));
    desk.submit(id, false, null);
    acting.run(ANALYST, () -> review.approve(id));
    acting.signIn(FOUNDER);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private Listing found() {
    return desk.find(id).orElseThrow();
  }

  private static ListingContent titled(String title) {
    return SampleContent.of(
        new ListingText(Language.FR, title, "Qui tienne.", ""),
        Set.of("internet-of-things"),
        Set.of("agriculture"));
  }

  private void edit(String title) {
    desk.keep(found(), titled(title));
    desk.publishEdits(id, false);
  }

  private void lose(int edition) {
    mongo.remove(Objects.requireNonNull(mongo.findById(id.value() + "/" + edition, Edition.class)));
  }

  private List<String> titles() {
    return versions.of(id).stream().map(version -> version.content().text().title()).toList();
  }

  @Test
  void itsPeopleAndReviewersReadWhatEachEditionSaidAndWhatChanged() {
    edit("Une cloche");

    assertThat(titles()).containsExactly("Une cloche", "Un collier");
    assertThat(versions.of(id).getFirst().changed()).containsExactly(ContentField.TITLE);
    acting.run(ANALYST, () -> assertThat(titles()).hasSize(2));
    acting.run(
        PROFESSOR,
        () -> assertThatThrownBy(() -> versions.of(id)).isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void anEditionThatASuddenEndLeftMissingIsReadFromTheListing() {
    lose(1);

    assertThat(titles()).containsExactly("Un collier");
  }

  @Test
  void anEditionThatASuddenEndLeftMissingIsKeptBeforeTheNext() {
    lose(1);

    edit("Une cloche");

    assertThat(titles()).containsExactly("Une cloche", "Un collier");
  }
}

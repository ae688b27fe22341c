package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue that reviewers share, and a listing that somebody else has, without a browser. */
@ApplicationTest
class SharedReviewViewTests extends ScreenTest {

  private static final AccountId OTHER = new AccountId(ActingAs.CLUSTER_MANAGER);

  @Autowired private ListingDesk desk;
  @Autowired private ReviewClaims claims;
  @Autowired private ActingAs acting;

  private ListingId id;

  @BeforeEach
  void openAsAnalyst() {
    acting.signIn(ActingAs.FOUNDER);
    Listing draft = desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
    desk.keep(
        draft,
        SampleContent.of(
            new ListingText(Language.FR, "Un bras à partager", "Un bras.", ""),
            Set.of("robotics"),
            Set.of("industry-4")));
    id = desk.submit(draft.id(), false, null).id();
    acting.signIn(ActingAs.ANALYST);
  }

  @Test
  void whoOpensWhatWaitsHasItUntilTheyLeave() {
    go("reviews/" + id.value());

    assertThat(shown()).contains("Vous relisez cette annonce depuis");
    assertThat(claims.of(id).orElseThrow().person()).isEqualTo(new AccountId(ActingAs.ANALYST));
    go("reviews");
    assertThat(claims.of(id)).isEmpty();
  }

  @Test
  void whatAnotherHasIsTakenOverBeforeItIsDecided() {
    claims.take(id, OTHER);
    go("reviews/" + id.value());

    assertThat(shown()).contains("En cours chez", "Un bras à partager");
    assertThat(find(Button.class).withText("Publier").all()).isEmpty();
    test(find(Button.class).withText("Reprendre").single()).click();

    assertThat(find(Button.class).withText("Publier").all()).hasSize(1);
    test(find(Button.class).withText("Rendre").single()).click();
    assertThat(claims.of(id)).isEmpty();
  }

  @Test
  void theQueueShowsAtOnceWhoHasWhat() {
    go("reviews");
    assertThat(shown()).contains("Un bras à partager");
    int before = taken();

    claims.take(id, OTHER);

    Eventually.holds(() -> taken() == before + 1);
    claims.giveBack(id, OTHER);
    Eventually.holds(() -> taken() == before);
  }

  @Test
  void whoLosesItSeesThatWithoutAskingAndCannotDecide() {
    go("reviews/" + id.value());

    claims.takeOver(id, new AccountId(ActingAs.ANALYST), OTHER);

    Eventually.holds(() -> pushed().contains("En cours chez"));
    assertThat(find(Button.class).withText("Publier").all()).isEmpty();
    claims.giveBack(id, OTHER);
  }

  private static void go(String location) {
    UI.getCurrent().navigate(location);
    roundTrip();
  }

  private int taken() {
    return pushed().split("En cours chez", -1).length - 1;
  }
}

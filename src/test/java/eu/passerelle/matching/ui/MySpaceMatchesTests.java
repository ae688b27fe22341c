package eu.passerelle.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H4;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.SuggestionsOfTests;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person's own space says about who answers them. */
@ApplicationTest
class MySpaceMatchesTests extends ScreenTest {

  private static final int BEST = 3;

  @Autowired private Matching matching;
  @Autowired private ListingDesk desk;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private SuggestionsOfTests suggested;

  @BeforeEach
  void awaitTheEngine() {
    Eventually.holds(matching::isReady);
  }

  @AfterEach
  void forget() {
    suggested.clear();
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void whatIsSuggestedStandsBelowTheBestAnswers() {
    PublicListing capability = capability();
    suggest(capability, BEST);

    UI.getCurrent().navigate("my");

    assertThat(find(H4.class).all())
        .extracting(H4::getText)
        .containsExactly("Suggestions pour vous");
  }

  @Test
  @As(ActingAs.PROFESSOR)
  void whatIsAmongTheBestAnswersIsNotShownTwice() {
    suggest(capability(), 0);

    UI.getCurrent().navigate("my");

    assertThat(find(H4.class).all()).isEmpty();
  }

  /** One of the person's own that has more answers than are shown. */
  private PublicListing capability() {
    List<ListingId> mine = desk.mine().stream().map(Listing::id).toList();
    return catalogue.findAll(mine).stream()
        .filter(listing -> listing.kind() == ListingKind.CAPABILITY)
        .filter(listing -> matching.answersTo(listing, BEST + 1).size() > BEST)
        .findFirst()
        .orElseThrow();
  }

  private void suggest(PublicListing capability, int place) {
    ListingId need = matching.answersTo(capability, place + 1).get(place).listing().id();
    suggested.suggest(need, capability.id());
  }
}

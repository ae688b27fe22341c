package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Interests;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.ui.PairAction;
import eu.passerelle.shared.ui.Link;
import java.util.Optional;

/** Expresses interest from wherever a match of one's own listing is shown. */
@org.springframework.stereotype.Component
class PairInterest implements PairAction {

  private final Interests interests;
  private final ListingDesk desk;
  private final ListingCatalogue catalogue;
  private final CurrentAccount current;

  PairInterest(
      Interests interests, ListingDesk desk, ListingCatalogue catalogue, CurrentAccount current) {
    this.interests = interests;
    this.desk = desk;
    this.catalogue = catalogue;
    this.current = current;
  }

  @Override
  public Optional<Component> component(ListingId need, ListingId capability) {
    if (current.id().isEmpty()) {
      return Optional.empty();
    }
    return from(need, capability).or(() -> from(capability, need));
  }

  private Optional<Component> from(ListingId own, ListingId other) {
    return isMine(own) && interests.refusal(other).isEmpty()
        ? Optional.of(
            new Link(
                    IntroductionNavigation.interest(other, own),
                    UI.getCurrent().getTranslation("interest.express"))
                .asButton())
        : Optional.empty();
  }

  private boolean isMine(ListingId id) {
    return catalogue.find(id).isPresent()
        && desk.mine().stream().anyMatch(listing -> listing.id().equals(id));
  }
}

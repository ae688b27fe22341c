package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.ui.PairAction;
import eu.passerelle.shared.ui.Link;
import java.util.Optional;

/**
 * Expresses interest from wherever a match of one's own listing is shown. Whether that is possible
 * now, the page that it leads to says: asking for each of many matches would be slow.
 */
@org.springframework.stereotype.Component
class PairInterest implements PairAction {

  private final ListingDesk desk;
  private final ListingCatalogue catalogue;
  private final CurrentAccount current;

  PairInterest(ListingDesk desk, ListingCatalogue catalogue, CurrentAccount current) {
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
    return isMine(own) && !isMine(other) && catalogue.find(own).isPresent()
        ? Optional.of(
            new Link(
                    IntroductionNavigation.interest(other, own),
                    UI.getCurrent().getTranslation("interest.express"))
                .asButton())
        : Optional.empty();
  }

  private boolean isMine(ListingId id) {
    return desk.find(id).filter(listing -> !desk.isOnBehalf(listing)).isPresent();
  }
}

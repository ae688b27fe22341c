package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import eu.passerelle.listings.ui.MyListingsAction;
import eu.passerelle.shared.ui.Link;

/** The way from a person's listings to importing and exporting them. */
@org.springframework.stereotype.Component
class ImportAction implements MyListingsAction {

  @Override
  public Component component() {
    return new Link(
            ExchangeNavigation.importListings(), UI.getCurrent().getTranslation("exchange.title"))
        .asButton();
  }
}

package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.listings.ui.MyListingsAction;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;

/** The way from a person's listings to this module's page. */
@org.springframework.stereotype.Component
class ImportAction implements MyListingsAction {

  @Override
  public Component component() {
    return new Link(ExchangeNavigation.importListings(), Reader.texts().get("exchange.action"))
        .asButton();
  }
}

package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.ui.OrganisationPanel;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;

/** An organisation's live listings on its page. */
@org.springframework.stereotype.Component
class OrganisationListings implements OrganisationPanel {

  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;

  OrganisationListings(ListingCatalogue catalogue, Taxonomy taxonomy) {
    this.catalogue = catalogue;
    this.taxonomy = taxonomy;
  }

  @Override
  public Component component(Organisation organisation) {
    List<PublicListing> listings = catalogue.ofOrganisation(organisation.id());
    Section section = new Section();
    section.setVisible(!listings.isEmpty());
    section.add(new H2(section.getTranslation("organisation.listings", listings.size())));
    Div cards = new Div();
    cards.addClassName("cards");
    listings.forEach(listing -> cards.add(new ListingCard(listing, taxonomy)));
    section.add(cards);
    return section;
  }
}

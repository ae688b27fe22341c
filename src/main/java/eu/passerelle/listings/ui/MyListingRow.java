package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's listings: which, whose, in what state, until when; and the box to choose it.
 */
class MyListingRow extends Composite<Div> {

  private final Checkbox choice = new Checkbox();

  MyListingRow(Listing listing, @Nullable Organisation owner) {
    String text = listing.edited().text().title();
    String title = text.isBlank() ? getTranslation("listing.untitled") : text;
    choice.setAriaLabel(getTranslation("my.bulk.choose", title));
    boolean live = listing.status() == ListingStatus.PUBLISHED;
    H3 link =
        new H3(
            new Link(
                live
                    ? ListingNavigation.listing(listing.id())
                    : ListingNavigation.edit(listing.id()),
                title));
    Div about = new Div(link, details(listing, owner));
    about.addClassName("my-listing-about");
    getContent().addClassName("my-listing");
    getContent().add(choice, new KindBadge(listing.kind()), about, state(listing));
  }

  private Div details(Listing listing, @Nullable Organisation owner) {
    Div details = new Div();
    details.addClassNames("who", "quiet");
    if (owner != null) {
      details.add(new Span(owner.name()));
    }
    if (listing.ownReference() != null) {
      details.add(new Span(getTranslation("my.reference", listing.ownReference())));
    }
    details.add(new Span(getTranslation("my.changed", Reader.date(listing.changedAt()))));
    if (listing.status() == ListingStatus.PUBLISHED && listing.expiresAt() != null) {
      details.add(new Span(getTranslation("my.ends", Reader.date(listing.expiresAt()))));
    }
    return details;
  }

  private Div state(Listing listing) {
    Div state = new Div(new StatusTag(listing));
    state.addClassName("tags");
    if (!listing.isNamed()) {
      state.add(new Tag(getTranslation("identity." + listing.content().identity()), "quiet-tag"));
    }
    if (listing.status() == ListingStatus.PUBLISHED && !listing.openForInterest()) {
      state.add(new Tag(getTranslation("my.not-open"), "quiet-tag"));
    }
    return state;
  }

  Checkbox choice() {
    return choice;
  }
}

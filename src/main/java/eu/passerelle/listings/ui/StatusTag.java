package eu.passerelle.listings.ui;

import eu.passerelle.listings.Listing;
import eu.passerelle.shared.ui.Tag;
import java.util.Locale;

/** Where a listing stands, as its own people are told. */
class StatusTag extends Tag {

  StatusTag(Listing listing) {
    super("", "status-" + listing.status().name().toLowerCase(Locale.ROOT));
    setText(
        getTranslation(
            listing.awaitsConfirmation()
                ? "listing.awaits-confirmation"
                : "listing.status." + listing.status()));
  }
}

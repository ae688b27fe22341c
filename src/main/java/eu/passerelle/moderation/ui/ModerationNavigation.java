package eu.passerelle.moderation.ui;

import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;

/** The ways to this module's pages. */
final class ModerationNavigation {

  static final String REPORTS = "administration/reports";
  static final String REPORT = "report/:kind(listing|organisation)/:id";
  static final String LISTING = "listing";
  static final String APPEAL = "moderation/appeal";

  private ModerationNavigation() {}

  static String report(ListingId listing) {
    return "report/listing/" + listing.value();
  }

  static String report(OrganisationId organisation) {
    return "report/organisation/" + organisation.value();
  }
}

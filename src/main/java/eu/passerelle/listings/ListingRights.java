package eu.passerelle.listings;

import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the person asking may do with a listing of an organisation. */
@Component
class ListingRights {

  private final OrganisationRights organisationRights;
  private final CurrentAccount current;

  ListingRights(OrganisationRights organisationRights, CurrentAccount current) {
    this.organisationRights = organisationRights;
    this.current = current;
  }

  /** Whether the audience of a live listing includes the person asking. */
  boolean isInAudience(ListingContent content, Organisation organisation) {
    return switch (content.audience()) {
      case PUBLIC -> true;
      case MEMBERS ->
          organisationRights.seesMembersOnly() || organisationRights.mayEdit(organisation);
      case ADVISER ->
          organisationRights.mayReview(organisation) || organisationRights.mayEdit(organisation);
    };
  }

  /** Whether the person asking writes it for an organisation they do not act for. */
  boolean isWriterOnBehalf(Listing listing) {
    return listing.onBehalf() != null
        && current.id().filter(listing.onBehalf().writer()::equals).isPresent();
  }

  boolean isSignedIn() {
    return current.id().isPresent();
  }

  /** Whether the person asking is one of its own people, which who writes on its behalf is not. */
  boolean actsFor(Organisation organisation) {
    return organisationRights.mayEdit(organisation);
  }

  boolean mayEdit(Listing listing, Organisation organisation) {
    return organisationRights.mayEdit(organisation) || isWriterOnBehalf(listing);
  }

  boolean mayAdminister(Organisation organisation) {
    return organisationRights.mayAdminister(organisation);
  }

  /** Whether the person asking may review it; nobody reviews their own. */
  boolean mayReview(Listing listing, Organisation organisation) {
    return organisationRights.mayReview(organisation) && !isWriterOnBehalf(listing);
  }

  void requireEditor(Organisation organisation) {
    require(organisationRights.mayEdit(organisation), "only for editors of the organisation");
  }

  void requireEditor(Listing listing, Organisation organisation) {
    require(mayEdit(listing, organisation), "only for editors of the organisation");
  }

  void requireAdministrator(Organisation organisation) {
    require(mayAdminister(organisation), "only for administrators of the organisation");
  }

  void requireAdviser(Organisation organisation) {
    require(
        organisationRights.mayAdvise() && organisation.isValidated(),
        "only for people of a supporting organisation, on behalf of a validated one");
  }

  void requireReviewer(Listing listing, Organisation organisation) {
    require(
        mayReview(listing, organisation),
        "only for a reviewer who does not act for the organisation");
  }

  private static void require(boolean allowed, String who) {
    if (!allowed) {
      throw new AccessDeniedException(who);
    }
  }
}

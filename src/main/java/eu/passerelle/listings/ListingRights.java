package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What the person asking may do with a listing of an organisation. */
@Component
class ListingRights {

  private final OrganisationRights organisationRights;

  ListingRights(OrganisationRights organisationRights) {
    this.organisationRights = organisationRights;
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

  boolean mayEdit(Organisation organisation) {
    return organisationRights.mayEdit(organisation);
  }

  boolean mayAdminister(Organisation organisation) {
    return organisationRights.mayAdminister(organisation);
  }

  boolean mayReview(Organisation organisation) {
    return organisationRights.mayReview(organisation);
  }

  void requireEditor(Organisation organisation) {
    require(mayEdit(organisation), "only for editors of the organisation");
  }

  void requireAdministrator(Organisation organisation) {
    require(mayAdminister(organisation), "only for administrators of the organisation");
  }

  void requireReviewer(Organisation organisation) {
    require(mayReview(organisation), "only for a reviewer who does not act for the organisation");
  }

  private static void require(boolean allowed, String who) {
    if (!allowed) {
      throw new AccessDeniedException(who);
    }
  }
}

package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.territories.Location;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public projection of a listing: all that pages, index, engine and every output may use. Of an
 * anonymous listing it holds no organisation, contact, reference or place.
 *
 * @param contactsOnRequest how many contacts there are; they are shown after consent
 */
public record PublicListing(
    ListingId id,
    ListingKind kind,
    ListingContent content,
    @Nullable OrganisationId organisation,
    @Nullable String organisationName,
    @Nullable OrganisationKind organisationKind,
    @Nullable SizeClass organisationSize,
    @Nullable Location location,
    int contactsOnRequest,
    int edition,
    boolean openForInterest,
    @Nullable Instant publishedAt) {

  /**
   * The projection of a listing with the content given, which may be a draft's.
   *
   * @param organisation its owner
   */
  public static PublicListing of(
      Listing listing, ListingContent content, Organisation organisation) {
    boolean named = content.identity() == Identity.NAMED;
    return new PublicListing(
        listing.id(),
        listing.kind(),
        named ? withoutContacts(content) : withoutIdentity(content),
        named ? organisation.id() : null,
        named ? organisation.name() : null,
        named ? organisation.kind() : null,
        named ? organisation.size() : null,
        named ? organisation.location() : null,
        content.contacts().size(),
        listing.edition(),
        listing.openForInterest(),
        listing.publishedAt());
  }

  private static ListingContent withoutContacts(ListingContent content) {
    return copy(content, content.references());
  }

  private static ListingContent withoutIdentity(ListingContent content) {
    return copy(content, List.of());
  }

  private static ListingContent copy(ListingContent content, List<Reference> references) {
    return new ListingContent(
        content.type(),
        content.text(),
        content.translations(),
        content.technologies(),
        content.fields(),
        content.keywords(),
        content.readiness(),
        content.cooperation(),
        content.partner(),
        content.advantages(),
        content.expectedOutcome(),
        content.budget(),
        content.neededBy(),
        content.protection(),
        references,
        List.of(),
        content.territory(),
        content.audience(),
        content.identity(),
        content.goals());
  }
}

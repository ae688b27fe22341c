package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The public projection of a listing: all that pages, index, engine and every output may use. Of an
 * anonymous listing it holds no organisation, contact, reference or attachment, and no place finer
 * than the province, or none at all.
 *
 * @param organisationFounded year; null of an anonymous listing
 * @param location null of an anonymous listing
 * @param province nis code of where its organisation is, {@link OrganisationQuery#OUTSIDE} outside
 *     the region; null where that is not told
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
    @Nullable Integer organisationFounded,
    @Nullable Location location,
    @Nullable String province,
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
      Listing listing, ListingContent content, Organisation organisation, Territories territories) {
    boolean named = !content.identity().isAnonymous();
    return new PublicListing(
        listing.id(),
        listing.kind(),
        named ? content.withoutSecrets() : content.withoutNames(),
        named ? organisation.id() : null,
        named ? organisation.name() : null,
        named ? organisation.kind() : null,
        named ? organisation.size() : null,
        named ? organisation.foundedYear() : null,
        named ? organisation.location() : null,
        content.identity().tellsProvince()
            ? OrganisationQuery.provinceOf(organisation.location(), territories)
            : null,
        content.contacts().size(),
        listing.edition(),
        listing.openForInterest(),
        listing.publishedAt());
  }
}

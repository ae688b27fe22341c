package eu.passerelle.introductions;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The listings that introductions and questions are about, as they are kept, whoever asks: whose
 * they are included, and those that are no longer live.
 */
@Component
class KeptListings {

  private final ListingCatalogue catalogue;
  private final Organisations organisations;
  private final OrganisationRights rights;

  KeptListings(ListingCatalogue catalogue, Organisations organisations, OrganisationRights rights) {
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.rights = rights;
  }

  Optional<Listing> find(ListingId id) {
    return SystemAccess.call(() -> catalogue.whole(id));
  }

  /** Those among some that there are, by id. */
  Map<ListingId, Listing> findAll(Stream<ListingId> ids) {
    return SystemAccess.call(() ->
        ids.distinct()
            .flatMap(id -> catalogue.whole(id).stream())
            .collect(Collectors.toMap(Listing::id, listing -> listing)));
  }

  /** Whether the person asking acts for whose listing it is. */
  boolean isOwn(Listing listing) {
    return organisations.find(listing.organisation()).map(rights::mayEdit).orElse(false);
  }
}

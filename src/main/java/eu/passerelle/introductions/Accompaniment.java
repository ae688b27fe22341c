package eu.passerelle.introductions;

import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who accompanies what happens because of a listing. */
@Component
class Accompaniment {

  private final Organisations organisations;

  Accompaniment(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The owner's only cluster; null for the agency. */
  @Nullable OrganisationId of(Listing listing) {
    List<OrganisationId> clusters =
        organisations.find(listing.organisation()).stream()
            .flatMap(owner -> owner.clustersOn(organisations.today()).stream())
            .toList();
    return clusters.size() == 1 ? clusters.getFirst() : null;
  }
}

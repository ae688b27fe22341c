package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import org.springframework.stereotype.Component;

/** What other modules have to know of the words of listings, and of what is said about them. */
@Component
public class ListingWords {

  private final ListingChanges listings;
  private final ListingEditions editions;
  private final IdentitySearch identities;

  ListingWords(ListingChanges listings, ListingEditions editions, IdentitySearch identities) {
    this.listings = listings;
    this.editions = editions;
    this.identities = identities;
  }

  /**
   * Refuses what is said for an organisation that stays anonymous.
   *
   * @throws IdentityInText where it says who the organisation is
   */
  public void refuseIdentity(String text, Organisation organisation) {
    identities.refuse(text, organisation);
  }

  /**
   * Whether a listing has become another than it was: its topics, readiness, cooperation or
   * conditions, or most of its words.
   *
   * @param edition as it was then; the first there is where it is not kept
   */
  public boolean changedMaterially(ListingId id, int edition) {
    Listing listing = listings.find(id);
    return editions.of(listing).stream()
        .filter(candidate -> candidate.number() >= edition)
        .findFirst()
        .map(then -> MaterialChange.between(then.content(), listing.content()))
        .orElse(false);
  }
}

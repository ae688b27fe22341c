package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;

/** A need and a capability that answers it. */
public record Pair(ListingId need, ListingId capability) {

  /** The pair of two listings of different kinds, whichever comes first. */
  public static Pair of(PublicListing one, PublicListing other) {
    return one.kind() == ListingKind.NEED
        ? new Pair(one.id(), other.id())
        : new Pair(other.id(), one.id());
  }
}

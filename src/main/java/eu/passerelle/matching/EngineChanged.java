package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import java.util.Set;

/**
 * The engine matches otherwise from now on.
 *
 * @param listings those it has read or forgotten; none where all matches may have changed
 */
record EngineChanged(Set<ListingId> listings) {

  EngineChanged {
    listings = Set.copyOf(listings);
  }

  static EngineChanged wholly() {
    return new EngineChanged(Set.of());
  }

  static EngineChanged in(Set<ListingId> listings) {
    return new EngineChanged(listings);
  }

  boolean isWhole() {
    return listings.isEmpty();
  }
}

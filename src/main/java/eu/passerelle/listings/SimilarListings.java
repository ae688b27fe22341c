package eu.passerelle.listings;

import java.util.Collection;
import java.util.List;

/**
 * Finds listings of the same kind that say nearly the same. An extension point; the module that
 * keeps the index contributes it.
 */
public interface SimilarListings {

  /** Live listings that may say nearly the same, whoever may see them, likeliest first. */
  List<ListingId> candidates(PublicListing listing);

  /** Those of some listings that say nearly the same, the most alike first. */
  List<ListingId> nearlyTheSame(PublicListing listing, Collection<PublicListing> others);
}

package eu.passerelle.curation;

import eu.passerelle.listings.ListingId;

/** A need and a capability that answers it. */
public record Pair(ListingId need, ListingId capability) {}

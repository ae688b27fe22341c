package eu.passerelle.matching;

import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.engine.Explanation;

/** A listing of the other side that answers one, how well, and why. */
public record ListingMatch(PublicListing listing, Band band, Explanation explanation) {}

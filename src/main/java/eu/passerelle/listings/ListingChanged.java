package eu.passerelle.listings;

/**
 * A listing was saved. Only a nudge: who keeps something derived from it reads the store, which is
 * the truth.
 */
public record ListingChanged(ListingId id) {}

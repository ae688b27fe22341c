package eu.passerelle.listings;

/** Where a listing is in its life. */
public enum ListingStatus {
  DRAFT,
  SUBMITTED,
  PUBLISHED,
  CLOSED
}

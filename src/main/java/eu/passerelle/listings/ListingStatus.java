package eu.passerelle.listings;

/** Where a listing is in its life. */
public enum ListingStatus {
  DRAFT,
  SUBMITTED,
  PUBLISHED,
  /** Taken out of sight by a reviewer; its owner and reviewers see it. */
  ON_HOLD,
  /** Its time is over; it can be extended for a year. */
  EXPIRED,
  CLOSED,
  /** Kept for the record, two years after its end. */
  ARCHIVED
}

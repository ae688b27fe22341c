package eu.passerelle.listings;

/** How the result behind a capability is protected. */
public enum Protection {
  NONE,
  FILING_PLANNED,
  FILED,
  GRANTED,
  SECRET
}

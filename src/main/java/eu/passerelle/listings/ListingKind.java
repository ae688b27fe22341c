package eu.passerelle.listings;

/** The two sides of the bridge. */
public enum ListingKind {
  /** A challenge somebody wants solved. */
  NEED,
  /** Something somebody can do or has. */
  CAPABILITY;

  public ListingKind other() {
    return this == NEED ? CAPABILITY : NEED;
  }
}

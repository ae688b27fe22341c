package eu.passerelle.listings;

/** Whether a listing says whose it is. */
public enum Identity {
  NAMED,

  /** Whose it is stays hidden, but not in which province that is. */
  ANONYMOUS,

  /** Neither whose it is nor where. */
  ANONYMOUS_WITHOUT_PLACE;

  public boolean isAnonymous() {
    return this != NAMED;
  }

  /** Whether readers are told at least the province. */
  public boolean tellsProvince() {
    return this != ANONYMOUS_WITHOUT_PLACE;
  }
}

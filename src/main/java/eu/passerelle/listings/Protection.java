package eu.passerelle.listings;

/** How the result behind a capability is protected. */
public enum Protection {
  NONE,
  FILING_PLANNED,
  FILED,
  GRANTED,
  SECRET;

  /**
   * Whether showing too much would destroy it. Then the text is a non-confidential one, and an
   * administrator of the organisation signs that off.
   */
  public boolean isAtStake() {
    return this == FILING_PLANNED || this == SECRET;
  }
}

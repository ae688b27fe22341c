package eu.passerelle.matching.engine;

/** The two sides that are matched with each other. */
public enum Side {
  NEED,
  CAPABILITY;

  public Side other() {
    return this == NEED ? CAPABILITY : NEED;
  }
}

package eu.passerelle.introductions;

/** The two sides of an introduction. */
public enum Side {
  /** Whose listing it is about. */
  ASKED,
  /** Who expressed interest. */
  ASKING;

  public Side other() {
    return this == ASKED ? ASKING : ASKED;
  }
}

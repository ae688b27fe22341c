package eu.passerelle.matching;

/** What somebody thinks of a pair. */
public enum VerdictKind {
  /** A party would like to meet the other side. */
  INTERESTED(Judge.PARTY),
  /** A party wants to come back to it. */
  LATER(Judge.PARTY),
  /** A party does not want to see it again. */
  NOT_FOR_ME(Judge.PARTY),
  /** A curator thinks the two should meet. */
  ENDORSED(Judge.CURATOR),
  /** A curator thinks they should not. */
  DISMISSED(Judge.CURATOR);

  /** In which role a verdict is given. */
  public enum Judge {
    PARTY,
    CURATOR
  }

  private final Judge judge;

  VerdictKind(Judge judge) {
    this.judge = judge;
  }

  public Judge judge() {
    return judge;
  }

  /** Whether it says no, or not now. */
  boolean isAgainst() {
    return isRefusal() || this == LATER;
  }

  /** Whether it says no, and has to say why. */
  public boolean isRefusal() {
    return this == NOT_FOR_ME || this == DISMISSED;
  }
}

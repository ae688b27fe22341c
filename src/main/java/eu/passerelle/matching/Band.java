package eu.passerelle.matching;

import java.util.Locale;

/** How good a match is, in words; the best first. */
public enum Band {
  STRONG,
  GOOD,
  POSSIBLE,
  /** Below what is worth showing unasked. */
  WEAK;

  /** Whether it is good or better: worth telling unasked. */
  public boolean isGood() {
    return compareTo(GOOD) <= 0;
  }

  /** As written in the policy's file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

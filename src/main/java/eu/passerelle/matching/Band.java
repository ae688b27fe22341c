package eu.passerelle.matching;

import java.util.Locale;

/** How good a match is, in words; the best first. */
public enum Band {
  STRONG,
  GOOD,
  POSSIBLE,
  /** Below what is worth showing unasked. */
  WEAK;

  /** As written in the policy's file. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.files.FileId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement by which both sides of an introduction keep to themselves what they show each other.
 * One side asks for it, one hands in what both have signed, and the other confirms that this is it;
 * from then on it is in force.
 *
 * @param signed null until somebody has handed it in
 * @param confirmed null until the other side has confirmed what was handed in
 */
record Confidentiality(Deed asked, @Nullable Signed signed, @Nullable Deed confirmed) {

  /** Who of which side did something, and when. */
  record Deed(Side side, AccountId by, Instant at) {}

  /**
   * What both have signed.
   *
   * @param handedIn by whom, and when
   * @param day when it was signed
   */
  record Signed(Deed handedIn, SentFile file, LocalDate day) {

    /** Whether it is this file that a side is to confirm. */
    boolean awaits(Side side, FileId other) {
      return handedIn.side() != side && file.file().equals(other);
    }
  }

  static Confidentiality ask(Deed by) {
    return new Confidentiality(by, null, null);
  }

  /** Whether both have said that it is signed; before that nothing confidential opens. */
  boolean isInForce() {
    return confirmed != null;
  }

  /** The same with a file that has still to be confirmed. */
  Confidentiality with(Signed newlySigned) {
    return new Confidentiality(asked, newlySigned, null);
  }

  Confidentiality confirmed(Deed by) {
    return new Confidentiality(asked, signed, by);
  }
}

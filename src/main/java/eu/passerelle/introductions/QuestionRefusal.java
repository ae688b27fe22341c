package eu.passerelle.introductions;

import org.jspecify.annotations.Nullable;

/**
 * Why no question about a listing can be asked now.
 *
 * @param existing the person's question that waits for an answer; null where there is none
 */
public record QuestionRefusal(Reason reason, @Nullable QuestionId existing) {

  /** The gates, in the order in which they are tried. */
  public enum Reason {
    NOT_SIGNED_IN,
    /** The person acts for no organisation. */
    NO_ORGANISATION,
    ORGANISATION_NOT_VALIDATED,
    OWN_LISTING,
    /** Gone, on hold, expired or closed. */
    NOT_LIVE,
    /** Its owner takes nothing new at the moment. */
    NOT_OPEN,
    /** Another question of the person about this listing waits for an answer. */
    ALREADY_OPEN
  }

  static QuestionRefusal of(Reason reason) {
    return new QuestionRefusal(reason, null);
  }
}

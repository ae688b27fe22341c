package eu.passerelle.introductions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why interest in a listing cannot be expressed now.
 *
 * @param until when it can be; null where time does not change it
 * @param existing the introduction that there is already; null where there is none
 */
public record Refusal(Reason reason, @Nullable Instant until, @Nullable IntroductionId existing) {

  /** The gates, in the order in which they are tried. */
  public enum Reason {
    NOT_SIGNED_IN,
    /** The person acts for no organisation. */
    NO_ORGANISATION,
    /** The person writes for an organisation but does not administer it. */
    NOT_ADMINISTRATOR,
    ORGANISATION_NOT_VALIDATED,
    OWN_LISTING,
    /** Gone, on hold, expired or closed. */
    NOT_LIVE,
    /** Its owner takes no interest at the moment. */
    NOT_OPEN,
    /** There is an introduction that is not over. */
    ALREADY_ASKED,
    /** The last one ended too short a time ago, and the listing is the same. */
    TOO_SOON
  }

  static Refusal of(Reason reason) {
    return new Refusal(reason, null, null);
  }
}

package eu.passerelle.operations;

import java.time.Duration;
import java.util.Locale;

/** What is limited, and by how much unless the settings say otherwise. */
public enum RateLimit {
  /** Mails with a link to sign in, to one address. */
  SIGN_IN_LINK_TO_ADDRESS(5, Duration.ofHours(1)),
  /** The same, asked from one internet address. */
  SIGN_IN_LINK_FROM(30, Duration.ofHours(1)),
  /** Mails that one account has sent to others, such as invitations. */
  MAIL_TO_OTHERS(50, Duration.ofDays(1)),
  /** What one account, or one visitor's internet address, hands in for somebody to look at. */
  SUBMISSION(20, Duration.ofHours(1)),
  /** Interest that one account expresses in listings of others. */
  INTEREST(20, Duration.ofDays(1)),
  /** Questions that one account asks about listings of others. */
  QUESTION(20, Duration.ofDays(1)),
  /** Messages that one account writes. */
  MESSAGE(120, Duration.ofHours(1)),
  /** Mails that tell one account that its answer by mail was not taken. */
  REFUSED_ANSWER(5, Duration.ofDays(1)),
  /** Files that one account sends to another side. */
  FILE(60, Duration.ofHours(1)),
  /** Searches of one account or one visitor's internet address. */
  SEARCH(120, Duration.ofMinutes(1)),
  /** Whatever an account, or a visitor's internet address, asks for. */
  PAGE(1200, Duration.ofMinutes(1));

  private final RateLimitProperties.Rate usual;

  RateLimit(long times, Duration in) {
    usual = new RateLimitProperties.Rate(times, in);
  }

  RateLimitProperties.Rate usual() {
    return usual;
  }

  /** As the settings call it, such as {@code sign-in-link-from}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package eu.passerelle.moderation;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision, with all that a statement of reasons holds.
 *
 * @param ground null where nothing is restricted
 * @param rule which law or term; empty where nothing is restricted
 * @param reasons the facts, and what follows from them; those concerned read them word for word
 */
public record Decision(
    Outcome outcome,
    @Nullable Ground ground,
    String rule,
    String reasons,
    AccountId by,
    Instant at) {

  public static final int LONGEST_RULE = 200;
  public static final int LONGEST_REASONS = 2000;

  public Decision {
    if (reasons.isBlank() || reasons.length() > LONGEST_REASONS) {
      throw new IllegalArgumentException(
          "illegal reasons of %d characters; must be there, with at most %d"
              .formatted(reasons.length(), LONGEST_REASONS));
    }
    if (rule.length() > LONGEST_RULE) {
      throw new IllegalArgumentException(
          "illegal rule of %d characters; must have at most %d"
              .formatted(rule.length(), LONGEST_RULE));
    }
    if (outcome.isRestriction() && (ground == null || rule.isBlank())) {
      throw new IllegalArgumentException("a restriction needs its ground and the rule");
    }
  }
}

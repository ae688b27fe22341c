package eu.passerelle.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a side contests what was decided.
 *
 * @param text why; empty once it is forgotten
 * @param ruling what somebody else decided on it; null while it waits
 */
public record Appeal(Side side, String text, Instant at, @Nullable Ruling ruling) {

  /** Who contests. */
  public enum Side {
    REPORTER,
    OWNER
  }

  /**
   * The answer to an appeal.
   *
   * @param reversed whether the decision that was contested no longer holds
   * @param decision what holds now, and why
   */
  public record Ruling(boolean reversed, Decision decision) {}

  Appeal ruled(Ruling answer) {
    return new Appeal(side, text, at, answer);
  }

  Appeal forgotten() {
    return new Appeal(side, "", at, ruling);
  }

  boolean waits() {
    return ruling == null;
  }
}

package eu.passerelle.introductions;

import java.util.Set;

/** Where an introduction is. */
public enum IntroductionState {
  /** Interest was expressed; the other side has not answered. */
  ASKED,
  /** Both want to talk. */
  ACCEPTED,
  IN_CONTACT,
  NEGOTIATING,
  AGREED,
  DECLINED,
  /** Somebody ended it, or nobody answered. */
  ENDED,
  /** Who had asked took it back. */
  WITHDRAWN;

  private static final Set<IntroductionState> OVER = Set.of(AGREED, DECLINED, ENDED, WITHDRAWN);

  /** Whether nobody is waited for any more. */
  public boolean isOver() {
    return OVER.contains(this);
  }

  /** Whether the sides still write to each other. */
  public boolean isTalking() {
    return !isOver() || this == AGREED;
  }
}

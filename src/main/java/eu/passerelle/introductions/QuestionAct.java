package eu.passerelle.introductions;

/** What happens to a question. */
public enum QuestionAct {
  ASKED,
  ANSWERED,
  /** Who had asked asked on. */
  FOLLOWED_UP,
  /** An answer is shown to all readers of the listing, or shown otherwise than before. */
  SHARED,
  UNSHARED,
  WITHDRAWN,
  REMINDED,
  ESCALATED,
  /** Nobody answered in time. */
  LAPSED
}

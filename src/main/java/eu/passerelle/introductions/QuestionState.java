package eu.passerelle.introductions;

/** Where a question is. */
public enum QuestionState {
  /** It waits for an answer. */
  OPEN,
  ANSWERED,
  /** Who had asked took it back. */
  WITHDRAWN,
  /** Nobody answered in time. */
  LAPSED
}

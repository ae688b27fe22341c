package eu.passerelle.introductions;

/** What happens to an introduction. */
public enum IntroductionAct {
  ASKED,
  /** A colleague of who asked was interested as well. */
  JOINED,
  ACCEPTED,
  DISCLOSED,
  CONTACTED,
  NEGOTIATION_BEGUN,
  AGREED,
  DECLINED,
  ENDED,
  WITHDRAWN,
  REMINDED,
  ESCALATED,
  /** Nobody answered in time. */
  LAPSED,
  HANDED_OVER,
  /** After it had ended, there was an agreement all the same. */
  AGREEMENT_REPORTED,
  PROJECT_BEGUN,
  FUNDED,
  OUTCOME_RETRACTED,
  /** Both sides were asked what came of it. */
  OUTCOMES_ASKED,
  /** To which somebody said: nothing yet. */
  NOTHING_NEW,
  MEETING_PROPOSED,
  MEETING_AGREED,
  /** Agreed on another time than before. */
  MEETING_MOVED,
  MEETING_DECLINED,
  MEETING_CANCELLED
}

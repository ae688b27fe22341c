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
  /** A side wants what is confidential to open under an agreement only. */
  CONFIDENTIALITY_ASKED,
  /** A side has handed in what both have signed. */
  CONFIDENTIALITY_SIGNED,
  /** The other side has confirmed it. */
  CONFIDENTIALITY_CONFIRMED,
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

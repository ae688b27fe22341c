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
  MEETING_PROPOSED,
  MEETING_AGREED,
  /** Agreed on another time than before. */
  MEETING_MOVED,
  MEETING_DECLINED,
  MEETING_CANCELLED
}

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
  HANDED_OVER
}

package eu.passerelle.introductions;

/** Where a meeting is. */
public enum MeetingState {
  /** One side has proposed times; the other has not answered. */
  PROPOSED,
  /** Both sides have a time. It may be that another is proposed meanwhile. */
  AGREED,
  /** The other side wants none of it. */
  DECLINED,
  /** Somebody called it off, or the introduction is over. */
  CANCELLED
}

package eu.passerelle.mail;

/** How a notice leaves the screen. */
public enum Delivery {
  /** By a mail of its own. */
  NOW,
  /** In the next weekly mail, unless it was read before. */
  DIGEST,
  /** Not at all. */
  NONE
}

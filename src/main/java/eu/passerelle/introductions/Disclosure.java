package eu.passerelle.introductions;

/** What a side can agree to show the other. */
public enum Disclosure {
  /** Which organisation it is. */
  ORGANISATION,
  /** Who answers for it, and how they are reached. */
  CONTACT,
  /** The files of its listing. */
  ATTACHMENTS
}

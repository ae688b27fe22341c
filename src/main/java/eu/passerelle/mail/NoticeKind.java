package eu.passerelle.mail;

/** What people are told about. How each kind reaches them besides the screen is theirs to say. */
public enum NoticeKind {
  /** Interest in listings, and what becomes of it. */
  INTRODUCTIONS,
  /** What the other side of an introduction writes. */
  MESSAGES,
  MEETINGS,
  QUESTIONS,
  /** The life of one's own listings. */
  LISTINGS,
  /** One's own organisations, their people and their clusters. */
  ORGANISATIONS,
  /** Reports of content and decisions on them. */
  REPORTS;

  /** Whether it comes by mail whatever a person chose, as the law asks of decisions on content. */
  public boolean alwaysByMail() {
    return this == REPORTS;
  }
}

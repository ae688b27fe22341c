package eu.passerelle.listings;

/** Who sees a published listing. */
public enum Audience {
  PUBLIC,
  /** People of validated organisations. */
  MEMBERS,
  /** The accompanying adviser and reviewers. */
  ADVISER
}

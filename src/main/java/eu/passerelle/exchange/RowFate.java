package eu.passerelle.exchange;

/** What a row does. */
public enum RowFate {
  /** It makes a draft, or an organisation, that was not there. */
  NEW,
  /** It overwrites a draft. */
  DRAFT_UPDATED,
  /** It changes an organisation that nobody has claimed. */
  UPDATED,
  /** It becomes edits of a published listing, which its people publish as usual. */
  EDITS,
  /** What it is about says all this already. */
  UNCHANGED,
  /** It says something else, but what it is about cannot be changed now. */
  LEFT,
  /** Something is wrong with it; it does nothing. */
  FAULTY;

  /** Whether it writes something. */
  public boolean isChange() {
    return this == NEW || this == DRAFT_UPDATED || this == UPDATED || this == EDITS;
  }
}

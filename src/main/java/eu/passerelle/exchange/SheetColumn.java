package eu.passerelle.exchange;

import eu.passerelle.shared.Language;

/** A column of the files that are read and written; each kind of file has its own. */
public interface SheetColumn {

  /** The key of its name in the texts. */
  String key();

  /** Its name for a reader. */
  String label(Language language);

  /** Whether its cells hold one of a few values. */
  boolean isChosenOnce();

  /** Whether its cells hold days. */
  boolean isDay();

  /** How wide it is in a spreadsheet, in characters. */
  int width();
}

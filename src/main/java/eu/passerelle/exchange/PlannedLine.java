package eu.passerelle.exchange;

import java.util.List;

/** What a row of any kind of file would do. */
public interface PlannedLine {

  /** The number of the row in its file. */
  int number();

  RowFate fate();

  /** The errors, then the warnings, then the notes. */
  List<Finding> findings();
}

package eu.passerelle.exchange;

import java.util.List;

/**
 * A table as a file holds it: names of columns, then rows of texts.
 *
 * @param separator what stands between the cells of a CSV file
 * @param headers as they stand in the file
 */
public record Sheet(SheetFormat format, char separator, List<String> headers, List<Row> rows) {

  /** What programs of this region put between the cells of a CSV file. */
  public static final char USUAL_SEPARATOR = ';';

  /** The largest file that is read, in bytes. */
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  public static final int MOST_ROWS = 1000;

  /** A directory is longer than what anybody has to offer. */
  public static final int MOST_ROWS_OF_ORGANISATIONS = 5000;

  static final int MOST_COLUMNS = 200;

  /**
   * One row.
   *
   * @param number as a spreadsheet program counts, the names of columns included
   * @param cells may be fewer than there are columns; dates are ISO dates
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell; empty where the row is shorter. */
    String cell(int position) {
      return position < cells.size() ? cells.get(position) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  public Sheet {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }

  /** The same table with other rows. */
  Sheet withRows(List<Row> others) {
    return new Sheet(format, separator, headers, others);
  }
}

package eu.passerelle.exchange;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a file, the first that is not blank as the names of columns. */
final class SheetBuilder {

  /** More text than this does not fit into a CSV file of the largest size either. */
  private static final int MOST_CHARACTERS = Sheet.MOST_BYTES;

  private final SheetFormat format;
  private final char separator;
  private final int mostRows;
  private final List<Sheet.Row> rows = new ArrayList<>();
  private @Nullable List<String> headers;
  private int characters;

  SheetBuilder(SheetFormat format, char separator, int mostRows) {
    this.format = format;
    this.separator = separator;
    this.mostRows = mostRows;
  }

  void add(int number, List<String> cells) {
    Sheet.Row row = new Sheet.Row(number, cells.stream().map(SheetBuilder::clean).toList());
    if (row.isBlank()) {
      return;
    }
    count(row);
    if (headers == null) {
      headers = row.cells();
    } else {
      rows.add(row);
    }
  }

  private void count(Sheet.Row row) {
    if (row.cells().size() > Sheet.MOST_COLUMNS) {
      throw new UnreadableSheet(Reason.TOO_MANY_COLUMNS);
    }
    if (rows.size() == mostRows) {
      throw new UnreadableSheet(Reason.TOO_MANY_ROWS, String.valueOf(mostRows));
    }
    characters += row.cells().stream().mapToInt(String::length).sum();
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableSheet(Reason.TOO_BIG);
    }
  }

  /** A cell with plain line ends, and without invisible control characters. */
  private static String clean(String cell) {
    return CellGuard.original(
        cell.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""));
  }

  Sheet build() {
    if (headers == null) {
      throw new UnreadableSheet(Reason.EMPTY);
    }
    return new Sheet(format, separator, headers, rows);
  }
}

package eu.passerelle.exchange;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is which.
 *
 * @param unknown the names that no column bears
 */
record Header(Map<Column, Integer> positions, List<String> unknown) {

  /**
   * @throws UnreadableSheet where the columns do not make a file of listings
   */
  static Header of(Sheet sheet, Language language) {
    Map<Column, Integer> positions = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    for (int position = 0; position < sheet.headers().size(); position++) {
      String name = sheet.headers().get(position);
      Optional<Column> column = Column.named(name);
      if (column.isPresent()) {
        if (positions.put(column.get(), position) != null) {
          throw new UnreadableSheet(Reason.COLUMN_TWICE, name);
        }
      } else if (!name.isBlank() && !Column.isFindings(name)) {
        unknown.add(name.strip());
      }
    }
    requireEnough(positions, language);
    return new Header(positions, List.copyOf(unknown));
  }

  private static void requireEnough(Map<Column, Integer> positions, Language language) {
    if (positions.isEmpty()) {
      throw new UnreadableSheet(Reason.NO_KNOWN_COLUMN);
    }
    if (!positions.containsKey(Column.OWN_REFERENCE)) {
      throw new UnreadableSheet(Reason.NO_REFERENCES, Column.OWN_REFERENCE.label(language));
    }
  }

  /** What a row says in each of the columns that the file has. */
  Map<Column, String> cells(Sheet.Row row) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    positions.forEach((column, position) -> cells.put(column, row.cell(position).strip()));
    return cells;
  }
}

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
 * @param <C> what the columns are
 * @param unknown the names that no column bears
 */
record Header<C extends Enum<C> & SheetColumn>(
    Columns<C> columns, Map<C, Integer> positions, List<String> unknown) {

  /**
   * @throws UnreadableSheet where the columns do not make a file of this kind
   */
  static <C extends Enum<C> & SheetColumn> Header<C> of(
      Sheet sheet, Columns<C> columns, Language language) {
    Map<C, Integer> positions = new EnumMap<>(columns.type());
    List<String> unknown = new ArrayList<>();
    for (int position = 0; position < sheet.headers().size(); position++) {
      String name = sheet.headers().get(position);
      Optional<C> column = columns.named(name);
      if (column.isPresent()) {
        if (positions.put(column.get(), position) != null) {
          throw new UnreadableSheet(Reason.COLUMN_TWICE, name);
        }
      } else if (!name.isBlank() && !Columns.isFindings(name)) {
        unknown.add(name.strip());
      }
    }
    requireEnough(positions, columns, language);
    return new Header<>(columns, positions, List.copyOf(unknown));
  }

  private static <C extends Enum<C> & SheetColumn> void requireEnough(
      Map<C, Integer> positions, Columns<C> columns, Language language) {
    if (positions.isEmpty()) {
      throw new UnreadableSheet(Reason.NO_KNOWN_COLUMN);
    }
    if (!positions.containsKey(columns.reference())) {
      throw new UnreadableSheet(Reason.NO_REFERENCES, columns.reference().label(language));
    }
  }

  /** What a row says in each of the columns that the file has. */
  Map<C, String> cells(Sheet.Row row) {
    Map<C, String> cells = new EnumMap<>(columns.type());
    positions.forEach((column, position) -> cells.put(column, row.cell(position).strip()));
    return cells;
  }
}

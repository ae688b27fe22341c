package eu.passerelle.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What importing a file would do.
 *
 * @param <R> what is said of each row
 * @param rows in the order of the file
 * @param unknownColumns names of columns that will not be read
 * @param exampleLeftOut whether the example of the template was among the rows
 * @param languageAssumed whether new listings are taken to be in the reader's language, because the
 *     file has no column for it
 * @param mayBeSubmitted whether the person may hand in some of what would be drafts
 */
public record ImportPlan<R extends PlannedLine>(
    Sheet sheet,
    List<R> rows,
    List<String> unknownColumns,
    boolean exampleLeftOut,
    boolean languageAssumed,
    boolean mayBeSubmitted) {

  public ImportPlan {
    rows = List.copyOf(rows);
    unknownColumns = List.copyOf(unknownColumns);
  }

  /** What importing a file would do whose rows are not in a language, and are not handed in. */
  static <R extends PlannedLine> ImportPlan<R> of(
      Sheet sheet, List<R> rows, List<String> unknownColumns, boolean exampleLeftOut) {
    return new ImportPlan<>(sheet, rows, unknownColumns, exampleLeftOut, false, false);
  }

  /** The errors and remarks of the rows that cannot be imported, by their numbers. */
  Map<Integer, List<Finding>> faults() {
    return rows.stream()
        .filter(row -> row.fate() == RowFate.FAULTY)
        .collect(Collectors.toMap(PlannedLine::number, PlannedLine::findings));
  }

  public int count(RowFate fate) {
    return (int) rows.stream().filter(row -> row.fate() == fate).count();
  }

  /** How many rows would write something. */
  public int changes() {
    return (int) rows.stream().filter(row -> row.fate().isChange()).count();
  }
}

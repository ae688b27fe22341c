package eu.passerelle.exchange;

import java.util.List;

/**
 * What importing a file would do.
 *
 * @param rows in the order of the file
 * @param unknownColumns names of columns that will not be read
 * @param exampleLeftOut whether the example of the template was among the rows
 * @param languageAssumed whether new listings are taken to be in the reader's language, because the
 *     file has no column for it
 * @param mayBeSubmitted whether the person may hand in some of what would be drafts
 */
public record ImportPlan(
    Sheet sheet,
    List<PlannedRow> rows,
    List<String> unknownColumns,
    boolean exampleLeftOut,
    boolean languageAssumed,
    boolean mayBeSubmitted) {

  public ImportPlan {
    rows = List.copyOf(rows);
    unknownColumns = List.copyOf(unknownColumns);
  }

  public int count(RowFate fate) {
    return (int) rows.stream().filter(row -> row.fate() == fate).count();
  }

  /** How many rows would write something. */
  public int changes() {
    return (int) rows.stream().filter(row -> row.fate().isChange()).count();
  }
}

package eu.passerelle.exchange;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The last import of a kind by a person, kept for a week. Of the file only the faulty rows are
 * kept, so that they can be corrected.
 *
 * @param run tells it from imports before and after it
 * @param total rows of the file
 * @param done rows that have been gone through
 * @param touchedAt when it was last heard of
 */
@Document("lastImports")
@TypeAlias("lastImport")
public record LastImport(
    @Id Key key,
    String run,
    State state,
    int total,
    int done,
    Instant startedAt,
    Instant touchedAt,
    List<ImportedRow> rows,
    Sheet faulty,
    int schema) {

  private static final int SCHEMA = 1;

  /** Whose import it is, and of what. */
  public record Key(AccountId account, Subject subject) {}

  /** What is imported. */
  public enum Subject {
    LISTINGS,
    ORGANISATIONS
  }

  /** How an import stands. */
  public enum State {
    RUNNING,
    DONE,
    /** It ended before its time; importing the file again does the rest. */
    INTERRUPTED
  }

  public LastImport {
    rows = List.copyOf(rows);
  }

  static LastImport begun(Key key, String run, Sheet sheet, Instant now) {
    return new LastImport(
        key,
        run,
        State.RUNNING,
        sheet.rows().size(),
        0,
        now,
        now,
        List.of(),
        sheet.withRows(List.of()),
        SCHEMA);
  }

  /** The same a little later, without the rows. */
  LastImport at(int rowsDone, Instant now) {
    return new LastImport(key, run, state, total, rowsDone, startedAt, now, rows, faulty, schema);
  }

  /** The same at its end, with its rows in the order of the file. */
  LastImport ended(State how, List<ImportedRow> results, Sheet faultyRows, Instant now) {
    return new LastImport(
        key, run, how, total, results.size(), startedAt, now, results, faultyRows, schema);
  }

  LastImport interrupted() {
    return new LastImport(
        key, run, State.INTERRUPTED, total, done, startedAt, touchedAt, rows, faulty, schema);
  }

  /** The errors of the rows that were not imported, by their numbers. */
  Map<Integer, List<Finding>> faults() {
    return rows.stream()
        .filter(row -> row.fate() == RowFate.FAULTY)
        .collect(Collectors.toMap(ImportedRow::number, ImportedRow::findings));
  }

  public int count(RowFate fate) {
    return (int) rows.stream().filter(row -> row.fate() == fate).count();
  }

  public int submitted() {
    return (int) rows.stream().filter(ImportedRow::submitted).count();
  }
}

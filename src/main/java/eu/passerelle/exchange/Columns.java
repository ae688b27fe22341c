package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a kind of file, in the order in which they are written.
 *
 * @param <C> what the columns are
 */
final class Columns<C extends Enum<C> & SheetColumn> {

  static final Columns<Column> OF_LISTINGS =
      new Columns<>(Column.class, Column.OWN_REFERENCE, Sheet.MOST_ROWS, "exchange.sheet.listings");

  static final Columns<OrganisationColumn> OF_ORGANISATIONS =
      new Columns<>(
          OrganisationColumn.class,
          OrganisationColumn.OWN_REFERENCE,
          Sheet.MOST_ROWS_OF_ORGANISATIONS,
          "exchange.sheet.organisations");

  /** How the column of a corrected file that says what was wrong is called; it is not read. */
  private static final String FINDINGS = "exchange.column.FINDINGS";

  private final Class<C> type;
  private final C reference;
  private final int mostRows;
  private final String titleKey;
  private final Map<String, C> byName = new HashMap<>();

  /**
   * @param reference by which rows are recognised, and which a file must have
   * @param titleKey of how a table of such rows is called
   */
  private Columns(Class<C> type, C reference, int mostRows, String titleKey) {
    this.type = type;
    this.reference = reference;
    this.mostRows = mostRows;
    this.titleKey = titleKey;
    for (C column : all()) {
      byName.put(Spelling.fold(column.name()), column);
      for (Language language : Language.values()) {
        byName.put(Spelling.fold(column.label(language)), column);
      }
    }
  }

  List<C> all() {
    return List.of(type.getEnumConstants());
  }

  Class<C> type() {
    return type;
  }

  C reference() {
    return reference;
  }

  int mostRows() {
    return mostRows;
  }

  /** How a table of such rows is called. */
  String title(Language language) {
    return Texts.in(language).get(titleKey);
  }

  /** The column of a name in any language, or of a code such as {@code own-reference}. */
  Optional<C> named(String name) {
    return Optional.ofNullable(byName.get(Spelling.fold(name)));
  }

  /** The names of all columns for a reader. */
  List<String> labels(Language language) {
    return all().stream().map(column -> column.label(language)).toList();
  }

  /** The cells of all columns, empty where a row says nothing. */
  List<String> inOrder(Map<C, String> row) {
    return all().stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  /** The name of the column that says what was wrong with a row. */
  static String findings(Language language) {
    return Texts.in(language).get(FINDINGS);
  }

  static boolean isFindings(String name) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> Spelling.fold(findings(language)).equals(Spelling.fold(name)));
  }
}

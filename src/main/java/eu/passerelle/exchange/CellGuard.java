package eu.passerelle.exchange;

import java.util.regex.Pattern;

/**
 * Keeps texts from becoming formulas when a spreadsheet program opens a CSV file (CWE-1236): an
 * apostrophe before them makes them harmless. Reading takes it away again.
 */
final class CellGuard {

  private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

  private CellGuard() {}

  /** A text as it may stand in a CSV file. */
  static String harmless(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }

  /** The text that was made harmless. */
  static String original(String cell) {
    return cell.startsWith("'") && looksLikeFormula(cell) ? cell.substring(1) : cell;
  }

  /**
   * A text as it may stand in a cell of type text, which no program takes for a formula: only what
   * {@link #original} would change is marked.
   */
  static String inTextCell(String text) {
    return original(text).equals(text) ? text : harmless(text);
  }

  private static boolean looksLikeFormula(String text) {
    return FORMULA.matcher(text).matches();
  }
}

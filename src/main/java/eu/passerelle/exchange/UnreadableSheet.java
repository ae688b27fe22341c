package eu.passerelle.exchange;

import java.util.List;

/** A file cannot be imported at all; {@link #reason()} says why. */
public class UnreadableSheet extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why a file cannot be imported. */
  public enum Reason {
    EMPTY,
    TOO_BIG,
    /** The argument is how many are read at most. */
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    /** It unpacks to far more than a spreadsheet of its size holds. */
    UNPACKS_TO_TOO_MUCH,
    /** Protected by a password. */
    ENCRYPTED,
    /** The format that Excel wrote until 2003. */
    OLD_EXCEL,
    /** A spreadsheet of a format that is not read, such as .ods or .xlsb. */
    OTHER_SPREADSHEET,
    NOT_A_SPREADSHEET,
    DAMAGED,
    /** A quotation mark of a CSV file is not closed; the argument is the row. */
    BROKEN_QUOTES,
    /** No column bears a known name. */
    NO_KNOWN_COLUMN,
    /** The column of the references is missing; the argument is its name. */
    NO_REFERENCES,
    /** Two columns bear the same name, which is the argument. */
    COLUMN_TWICE,
    NO_ROWS
  }

  private final Reason reason;
  private final List<String> arguments;

  UnreadableSheet(Reason reason, String... arguments) {
    super("the file cannot be imported: " + reason);
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  UnreadableSheet(Throwable cause, Reason reason, String... arguments) {
    this(reason, arguments);
    initCause(cause);
  }

  public Reason reason() {
    return reason;
  }

  /** What the text about the reason mentions. */
  public List<String> arguments() {
    return arguments;
  }
}

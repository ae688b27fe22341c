package eu.passerelle.insights;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a table in a reader's language: what screens, files and reports show alike.
 *
 * @param sentence what is to be seen in it
 * @param definition how its figures are counted
 * @param headings of the labels that each row begins with
 */
public record FigureTable(
    String title,
    String sentence,
    String definition,
    List<String> headings,
    List<Column> columns,
    List<Row> rows) {

  public FigureTable {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.labels().size() != headings.size() || row.values().size() != columns.size()) {
        throw new IllegalArgumentException("a row must fit its headings and columns: " + row);
      }
    }
  }

  /** What a number is. */
  public enum Unit {
    COUNT,
    /** A share in per cent. */
    PERCENT,
    /** A difference in percentage points, or a growth in per cent, with its sign. */
    POINTS,
    /** A number with decimals. */
    RATE
  }

  /** A column of numbers. */
  public record Column(String name, Unit unit) {}

  /** A row. */
  public record Row(List<String> labels, List<Value> values) {
    public Row {
      labels = List.copyOf(labels);
      values = List.copyOf(values);
    }
  }

  /**
   * A number, that it is hidden, or that there is none.
   *
   * @param number null where hidden or none
   * @param path address of what it counts; null where that cannot be looked at
   */
  public record Value(@Nullable Double number, boolean hidden, @Nullable String path) {

    /** Where there is nothing to count. */
    public static final Value NONE = new Value(null, false, null);

    public static Value of(double number) {
      return new Value(number, false, null);
    }

    /** A count, that can be looked into where there is something to see. */
    public static Value of(Count count, @Nullable String path) {
      Integer number = count.value();
      return number == null
          ? new Value(null, true, null)
          : new Value(number.doubleValue(), false, number == 0 ? null : path);
    }

    public static Value of(Count count) {
      return new Value(
          count.isHidden() ? null : Double.valueOf(count.value() == null ? 0 : count.value()),
          count.isHidden(),
          null);
    }

    /** A share or difference that follows from counts; hidden where one of them is. */
    public static Value of(Optional<Double> number, boolean hidden) {
      return hidden ? new Value(null, true, null) : new Value(number.orElse(null), false, null);
    }
  }
}

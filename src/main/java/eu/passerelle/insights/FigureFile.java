package eu.passerelle.insights;

import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.shared.CsvFile;
import eu.passerelle.shared.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as a file for spreadsheet programs, numbers with a point. Its last lines say what it is,
 * how it is counted, and when.
 */
public final class FigureFile {

  private static final int DECIMALS = 4;

  private final Texts texts;
  private final LocalDate day;

  /**
   * @param day on which it was counted
   */
  public FigureFile(Texts texts, LocalDate day) {
    this.texts = texts;
    this.day = day;
  }

  /** The file of a table. */
  public byte[] of(FigureTable table) {
    List<List<?>> rows = new ArrayList<>();
    rows.add(heading(table));
    table.rows().forEach(row -> rows.add(cells(row)));
    rows.add(List.of());
    rows.add(List.of(texts.get("insights.file.title"), table.title()));
    rows.add(List.of(texts.get("insights.file.definition"), table.definition()));
    rows.add(List.of(texts.get("insights.file.day"), day));
    return CsvFile.forSpreadsheets(rows);
  }

  private List<String> heading(FigureTable table) {
    List<String> cells = new ArrayList<>(table.headings());
    table.columns().forEach(column -> cells.add(column.name()));
    return cells;
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>(row.labels());
    row.values().forEach(value -> cells.add(cell(value)));
    return cells;
  }

  private String cell(Value value) {
    if (value.hidden()) {
      return texts.get("insights.file.hidden");
    }
    Double number = value.number();
    return number == null
        ? ""
        : BigDecimal.valueOf(number)
            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}

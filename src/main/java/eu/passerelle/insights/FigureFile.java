package eu.passerelle.insights;

import eu.passerelle.insights.FigureTable.Row;
import eu.passerelle.insights.FigureTable.Value;
import eu.passerelle.shared.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a file of comma separated values: UTF-8 with a byte order mark, separated by
 * semicolons as spreadsheet programs of the region expect, numbers with a point. Its last lines say
 * what it is, how it is counted, and when.
 */
public final class FigureFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();
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
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(heading(table));
      for (Row row : table.rows()) {
        printer.printRecord(cells(row));
      }
      printer.println();
      printer.printRecord(texts.get("insights.file.title"), table.title());
      printer.printRecord(texts.get("insights.file.definition"), table.definition());
      printer.printRecord(texts.get("insights.file.day"), day);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
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

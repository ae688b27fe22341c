package eu.passerelle.exchange;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import eu.passerelle.exchange.Vocabulary.Term;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** XLSX files: the first sheet that is shown is read; of formulas, the values they last had. */
final class XlsxSheets {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  /** What stands for a formula whose value was not kept. */
  private static final String NO_VALUE = "#VALUE!";

  /** How a carriage return is written in a workbook (ECMA-376, ST_Xstring). */
  private static final String CARRIAGE_RETURN = "_x000D_";

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465;

  private static final String TEXT_FORMAT = "@";
  private static final String DATE_FORMAT = "yyyy-mm-dd";
  private static final String HEADER_COLOUR = "DCECEC";
  private static final int VALUES_WIDTH = 36;

  private XlsxSheets() {}

  static Sheet read(byte[] file, Columns<?> columns) {
    WorkbookCheck.check(file);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
      return read(workbook, columns.mostRows());
    } catch (UnreadableSheet e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever the reader stumbles over in a file that is not as it should be.
      throw new UnreadableSheet(e, Reason.DAMAGED);
    }
  }

  private static Sheet read(ReadableWorkbook workbook, int mostRows) throws IOException {
    SheetBuilder sheet = new SheetBuilder(SheetFormat.XLSX, Sheet.USUAL_SEPARATOR, mostRows);
    Optional<org.dhatim.fastexcel.reader.Sheet> first =
        workbook
            .getSheets()
            .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
            .findFirst();
    if (first.isPresent()) {
      try (Stream<Row> rows = first.get().openStream()) {
        rows.forEach(row -> sheet.add(row.getRowNum(), cells(row, workbook.isDate1904())));
      }
    }
    return sheet.build();
  }

  private static List<String> cells(Row row, boolean since1904) {
    List<String> cells = new ArrayList<>();
    for (int position = 0; position < row.getCellCount(); position++) {
      cells.add(text(row.getCell(position), since1904));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell, boolean since1904) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String raw = cell.getRawValue();
    return switch (cell.getType()) {
      case STRING -> String.valueOf(cell.getValue()).replace(CARRIAGE_RETURN, "");
      case NUMBER -> number(cell, raw, since1904);
      case FORMULA -> raw == null || raw.isEmpty() ? NO_VALUE : number(cell, raw, since1904);
      default -> raw == null ? "" : raw;
    };
  }

  /** A number as it is, or the day it stands for where its format is one of dates. */
  private static String number(Cell cell, @Nullable String raw, boolean since1904) {
    if (raw == null || !raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?")) {
      return raw == null ? "" : raw;
    }
    BigDecimal number = new BigDecimal(raw);
    return isDate(cell.getDataFormatString(), number)
        ? day(number.intValue(), since1904)
        : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDate(@Nullable String format, BigDecimal number) {
    return format != null
        && number.signum() > 0
        && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0
        && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i)(?s).*[yd].*");
  }

  private static String day(int serial, boolean since1904) {
    return (since1904 ? DAY_ZERO_OF_1904 : DAY_ZERO).plusDays(serial).toString();
  }

  /**
   * Writes a table, and on a second sheet the values that its columns may hold.
   *
   * @param values none for a table without the second sheet
   */
  static <C extends Enum<C> & SheetColumn> byte[] write(
      Sheet sheet,
      Columns<C> columns,
      Map<? extends SheetColumn, List<? extends Term<?>>> values,
      Language language) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Texts texts = Texts.in(language);
    try (Workbook workbook = new Workbook(file, "Passerelle", "1.0")) {
      Worksheet table = workbook.newWorksheet(columns.title(language));
      writeTable(table, columns, sheet);
      if (!values.isEmpty()) {
        Worksheet allowed = workbook.newWorksheet(texts.get("exchange.sheet.values"));
        writeValues(allowed, table, columns, sheet, values, texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static void writeTable(Worksheet table, Columns<?> columns, Sheet sheet) {
    for (int column = 0; column < sheet.headers().size(); column++) {
      String name = sheet.headers().get(column);
      Optional<? extends SheetColumn> known = columns.named(name);
      table.width(column, known.map(SheetColumn::width).orElse(VALUES_WIDTH));
      table.style(column).format(known.map(XlsxSheets::format).orElse(TEXT_FORMAT)).set();
      head(table, column, name);
      for (int row = 0; row < sheet.rows().size(); row++) {
        write(table, row + 1, column, sheet.rows().get(row).cell(column), known);
      }
    }
    table.freezePane(1, 1);
  }

  private static void head(Worksheet worksheet, int column, String name) {
    worksheet.value(0, column, CellGuard.inTextCell(name));
    worksheet.style(0, column).bold().fillColor(HEADER_COLOUR).wrapText(true).set();
  }

  /** Text, so that nothing is taken for a formula, and 5-7 is not taken for a day. */
  private static String format(SheetColumn column) {
    return column.isDay() ? DATE_FORMAT : TEXT_FORMAT;
  }

  private static void write(
      Worksheet table, int row, int column, String text, Optional<? extends SheetColumn> known) {
    Optional<LocalDate> day =
        known.filter(SheetColumn::isDay).flatMap(days -> CellDates.parse(text));
    if (day.isPresent()) {
      table.value(row, column, day.get());
      table.style(row, column).format(DATE_FORMAT).verticalAlignment("top").set();
    } else {
      table.value(row, column, CellGuard.inTextCell(text));
      table.style(row, column).format(TEXT_FORMAT).verticalAlignment("top").wrapText(true).set();
    }
  }

  private static void writeValues(
      Worksheet allowed,
      Worksheet table,
      Columns<?> columns,
      Sheet sheet,
      Map<? extends SheetColumn, List<? extends Term<?>>> values,
      Texts texts) {
    List<String> titles =
        List.of(
            texts.get("exchange.values.column"),
            texts.get("exchange.values.value"),
            texts.get("exchange.values.code"));
    for (int column = 0; column < titles.size(); column++) {
      allowed.width(column, VALUES_WIDTH);
      head(allowed, column, titles.get(column));
    }
    int row = 1;
    for (Map.Entry<? extends SheetColumn, List<? extends Term<?>>> entry : values.entrySet()) {
      int first = row;
      for (Term<?> term : entry.getValue()) {
        allowed.value(row, 0, entry.getKey().label(texts.language()));
        allowed.value(row, 1, term.labels().in(texts.language()));
        allowed.value(row, 2, term.code());
        row++;
      }
      offer(table, columns, sheet, entry.getKey(), allowed.range(first, 1, row - 1, 1));
    }
    allowed.freezePane(0, 1);
  }

  /** Lets a cell with one value be chosen from a list; typing another value stays possible. */
  private static void offer(
      Worksheet table, Columns<?> columns, Sheet sheet, SheetColumn column, Range values) {
    int position =
        sheet.headers().stream()
            .map(name -> columns.named(name).map(SheetColumn::key).orElse(""))
            .toList()
            .indexOf(column.key());
    if (position >= 0 && column.isChosenOnce()) {
      table
          .range(1, position, columns.mostRows(), position)
          .validateWithList(values)
          .allowBlank(true)
          .showErrorMessage(false);
    }
  }
}

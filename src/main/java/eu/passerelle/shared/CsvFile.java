package eu.passerelle.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as a file of comma separated values, in UTF-8. */
public final class CsvFile {

  /** What browsers are told that it is. */
  public static final String TYPE = "text/csv; charset=UTF-8";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CSVFormat SEMICOLONS = CSVFormat.RFC4180.builder().setDelimiter(';').get();

  private CsvFile() {}

  /** For programs: as RFC 4180 has it. */
  public static byte[] of(List<? extends List<?>> rows) {
    return file("", CSVFormat.RFC4180, rows);
  }

  /**
   * For the spreadsheet programs of the region: with a byte order mark, separated by semicolons.
   *
   * @param rows an empty one is an empty line
   */
  public static byte[] forSpreadsheets(List<? extends List<?>> rows) {
    return file(BYTE_ORDER_MARK, SEMICOLONS, rows);
  }

  private static byte[] file(String start, CSVFormat format, List<? extends List<?>> rows) {
    StringWriter text = new StringWriter();
    text.append(start);
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (List<?> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

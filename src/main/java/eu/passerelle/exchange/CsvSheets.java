package eu.passerelle.exchange;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * CSV files as the programs of this region write them: UTF-8 or Windows-1252, separated by
 * semicolons, commas or tabs.
 */
final class CsvSheets {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

  /** A first line by which Excel is told the separator. */
  private static final Pattern HINT = Pattern.compile("(?i)^\"?sep=(.)\"?\\R");

  private CsvSheets() {}

  static Sheet read(byte[] file, Columns<?> columns) {
    String text = decode(file);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableSheet(Reason.NOT_A_SPREADSHEET);
    }
    Matcher hint = HINT.matcher(text);
    return hint.find()
        ? parse(text.substring(hint.end()), hint.group(1).charAt(0), 1, columns)
        : parse(text, separator(text, columns), 0, columns);
  }

  /** UTF-8 or UTF-16 where the bytes say so, else Windows-1252. */
  private static String decode(byte[] file) {
    Charset marked = marked(file);
    if (marked != null) {
      return withoutMark(new String(file, marked));
    }
    try {
      return withoutMark(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return new String(file, Charset.forName("windows-1252"));
    }
  }

  private static @org.jspecify.annotations.Nullable Charset marked(byte[] file) {
    if (file.length < 2) {
      return null;
    }
    int start = (file[0] & 0xFF) << 8 | file[1] & 0xFF;
    return switch (start) {
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> null;
    };
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** The separator by which the first line has the most known names of columns, or cells. */
  private static char separator(String text, Columns<?> columns) {
    return SEPARATORS.stream()
        .max(
            Comparator.comparingLong(
                    (Character candidate) -> knownColumns(text, candidate, columns))
                .thenComparingInt(candidate -> firstLine(text, candidate).size()))
        .orElse(Sheet.USUAL_SEPARATOR);
  }

  private static long knownColumns(String text, char separator, Columns<?> columns) {
    return firstLine(text, separator).stream()
        .filter(name -> columns.named(name).isPresent())
        .count();
  }

  private static List<String> firstLine(String text, char separator) {
    try (CSVParser parser = parser(text, separator)) {
      return parser.stream()
          .map(CSVRecord::toList)
          .filter(cells -> !cells.stream().allMatch(String::isBlank))
          .findFirst()
          .orElse(List.of());
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static Sheet parse(String text, char separator, int rowsBefore, Columns<?> columns) {
    SheetBuilder sheet = new SheetBuilder(SheetFormat.CSV, separator, columns.mostRows());
    long read = rowsBefore;
    try (CSVParser parser = parser(text, separator)) {
      for (CSVRecord record : parser) {
        read = rowsBefore + record.getRecordNumber();
        sheet.add((int) read, record.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableSheet(e, Reason.BROKEN_QUOTES, String.valueOf(read + 1));
    }
    return sheet.build();
  }

  private static CSVParser parser(String text, char separator) throws IOException {
    return CSVParser.builder().setReader(new StringReader(text)).setFormat(format(separator)).get();
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setIgnoreEmptyLines(false)
        .setQuoteMode(QuoteMode.MINIMAL)
        .get();
  }

  /** With a byte order mark, without which Excel takes UTF-8 for Windows-1252. */
  static byte[] write(Sheet sheet) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    CSVFormat format = format(sheet.separator());
    try {
      for (List<String> line : lines(sheet)) {
        format.printRecord(text, line.stream().map(CellGuard::harmless).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<String>> lines(Sheet sheet) {
    return Stream.concat(Stream.of(sheet.headers()), sheet.rows().stream().map(Sheet.Row::cells))
        .toList();
  }
}

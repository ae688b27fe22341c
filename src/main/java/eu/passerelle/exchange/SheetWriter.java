package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes tables as files. */
@Component
final class SheetWriter {

  private final Vocabularies words;

  SheetWriter(Vocabularies words) {
    this.words = words;
  }

  /** A file in the format of the table; a workbook tells also which values are allowed. */
  <C extends Enum<C> & SheetColumn> byte[] write(
      Columns<C> columns, Sheet sheet, Language language) {
    return switch (sheet.format()) {
      case CSV -> CsvSheets.write(sheet);
      case XLSX -> XlsxSheets.write(sheet, columns, words.shown(columns), language);
    };
  }

  /**
   * Some rows of a file as they were in it, with a last column that says what is wrong.
   *
   * @param findings by the number of the row; other rows are left out
   */
  <C extends Enum<C> & SheetColumn> byte[] writeFaulty(
      Columns<C> columns, Sheet sheet, Map<Integer, List<Finding>> findings, Language language) {
    List<Integer> kept = new ArrayList<>();
    for (int position = 0; position < sheet.headers().size(); position++) {
      if (!Columns.isFindings(sheet.headers().get(position))) {
        kept.add(position);
      }
    }
    List<String> headers = new ArrayList<>(kept.stream().map(sheet.headers()::get).toList());
    headers.add(Columns.findings(language));
    List<Sheet.Row> rows =
        sheet.rows().stream()
            .filter(row -> findings.containsKey(row.number()))
            .map(row -> {
              List<String> cells = new ArrayList<>(kept.stream().map(row::cell).toList());
              cells.add(texts(findings.getOrDefault(row.number(), List.of()), language));
              return new Sheet.Row(row.number(), cells);
            })
            .toList();
    return write(columns, new Sheet(sheet.format(), sheet.separator(), headers, rows), language);
  }

  private static String texts(List<Finding> findings, Language language) {
    return String.join(
        "\n",
        findings.stream().filter(Finding::isError).map(finding -> finding.text(language)).toList());
  }
}

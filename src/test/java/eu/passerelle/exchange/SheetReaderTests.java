package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTests {

  private static final String CSV = "Votre référence;Titre\nA-1;Détecter l’œuvre à 20 €\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Stream<Arguments> encodings() {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] little = {(byte) 0xFF, (byte) 0xFE};
    return Stream.of(
        Arguments.of("UTF-8", CSV.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("UTF-8 with mark", joined(mark, CSV.getBytes(StandardCharsets.UTF_8))),
        Arguments.of("Windows-1252", CSV.getBytes(WINDOWS)),
        Arguments.of("UTF-16", joined(little, CSV.getBytes(StandardCharsets.UTF_16LE))),
        Arguments.of("line ends of Windows", CSV.replace("\n", "\r\n").getBytes(WINDOWS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void csvIsReadInTheEncodingItIsIn(String name, byte[] file) {
    Sheet sheet = SheetReader.read(file, Columns.OF_LISTINGS);

    assertThat(sheet.headers()).containsExactly("Votre référence", "Titre");
    assertThat(sheet.rows())
        .containsExactly(new Sheet.Row(2, List.of("A-1", "Détecter l’œuvre à 20 €")));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void theSeparatorIsFound(String separator) {
    Sheet sheet =
        read(
            String.join(separator, "Your reference", "Title", "Summary")
                + "\n"
                + String.join(separator, "A", "\"One; two, three\tfour\"", "\"5\"\"\""));

    assertThat(sheet.headers()).hasSize(3);
    assertThat(sheet.rows().getFirst().cells())
        .containsExactly("A", "One; two, three\tfour", "5\"");
  }

  @Test
  void theSeparatorIsFoundByTheNamesOfColumnsNotByTheirNumber() {
    Sheet sheet = read("Your reference;Title;a,b,c,d,e,f\nA;B;C");

    assertThat(sheet.separator()).isEqualTo(';');
  }

  @Test
  void aHintForExcelNamesTheSeparator() {
    Sheet sheet = read("sep=|\nYour reference|Title\nA|B; C");

    assertThat(sheet.rows()).containsExactly(new Sheet.Row(3, List.of("A", "B; C")));
  }

  @Test
  void cellsOfSeveralLinesAreOneCellAndRowsCountAsInASpreadsheet() {
    Sheet sheet = read("Your reference;Description\nA;\"one\r\ntwo\r\n\r\nthree\"\n;\nB;four");

    assertThat(sheet.rows())
        .containsExactly(
            new Sheet.Row(2, List.of("A", "one\ntwo\n\nthree")),
            new Sheet.Row(4, List.of("B", "four")));
  }

  @Test
  void invisibleCharactersDoNotComeIn() {
    assertThat(read("Your reference;Title\nA;one\u0007two").rows().getFirst().cells())
        .containsExactly("A", "onetwo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          BROKEN_QUOTES   | Your reference;Title\\nA;"not closed
          BROKEN_QUOTES   | Your reference;Title\\nA;"closed" too early
          NOT_A_SPREADSHEET | Your reference;\\0
          """)
  void aCsvFileThatCannotBeReadSaysWhy(Reason reason, String text) {
    assertUnreadable(
        reason, text.replace("\\n", "\n").replace("\\0", "\0").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void brokenQuotesTellTheirRow() {
    assertThatThrownBy(() -> read("Your reference;Title\nA;b\nB;\"x\" y"))
        .isInstanceOfSatisfying(
            UnreadableSheet.class,
            unreadable -> assertThat(unreadable.arguments()).containsExactly("3"));
  }

  @Test
  void anEmptyFileAndOneThatIsTooBigAreRefused() {
    assertUnreadable(Reason.EMPTY, new byte[0]);
    assertUnreadable(Reason.EMPTY, "  \n\n ".getBytes(StandardCharsets.UTF_8));
    assertUnreadable(Reason.TOO_BIG, new byte[Sheet.MOST_BYTES + 1]);
  }

  @Test
  void aThousandRowsAreReadAndNoMore() {
    assertThat(read(rows(Sheet.MOST_ROWS)).rows()).hasSize(Sheet.MOST_ROWS);
    assertUnreadable(
        Reason.TOO_MANY_ROWS, rows(Sheet.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8));
  }

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(row -> "\nR-" + row + ";x")
        .collect(Collectors.joining("", "Your reference;Title", ""));
  }

  @Test
  void twoHundredColumnsAreReadAndNoMore() {
    String header = "Your reference" + ";x".repeat(Sheet.MOST_COLUMNS - 1);

    assertThat(read(header + "\nA").headers()).hasSize(Sheet.MOST_COLUMNS);
    assertUnreadable(Reason.TOO_MANY_COLUMNS, (header + ";x").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWorkbookIsReadCellByCell() {
    byte[] file =
        Workbooks.with(
            List.of("Your reference", "Title", "Needed by", "Distance", "Yes", "Empty", "Last"),
            sheet -> {
              sheet.value(1, 0, 7);
              sheet.value(1, 1, "Une ligne\nune autre");
              sheet.value(1, 2, LocalDate.of(2026, 3, 5));
              sheet.style(1, 2).format("dd/mm/yyyy").set();
              sheet.value(1, 3, 12.5);
              sheet.value(1, 4, true);
              sheet.value(1, 6, "x");
              sheet.value(3, 0, "R-2");
            });

    Sheet sheet = SheetReader.read(file, Columns.OF_LISTINGS);

    assertThat(sheet.format()).isEqualTo(SheetFormat.XLSX);
    assertThat(sheet.rows())
        .containsExactly(
            new Sheet.Row(
                2, List.of("7", "Une ligne\nune autre", "2026-03-05", "12.5", "1", "", "x")),
            new Sheet.Row(4, List.of("R-2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d-mmm              | 2026-07-05
          [$-80C]dddd d mmmm | 2026-07-05
          yyyy               | 2026-07-05
          0.00 \\d\\a\\y\\s   | 46208
          [Red]0             | 46208
          General            | 46208
          """)
  void aNumberIsADayWhereItsFormatIsOneOfDays(String format, String read) {
    byte[] file =
        Workbooks.with(
            List.of("Needed by"),
            sheet -> {
              sheet.value(1, 0, 46208);
              sheet.style(1, 0).format(format).set();
            });

    assertThat(SheetReader.read(file, Columns.OF_LISTINGS).rows().getFirst().cells())
        .containsExactly(read);
  }

  @Test
  void ofAFormulaTheValueItHadIsReadAndNothingIsComputed() {
    String xml =
        """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c>
        <c r="B1" t="inlineStr"><is><t>Summary</t></is></c>
        <c r="C1" t="inlineStr"><is><t>Description</t></is></c></row>
        <row r="2"><c r="A2" t="str"><f>UPPER("kept")</f><v>kept</v></c>
        <c r="B2"><f>40+2</f><v>41</v></c><c r="C2"><f>1+1</f></c></row>
        </sheetData></worksheet>\
        """;

    assertThat(
            SheetReader.read(Workbooks.ofSheet(xml), Columns.OF_LISTINGS).rows().getFirst().cells())
        .containsExactly("kept", "41", "#VALUE!");
  }

  @Test
  void aSheetThatIsHiddenIsNotRead() {
    byte[] file = hidingFirst();

    assertThat(SheetReader.read(file, Columns.OF_LISTINGS).headers()).containsExactly("shown");
  }

  private static byte[] hidingFirst() {
    java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(file, "Test", "1.0")) {
      var hidden = workbook.newWorksheet("hidden");
      hidden.value(0, 0, "hidden");
      hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
      workbook.newWorksheet("shown").value(0, 0, "shown");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  @Test
  void whatIsNoWorkbookIsToldByItsContentNotByItsName() {
    byte[] oldExcel = new byte[600];
    byte[] start = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(start, 0, oldExcel, 0, start.length);
    byte[] encrypted = oldExcel.clone();
    byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(stream, 0, encrypted, 100, stream.length);

    assertUnreadable(Reason.OLD_EXCEL, oldExcel);
    assertUnreadable(Reason.ENCRYPTED, encrypted);
    assertUnreadable(
        Reason.OTHER_SPREADSHEET, Workbooks.packed(Map.of("content.xml", "<office/>")));
    assertUnreadable(
        Reason.OTHER_SPREADSHEET, Workbooks.packed(Map.of("xl/workbook.bin", "binary")));
    assertUnreadable(
        Reason.NOT_A_SPREADSHEET, Workbooks.packed(Map.of("word/document.xml", "<w/>")));
    assertUnreadable(Reason.DAMAGED, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
    byte[] cutOff = Workbooks.with(List.of("Title"), sheet -> {});
    assertUnreadable(Reason.DAMAGED, Arrays.copyOf(cutOff, cutOff.length / 2));
  }

  @Test
  void aPackedBombIsRefused() {
    Map<String, String> entries = entriesOfAWorkbook();
    entries.put("xl/media/zeros.xml", "0".repeat(50 * 1024 * 1024));
    byte[] bomb = Workbooks.packed(entries);

    assertThat(bomb.length).isLessThan(Sheet.MOST_BYTES);
    assertUnreadable(Reason.UNPACKS_TO_TOO_MUCH, bomb);
  }

  @Test
  void aWorkbookOfThousandsOfEntriesIsRefused() {
    Map<String, String> entries = entriesOfAWorkbook();
    IntStream.range(0, 2_000).forEach(i -> entries.put("xl/media/" + i, ""));

    assertUnreadable(Reason.UNPACKS_TO_TOO_MUCH, Workbooks.packed(entries));
  }

  private static Map<String, String> entriesOfAWorkbook() {
    return new LinkedHashMap<>(Workbooks.entries(Workbooks.with(List.of("Title"), sheet -> {})));
  }

  @Test
  void aRowThatClaimsMoreCellsThanThereAreColumnsIsRefused() {
    assertUnreadable(
        Reason.UNPACKS_TO_TOO_MUCH,
        Workbooks.ofSheet(sheet("<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>")));
    assertUnreadable(
        Reason.DAMAGED,
        Workbooks.ofSheet(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")));
  }

  @Test
  void entitiesAreNotExpanded() {
    String xml =
        """
        <!DOCTYPE w [<!ENTITY a "%s"><!ENTITY e SYSTEM "file:///etc/hostname">]>
        %s\
        """
            .formatted(
                "a".repeat(100),
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;&a;</t></is></c></row>"));

    assertThatThrownBy(() -> SheetReader.read(Workbooks.ofSheet(xml), Columns.OF_LISTINGS))
        .isInstanceOf(UnreadableSheet.class);
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  private static Sheet read(String text) {
    return SheetReader.read(text.getBytes(StandardCharsets.UTF_8), Columns.OF_LISTINGS);
  }

  private static void assertUnreadable(Reason reason, byte[] file) {
    assertThatThrownBy(() -> SheetReader.read(file, Columns.OF_LISTINGS))
        .isInstanceOfSatisfying(
            UnreadableSheet.class, unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}

package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTests {

  private static final List<String> HEADERS =
      List.of("Votre référence", "Titre", "Échéance", "Ma colonne");

  private final SheetWriter writer =
      new SheetWriter(new Vocabularies(Taxonomy.read(Path.of("config", "taxonomy"))));

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+32 81 00", "-5", "@SUM(A1)", "\t=1", "'=1+1", "''@x"})
  void whatLooksLikeAFormulaIsHarmlessInCsvAndComesBackAsItWas(String text) {
    byte[] file = writer.write(Columns.OF_LISTINGS, sheet(SheetFormat.CSV, text), Language.FR);

    assertThat(new String(file, StandardCharsets.UTF_8)).contains("'" + text);
    assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(";" + text);
    assertThat(titleIn(file)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+32 81 00", "-5", "@SUM(A1)", "'=1+1", "\"quoted\"; and, so on"})
  void inAWorkbookEveryTextIsATextAndComesBackAsItWas(String text) {
    byte[] file = writer.write(Columns.OF_LISTINGS, sheet(SheetFormat.XLSX, text), Language.FR);

    assertThat(Workbooks.entries(file).get(Workbooks.SHEET)).doesNotContain("<f>");
    assertThat(titleIn(file)).isEqualTo(text);
  }

  private static String titleIn(byte[] file) {
    return SheetReader.read(file, Columns.OF_LISTINGS).rows().getFirst().cells().get(1);
  }

  private static Sheet sheet(SheetFormat format, String title) {
    return new Sheet(
        format, ';', HEADERS, List.of(new Sheet.Row(2, List.of("A", title, "2026-03-05", "x"))));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAsItWas(SheetFormat format) {
    Sheet written = sheet(format, "Une ligne\nune autre, «\u00a0et\u00a0» plus; encore");

    assertThat(
            SheetReader.read(
                writer.write(Columns.OF_LISTINGS, written, Language.DE), Columns.OF_LISTINGS))
        .isEqualTo(written);
  }

  @Test
  void aWorkbookTellsWhichValuesAreAllowed() {
    Map<String, String> entries =
        Workbooks.entries(
            writer.write(Columns.OF_LISTINGS, sheet(SheetFormat.XLSX, "x"), Language.NL));

    assertThat(entries.get("xl/workbook.xml")).contains("Fiches", "Toegelaten waarden");
    assertThat(entries.get("xl/sharedStrings.xml"))
        .contains("Digitale tweelingen en simulatie", "digital-twins", "Gezamenlijke ontwikkeling");
  }

  @ParameterizedTest
  @EnumSource
  void theFaultyRowsComeBackAsTheyWereWithWhatIsWrong(SheetFormat format) {
    Sheet sheet =
        new Sheet(
            format,
            ',',
            HEADERS,
            List.of(
                new Sheet.Row(2, List.of("A", "right")),
                new Sheet.Row(3, List.of("", "=wrong", "demain", "kept"))));
    Finding missing = Finding.in(Column.OWN_REFERENCE, Finding.Kind.REFERENCE_MISSING, List.of());
    Finding date = Finding.in(Column.NEEDED_BY, Finding.Kind.DATE_ILLEGAL, List.of("demain"));
    Finding warning = Finding.in(null, Finding.Kind.INCOMPLETE, List.of("TITLE"));

    Sheet faulty =
        SheetReader.read(
            writer.writeFaulty(
                Columns.OF_LISTINGS,
                sheet,
                Map.of(3, List.of(missing, date, warning)),
                Language.FR),
            Columns.OF_LISTINGS);

    assertThat(faulty.format()).isEqualTo(format);
    assertThat(faulty.headers())
        .startsWith("Votre référence", "Titre", "Échéance", "Ma colonne")
        .last()
        .isEqualTo("Ce qui est à corriger");
    assertThat(faulty.rows()).hasSize(1);
    assertThat(faulty.rows().getFirst().cells()).startsWith("", "=wrong", "demain", "kept");
    assertThat(faulty.rows().getFirst().cell(4))
        .contains(
            "Votre référence : donnez à chaque ligne", "«\u00a0demain\u00a0» n’est pas une date")
        .doesNotContain("Incomplète");
  }

  @Test
  void whatWasWrongBeforeGivesWayToWhatIsWrongNow() {
    Sheet again =
        new Sheet(
            SheetFormat.CSV,
            ';',
            List.of("Votre référence", "What to correct"),
            List.of(new Sheet.Row(2, List.of("A", "before"))));
    Finding now = Finding.in(Column.KIND, Finding.Kind.KIND_MISSING, List.of());

    Sheet faulty =
        SheetReader.read(
            writer.writeFaulty(Columns.OF_LISTINGS, again, Map.of(2, List.of(now)), Language.EN),
            Columns.OF_LISTINGS);

    assertThat(faulty.headers()).containsExactly("Votre référence", "What to correct");
    assertThat(faulty.rows().getFirst().cell(1)).contains("need or a capability");
  }

  @Test
  void theSeparatorOfACsvFileIsKept() {
    String text =
        new String(
            writer.writeFaulty(
                Columns.OF_LISTINGS,
                new Sheet(SheetFormat.CSV, '\t', HEADERS, List.of()),
                Map.of(),
                Language.EN),
            StandardCharsets.UTF_8);

    assertThat(text).startsWith("\uFEFFVotre référence\tTitre");
  }
}

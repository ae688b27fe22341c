package eu.passerelle.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.matching.engine.Facts;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.MatchText;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.matching.engine.TextLanguage;
import eu.passerelle.shared.ConfigurationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationSetTests {

  private static final String DOCS = "docs.jsonl";
  private static final String QUERIES = "queries.jsonl";
  private static final String QRELS = "qrels.tsv";
  private static final String OVEN = "{\"id\":\"d1\",\"lang\":\"fr\",\"title\":\"Four\"}\n";
  private static final String BAKER = "{\"id\":\"q1\",\"lang\":\"fr\",\"text\":\"Du pain\"}\n";

  private final Path directory;

  EvaluationSetTests(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void writeASmallSet() throws IOException {
    write(DOCS, OVEN);
    write(QUERIES, BAKER);
    write(QRELS, "query-id\tdoc-id\trel\nq1\td1\t2\n");
  }

  @Test
  void documentsAreCapabilitiesAndQueriesAreNeedsThatStateNothing() {
    EvaluationSet set = read();

    assertThat(set.documents())
        .containsExactly(
            item(
                "d1",
                Side.CAPABILITY,
                new MatchText(TextLanguage.FR, "Four", "", List.of(), List.of())));
    assertThat(set.queries())
        .containsExactly(
            item(
                "q1",
                Side.NEED,
                new MatchText(TextLanguage.FR, "", "Du pain", List.of(), List.of())));
    assertThat(set.judgements()).isEqualTo(Map.of("q1", Map.of("d1", 2)));
  }

  @Test
  void itIsNamedAfterItsFolder() {
    assertThat(read().name()).isEqualTo(directory.getFileName().toString());
  }

  @Test
  void keywordsAndReferencesAreRead() throws IOException {
    write(
        DOCS,
        """
        {"id":"d1","lang":"nl","title":"Oven","text":"Hout","keywords":["brood","gist"],\
        "references":[{"title":"Broodatlas","text":"Deel 2"},{"title":"Gistgids"}]}
        """);

    assertThat(read().documents())
        .containsExactly(
            item(
                "d1",
                Side.CAPABILITY,
                new MatchText(
                    TextLanguage.NL,
                    "Oven",
                    "Hout",
                    List.of("brood", "gist"),
                    List.of("Broodatlas\nDeel 2", "Gistgids\n"))));
  }

  @Test
  void blankLinesAreLeftOut() throws IOException {
    write(DOCS, "\n" + OVEN + "\n");

    assertThat(read().documents()).hasSize(1);
  }

  @Test
  void queriesThatNobodyJudgedAreLeftOut() throws IOException {
    write(QUERIES, BAKER + BAKER.replace("q1", "q2"));

    assertThat(read().queries()).extracting(MatchItem::id).containsExactly("q1");
  }

  @Test
  void queriesWithoutARelevantDocumentAreLeftOut() throws IOException {
    write(QUERIES, BAKER + BAKER.replace("q1", "q2"));
    write(QRELS, "query-id\tdoc-id\trel\nq1\td1\t1\nq2\td1\t0\n");

    assertThat(read().queries()).extracting(MatchItem::id).containsExactly("q1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"d2\"                                | not JSON",
        "{\"id\":\"d2\",\"lang\":\"fr\"} more          | not JSON",
        "[1, 2]                                        | expected an object",
        "{\"id\":\"d2\"}                               | the field 'lang' is missing",
        "{\"id\":\"d2\",\"lang\":null}                 | the field 'lang' is missing",
        "{\"id\":\"d2\",\"lang\":\"it\"}               | unknown language 'it'; use fr, en, nl or de",
        "{\"lang\":\"fr\"}                             | the field 'id' is missing",
        "{\"id\":2,\"lang\":\"fr\"}                    | the field 'id' is not a text",
        "{\"id\":\"d2\",\"lang\":\"fr\",\"titel\":\"\"} | unknown field 'titel'",
        "{\"id\":\"d2\",\"lang\":\"fr\",\"keywords\":\"a\"} | the field 'keywords' is not a list",
        "{\"id\":\"d2\",\"lang\":\"fr\",\"keywords\":[1]}   | 'keywords' must hold texts",
        "{\"id\":\"d2\",\"lang\":\"fr\",\"references\":[\"a\"]} | 'references' must hold objects"
      })
  void aWrongLineIsRefusedWithFileAndLine(String line, String message) throws IOException {
    write(DOCS, OVEN + line + "\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith("%s:2: %s".formatted(directory.resolve(DOCS), message));
  }

  @Test
  void aWrongLineOfTheQueriesNamesTheirFile() throws IOException {
    write(QUERIES, BAKER + BAKER + "{\"id\":\"q3\"}");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationError.class)
        .hasMessage("%s:3: the field 'lang' is missing", directory.resolve(QUERIES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"q1 d1 1", "q1;d1", "q1;d1;high", "q1;d1;-1", "q1;d1;1;2", "q1;d1;99999999999"})
  void aWrongJudgementIsRefusedWithFileAndLine(String line) throws IOException {
    write(QRELS, "query-id\tdoc-id\trel\nq1\td1\t1\n" + line.replace(';', '\t') + "\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationError.class)
        .hasMessage(
            "%s:3: expected query-id, doc-id and a whole number, with tabs between",
            directory.resolve(QRELS));
  }

  @ParameterizedTest
  @CsvSource({DOCS, QUERIES, QRELS})
  void aMissingFileIsNamed(String file) throws IOException {
    Files.delete(directory.resolve(file));

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith(directory.resolve(file) + ": cannot be read");
  }

  private EvaluationSet read() {
    return EvaluationSet.read(directory, directory.resolve(QUERIES));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private static MatchItem item(String id, Side side, MatchText text) {
    return new MatchItem(id, side, List.of(text), Facts.none());
  }
}

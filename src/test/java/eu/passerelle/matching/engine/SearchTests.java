package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.capability;
import static eu.passerelle.matching.engine.Examples.need;
import static eu.passerelle.matching.engine.Examples.text;
import static eu.passerelle.matching.engine.TextLanguage.DE;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

  private final MatchEngine engine =
      Examples.engine(
          capability("oven", Facts.none(), text(FR, "Four à pain", "Pour les boulangeries")),
          capability("learning", Facts.none(), text(EN, "Machine learning for bakeries")),
          capability("drone", Facts.none(), text(DE, "Drohnen über dem Weinberg")),
          need("bakery", Facts.none(), text(FR, "Une boulangerie sans farine")));

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"boulangerie", "Boulangeries", "les boulangeries", "boul", "pain boulang"})
  void wordsAndTheirBeginningsFind(String words) {
    assertThat(search(words, FR)).containsExactly("oven");
  }

  @Test
  void aBeginningOfTwoLettersFindsNothing() {
    assertThat(search("bo", FR)).isEmpty();
  }

  @Test
  void wordsFindInEveryLanguageWhateverTheReaders() {
    assertThat(search("Drohne", FR)).containsExactly("drone");
  }

  @Test
  void aConceptFindsTextsInOtherLanguages() {
    assertThat(search("apprentissage automatique", FR)).containsExactly("learning");
  }

  @Test
  void aBroaderConceptFindsWhatIsBelowIt() {
    assertThat(search("IA", FR)).containsExactly("learning");
  }

  @Test
  void theOtherSideIsNotFound() {
    assertThat(engine.search(Side.NEED, "boulangerie", FR, 10)).containsExactly("bakery");
  }

  @Test
  void whoHoldsMoreOfTheWordsStandsFirst() {
    assertThat(search("pain machine bakeries", FR)).containsExactly("learning", "oven");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "le de la", "?!"})
  void wordsThatSayNothingFindNothing(String words) {
    assertThat(search(words, FR)).isEmpty();
  }

  @Test
  void aWholePageOfWordsMayBeSearched() {
    String page =
        IntStream.range(0, 3000).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));

    assertThat(search("pain " + page, FR)).containsExactly("oven");
  }

  @Test
  void aTextNamesItsConceptsTheMostPresentFirst() {
    assertThat(
            engine.concepts(
                text(EN, "Machine learning", "Machine learning with a collaborative robot")))
        .containsExactly("machine-learning", "cobots", "learning", "ai", "robotics");
  }

  private List<String> search(String words, TextLanguage reader) {
    return engine.search(Side.CAPABILITY, words, reader, 10);
  }
}

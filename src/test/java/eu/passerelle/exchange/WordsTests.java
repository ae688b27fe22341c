package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.exchange.Vocabulary.Term;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of columns and of values: known in four languages, and never meaning two things. */
class WordsTests {

  private final Vocabularies words = new Vocabularies(Taxonomy.read(Path.of("config", "taxonomy")));

  @ParameterizedTest
  @EnumSource
  void everyColumnIsKnownByItsNameInEveryLanguageAndByItsCode(Column column) {
    assertThat(Columns.OF_LISTINGS.named(column.name().replace('_', '-').toLowerCase()))
        .contains(column);
    for (Language language : Language.values()) {
      assertThat(Columns.OF_LISTINGS.named(column.label(language))).contains(column);
      assertThat(
              Columns.OF_LISTINGS.named(
                  column.label(language).toUpperCase(language.locale()) + " "))
          .contains(column);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyColumnOfOrganisationsIsKnownByItsNameInEveryLanguageAndByItsCode(
      OrganisationColumn column) {
    assertThat(Columns.OF_ORGANISATIONS.named(column.name().replace('_', '-').toLowerCase()))
        .contains(column);
    for (Language language : Language.values()) {
      assertThat(Columns.OF_ORGANISATIONS.named(column.label(language))).contains(column);
      assertThat(column.label(language)).doesNotContain("exchange.");
    }
  }

  @Test
  void noNameMeansTwoColumns() {
    Map<String, Column> names = new HashMap<>();
    for (Column column : Column.values()) {
      for (Language language : Language.values()) {
        String name = Spelling.fold(column.label(language));
        assertThat(names.merge(name, column, (first, second) -> first))
            .as("%s in %s", name, language)
            .isEqualTo(column);
      }
    }
  }

  @Test
  void everyValueIsKnownByItsNameInEveryLanguageAndNoNameMeansTwoValuesOfAColumn() {
    words
        .shown(Columns.OF_LISTINGS)
        .forEach((column, terms) -> {
          Map<String, Object> names = new HashMap<>();
          for (Term<?> term : terms) {
            for (Language language : Language.values()) {
              assertThat(
                      names.merge(
                          Spelling.fold(term.labels().in(language)),
                          term.value(),
                          (first, second) -> first))
                  .as("%s of %s in %s", term.code(), column, language)
                  .isEqualTo(term.value());
            }
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Künstliche Intelligenz, artificial-intelligence",
    "KUNSTLICHE INTELLIGENZ, artificial-intelligence",
    "intelligence  artificielle, artificial-intelligence",
    "ARTIFICIAL-INTELLIGENCE, artificial-intelligence",
    "KI, artificial-intelligence",
    "IoT, internet-of-things",
    "Chaine de blocs, blockchain",
    "Computer Vision, computer-vision"
  })
  void aTechnologyIsKnownByWhatPeopleCallIt(String text, String code) {
    assertThat(words.technologies.find(text)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Inteligence artificielle, artificial-intelligence",
    "Cyberbeveiliginng, cybersecurity",
    "Robotik und Automation, robotics",
    "digital twin and simulation, digital-twins"
  })
  void theNearestValueIsFoundForOneThatIsMistyped(String text, String code) {
    assertThat(words.technologies.find(text)).isEmpty();
    assertThat(words.technologies.nearest(text)).contains(code);
  }

  @Test
  void nothingIsNearWhatIsFarFromEverything() {
    assertThat(words.technologies.nearest("plumbing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | 9",
        "SDG 9 | 9",
        "ODD 12 | 12",
        "Bonne santé et bien-être | 3",
        "13 · Mesures relatives à la lutte contre les changements climatiques | 13"
      })
  void aGoalIsKnownByItsNumberOrItsName(String text, int goal) {
    assertThat(words.goals.find(text)).contains(goal);
  }

  @Test
  void severalValuesOfACellComeBackAsTheyWere() {
    List<String> values = List.of("one; two", "a|b", "back\\slash", "plain");

    assertThat(MultipleValues.split(MultipleValues.join(values))).isEqualTo(values);
  }
}

package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.TextLanguage.DE;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static eu.passerelle.matching.engine.TextLanguage.NL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.ConceptTagger.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptTaggerTests {

  private final ConceptTagger tagger = new ConceptTagger(Examples.SCHEME);

  @Test
  void theLongestNameIsFoundFirst() {
    assertThat(tagger.tag(FR, "par apprentissage automatique"))
        .containsExactly(new Tag("machine-learning", "apprentissage automatique", 4));
  }

  @Test
  void aShorterNameIsFoundWhereTheLongerOneBreaksOff() {
    assertThat(tagger.tag(FR, "un apprentissage en atelier"))
        .containsExactly(new Tag("learning", "apprentissage", 3));
  }

  @Test
  void aNameThatBreaksOffDoesNotHideTheNext() {
    assertThat(tagger.tag(FR, "machine, apprentissage"))
        .containsExactly(new Tag("learning", "apprentissage", 9));
  }

  @Test
  void aNameIsFoundInflectedAndInAnyCase() {
    assertThat(tagger.tag(FR, "Deux ROBOTS Collaboratifs"))
        .containsExactly(new Tag("cobots", "ROBOTS Collaboratifs", 5));
  }

  @ParameterizedTest
  @CsvSource({"FR, L'IA au bureau", "FR, une IA.", "EN, AI for all", "DE, die KI-Strategie"})
  void anAcronymIsFoundInItsOwnCase(TextLanguage language, String text) {
    assertThat(tagger.tag(language, text)).extracting(Tag::concept).contains("ai");
  }

  @ParameterizedTest
  @CsvSource({"FR, j'ai un four", "FR, maria ia", "EN, ai Weiwei", "DE, Ki und ki", "FR, la MIA"})
  void anAcronymIsNotFoundInAnotherCaseOrInsideAWord(TextLanguage language, String text) {
    assertThat(tagger.tag(language, text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HRC UA", "HRC-UA", "(HRC/UA)"})
  void anAcronymOfTwoWordsIsFoundWhateverStandsBetween(String text) {
    assertThat(tagger.tag(EN, text)).extracting(Tag::concept).containsExactly("cobots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HRC", "UA", "HRC 2 UA", "HRCUA", "HRC UAE"})
  void aPartOfAnAcronymIsNotFound(String text) {
    assertThat(tagger.tag(EN, text)).isEmpty();
  }

  @Test
  void anEnglishNameIsFoundInAFrenchText() {
    assertThat(tagger.tag(FR, "du machine learning embarqué"))
        .containsExactly(new Tag("machine-learning", "machine learning", 3));
  }

  @Test
  void anEnglishAcronymIsFoundInADutchText() {
    assertThat(tagger.tag(NL, "met AI")).containsExactly(new Tag("ai", "AI", 4));
  }

  @Test
  void aFrenchNameIsNotFoundInAGermanText() {
    assertThat(tagger.tag(DE, "apprentissage automatique")).isEmpty();
  }

  @Test
  void aNameMeansWhatItMeansInTheLanguageOfTheText() {
    assertThat(tagger.tag(FR, "la vision")).extracting(Tag::concept).containsExactly("sight");
    assertThat(tagger.tag(EN, "the vision")).extracting(Tag::concept).containsExactly("strategy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l'intelligence artificielle",
        "l’intelligence artificielle",
        "d'intelligence artificielle",
        "qu'intelligence artificielle"
      })
  void aNameIsFoundAfterAnElidedArticle(String text) {
    assertThat(tagger.tag(FR, text))
        .containsExactly(new Tag("ai", "intelligence artificielle", text.indexOf("intelligence")));
  }

  @Test
  void everyMentionIsFoundInTheOrderOfTheText() {
    assertThat(tagger.tag(EN, "collaborative robots, machine learning, a collaborative robot"))
        .containsExactly(
            new Tag("cobots", "collaborative robots", 0),
            new Tag("machine-learning", "machine learning", 22),
            new Tag("cobots", "collaborative robot", 42));
  }

  @Test
  void allPartsOfATextAreRead() {
    MatchText text =
        new MatchText(
            EN,
            "Robotics",
            "We use machine learning",
            List.of("collaborative robot"),
            List.of("A vision"));

    assertThat(tagger.tag(AnalyzedText.of(text)))
        .extracting(Tag::concept)
        .containsExactly("robotics", "machine-learning", "cobots", "strategy");
  }

  @Test
  void aNameDoesNotReachFromOnePartIntoTheNext() {
    MatchText text = Examples.text(EN, "The machine", "learning to weave");

    assertThat(tagger.tag(AnalyzedText.of(text)))
        .containsExactly(new Tag("learning", "learning", 0));
  }
}

package eu.passerelle.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Topic.Axis;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The vocabulary that is delivered. */
class TaxonomyTests {

  private static final Taxonomy TAXONOMY = Taxonomy.read(Path.of("config/taxonomy"));

  @Test
  void thereAreTwelveTechnologies() {
    assertThat(TAXONOMY.topics(Axis.TECHNOLOGY)).hasSize(12);
  }

  @Test
  void thereAreElevenFieldsOfApplication() {
    assertThat(TAXONOMY.topics(Axis.FIELD)).hasSize(11);
  }

  @Test
  void thereAreFiveActivities() {
    assertThat(TAXONOMY.activities()).hasSize(5);
  }

  @Test
  void thereAreAtLeast150ConceptsUnderTheTopics() {
    assertThat(TAXONOMY.concepts().stream().filter(concept -> !concept.broader().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingHasALabelInEveryLanguage(Language language) {
    assertThat(TAXONOMY.concepts())
        .extracting(Concept::labels)
        .allSatisfy(labels -> assertHasText(labels, language));
    assertThat(TAXONOMY.activities())
        .extracting(ActivityCategory::labels)
        .allSatisfy(labels -> assertHasText(labels, language));
  }

  private static void assertHasText(Labels labels, Language language) {
    assertThat(labels.texts().get(language)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void everyTopicIsAConceptToo(Axis axis) {
    assertThat(TAXONOMY.topics(axis))
        .allSatisfy(topic -> assertThat(TAXONOMY.concept(topic.code())).isPresent());
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void topicsComeByTierWithTheWeightsOfTheirTier(Axis axis) {
    assertThat(TAXONOMY.topics(axis)).extracting(Topic::tier).isSorted();
    assertThat(TAXONOMY.topics(axis))
        .allSatisfy(topic -> assertThat(topic.weight()).isEqualTo(weightOf(topic.tier())));
  }

  private static double weightOf(Tier tier) {
    return switch (tier) {
      case FIRST -> 1;
      case SECOND -> 0.85;
      case OTHER -> 0.7;
    };
  }

  @ParameterizedTest
  @EnumSource(Axis.class)
  void relatedTopicsAreOfTheSameAxis(Axis axis) {
    assertThat(TAXONOMY.topics(axis))
        .flatExtracting(Topic::related)
        .isSubsetOf(TAXONOMY.topics(axis).stream().map(Topic::code).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "artificial-intelligence, NL, Artificiële intelligentie",
    "health, DE, Gesundheit",
    "advanced-ict, FR, TIC avancées",
    "collaborative-robots, EN, collaborative robot",
    "no-such-code, EN, no-such-code"
  })
  void aCodeIsNamedInTheReadersLanguage(String code, Language language, String name) {
    assertThat(TAXONOMY.label(code, language)).isEqualTo(name);
  }
}

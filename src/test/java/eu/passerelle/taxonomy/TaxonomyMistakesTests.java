package eu.passerelle.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.shared.ConfigurationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor of the vocabulary may get wrong, each in a copy that is right otherwise. */
class TaxonomyMistakesTests {

  private static final String TECHNOLOGIES = "technologies.yaml";
  private static final String FIELDS = "fields.yaml";
  private static final String ACTIVITIES = "activities.yaml";
  private static final String ROBOTS = "thesaurus/robots.yaml";

  private final Path directory;

  TaxonomyMistakesTests(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void writeAVocabularyWithoutMistakes() throws IOException {
    Files.createDirectory(directory.resolve("thesaurus"));
    Files.writeString(
        directory.resolve(TECHNOLOGIES),
        """
        - id: robotics
          tier: first
          weight: 1.0
          labels: {fr: Robotique, en: Robotics, nl: Robotica, de: Robotik}
        - id: computer-vision
          tier: other
          weight: 0.7
          labels: {fr: Vision, en: Vision, nl: Visie, de: Bildverarbeitung}
          related: [robotics]
        """);
    Files.writeString(
        directory.resolve(FIELDS),
        """
        - id: health
          tier: first
          weight: 1.0
          labels: {fr: Santé, en: Health, nl: Zorg, de: Gesundheit}
        """);
    Files.writeString(
        directory.resolve(ACTIVITIES),
        """
        - id: software
          labels: {fr: Logiciels, en: Software, nl: Software, de: Software}
        """);
    Files.writeString(
        directory.resolve(ROBOTS),
        """
        - id: arms
          labels: {fr: bras robotisé, en: robot arm, nl: robotarm, de: Roboterarm}
          broader: [robotics]
        - id: cobots
          labels: {fr: robot collaboratif, en: collaborative robot, nl: cobot, de: Kobot}
          synonyms: {fr: [cobot]}
          acronyms: {de: [MRK]}
          broader: [arms]
          related: [arms]
        """);
  }

  @Test
  void withoutMistakesItIsRead() {
    assertThat(Taxonomy.read(directory).concepts())
        .extracting(Concept::id)
        .containsExactly("robotics", "computer-vision", "health", "arms", "cobots");
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("a circle")
            .in(ROBOTS, "broader: [robotics]", "broader: [cobots]")
            .refused(1, "the broader links go in a circle: arms > cobots > arms"),
        mistake("a circle of one")
            .in(ROBOTS, "broader: [arms]", "broader: [cobots]")
            .refused(4, "the broader links go in a circle: cobots > cobots"),
        mistake("a label of two concepts")
            .in(ROBOTS, "fr: robot collaboratif", "fr: bras robotisé")
            .refused(4, "'bras robotisé' (fr) already belongs to the concept 'arms'"),
        mistake("a synonym that is another's label, in another case")
            .in(ROBOTS, "{fr: [cobot]}", "{en: [robotics]}")
            .refused(4, "'robotics' (en) already belongs to the concept 'robotics'"),
        mistake("an acronym of two concepts")
            .in(ROBOTS, "nl: robotarm, de: Roboterarm", "nl: robotarm, de: MRK")
            .refused(4, "'MRK' (de) already belongs to the concept 'arms'"),
        mistake("a missing language of a concept")
            .in(ROBOTS, ", nl: robotarm", "")
            .refused(2, "the text in 'nl' is missing"),
        mistake("a missing language of a technology")
            .in(TECHNOLOGIES, ", de: Bildverarbeitung", "")
            .refused(8, "the text in 'de' is missing"),
        mistake("a missing language of an activity")
            .in(ACTIVITIES, "en: Software, ", "")
            .refused(2, "the text in 'en' is missing"),
        mistake("an unknown language")
            .in(ROBOTS, "{fr: [cobot]}", "{it: [cobot]}")
            .refused(6, "unknown language 'it'; use fr, en, nl or de"),
        mistake("an unknown broader concept")
            .in(ROBOTS, "broader: [arms]", "broader: [legs]")
            .refused(4, "'cobots' points to the unknown 'legs'"),
        mistake("an unknown related concept")
            .in(ROBOTS, "related: [arms]", "related: [legs]")
            .refused(4, "'cobots' points to the unknown 'legs'"),
        mistake("an unknown related technology")
            .in(TECHNOLOGIES, "related: [robotics]", "related: [legs]")
            .refused(5, "'computer-vision' points to the unknown 'legs'"),
        mistake("nothing broader")
            .in(ROBOTS, "  broader: [robotics]\n", "")
            .refused(1, "a concept needs a broader concept, technology or field"),
        mistake("a missing tier")
            .in(TECHNOLOGIES, "  tier: other\n", "")
            .refused(5, "the field 'tier' is missing"),
        mistake("a missing tier of a field")
            .in(FIELDS, "  tier: first\n", "")
            .refused(1, "the field 'tier' is missing"),
        mistake("an unknown tier")
            .in(TECHNOLOGIES, "tier: other", "tier: third")
            .refused(
                6, "illegal value 'third': No enum constant eu.passerelle.taxonomy.Tier.THIRD"),
        mistake("a weight above 1")
            .in(TECHNOLOGIES, "weight: 0.7", "weight: 7")
            .refused(7, "illegal value '7': illegal weight: 7.0; must be above 0 and at most 1"),
        mistake("an id of two concepts")
            .in(ROBOTS, "id: cobots", "id: arms")
            .refused(4, "the id 'arms' is used twice"),
        mistake("an id of two activities")
            .in(
                ACTIVITIES,
                "- id: software",
                "- id: software\n  labels: {fr: A, en: A, nl: A, de: A}\n- id: software")
            .refused(3, "the id 'software' is used twice"),
        mistake("a misspelt field")
            .in(ROBOTS, "synonyms:", "synonym:")
            .refused(
                6,
                "unknown field 'synonym'; allowed are acronyms, broader, id, labels, related,"
                    + " synonyms"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isRefusedWithFileAndLine(String file, String right, String wrong, int line, String message)
      throws IOException {
    Path edited = directory.resolve(file);
    String text = Files.readString(edited);
    assertThat(text).containsOnlyOnce(right);
    Files.writeString(edited, text.replace(right, wrong));

    assertThatThrownBy(() -> Taxonomy.read(directory))
        .isInstanceOf(ConfigurationError.class)
        .hasMessage("%s:%d: %s".formatted(edited, line, message));
  }

  private static Mistake mistake(String name) {
    return new Mistake(name, "", "", "");
  }

  /** One edit of one file. */
  private record Mistake(String name, String file, String right, String wrong) {

    Mistake in(String editedFile, String before, String after) {
      return new Mistake(name, editedFile, before, after);
    }

    Arguments refused(int line, String message) {
      return Arguments.argumentSet(name, file, right, wrong, line, message);
    }
  }
}

package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.taxonomy.Topic.Axis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DemonstrationListingsTests {

  private static final Path LISTINGS = Path.of("config/demo/listings");
  private static final ListingFile FILE = new ListingFile(LocalDate.of(2026, 9, 14));
  private static final List<ListingFile.Entry> ENTRIES = FILE.readAll(LISTINGS);
  private static final Taxonomy TAXONOMY = Taxonomy.read(Path.of("config/taxonomy"));

  @ParameterizedTest
  @CsvSource({"NEED, 152", "CAPABILITY, 204"})
  void thereAreAsManyOfAKind(ListingKind kind, int count) {
    assertThat(ENTRIES).filteredOn(entry -> entry.kind() == kind).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"FR, 60", "EN, 25", "NL, 10", "DE, 5"})
  void thereAreAsManyPercentInALanguage(Language language, double percent) {
    double count =
        ENTRIES.stream().filter(entry -> entry.content().text().language() == language).count();

    assertThat(count / ENTRIES.size() * 100).isCloseTo(percent, within(3.0));
  }

  @Test
  void everyTechnologyIsCoveredAndNoOtherIsNamed() {
    assertThat(codes(ListingContent::technologies)).isEqualTo(topics(Axis.TECHNOLOGY));
  }

  @Test
  void everyFieldOfApplicationIsCoveredAndNoOtherIsNamed() {
    assertThat(codes(ListingContent::fields)).isEqualTo(topics(Axis.FIELD));
  }

  private static Set<String> codes(Function<ListingContent, Set<String>> codes) {
    return ENTRIES.stream()
        .flatMap(entry -> codes.apply(entry.content()).stream())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static Set<String> topics(Axis axis) {
    return TAXONOMY.topics(axis).stream()
        .map(Topic::code)
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void everyListingIsCompleteEnoughToBeSubmitted() {
    assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.content().firstGap()).isEmpty());
  }

  @Test
  void everyListingWasPublishedInThePastYear() {
    assertThat(ENTRIES).extracting(ListingFile.Entry::daysAgo).allMatch(days -> days < 365);
  }

  @ParameterizedTest
  @EnumSource(ListingKind.class)
  void onlyCapabilitiesHaveAType(ListingKind kind) {
    assertThat(ENTRIES)
        .filteredOn(entry -> entry.kind() == kind)
        .allMatch(entry -> (entry.content().type() != null) == (kind == ListingKind.CAPABILITY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: need     | kind: wish        | 2 | illegal value 'wish'",
        "language: fr   | language: it      | 4 | unknown language 'it'",
        "title: Un four | titel: Un four    | 5 | unknown field 'titel'",
        "title: Un four | keywords: [four]  | 1 | the field 'title' is missing",
        "readiness: 5-7 | readiness: 7-5    | 6 | illegal value '7-5': illegal TRL: 7 to 5",
        "budget: 10k-50k| budget: 3k        | 7 | unknown budget '3k'",
        "technologies: [a] | technologies: [a, b, c, d, e, f] | 1 | illegal number of technologies"
      })
  void aMistakeIsRefusedWithFileAndLine(
      String right, String wrong, int line, String message, @TempDir Path directory)
      throws IOException {
    String listing =
        """
        - id: need-oven
          kind: need
          organisation: org-bakery
          language: fr
          title: Un four
          readiness: 5-7
          budget: 10k-50k
          technologies: [a]
        """;
    Path file = directory.resolve("needs.yaml");
    assertThat(listing).containsOnlyOnce(right);
    Files.writeString(file, listing.replace(right, wrong));

    assertThatThrownBy(() -> FILE.readAll(directory))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith("%s:%d: %s".formatted(file, line, message));
  }

  @Test
  void anIdThatIsUsedTwiceIsRefused(@TempDir Path directory) throws IOException {
    String listing = "- {id: need, kind: need, organisation: org, language: fr, title: Four}\n";
    Path file = directory.resolve("needs.yaml");
    Files.writeString(file, listing + listing);

    assertThatThrownBy(() -> FILE.readAll(directory))
        .isInstanceOf(ConfigurationError.class)
        .hasMessage("%s:2: the id 'need' is used twice".formatted(file));
  }
}

package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingText;
import eu.passerelle.shared.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demonstration's listings were written one by one: none repeats another. */
class DemonstrationTextsTests {

  private static final int WORDS_OF_A_SEQUENCE = 5;
  private static final int SHORTEST_SENTENCE = 5;
  private static final double MOST_IN_COMMON = 0.2;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?:;…]+(\\s|$)|\\n");

  /** All that a listing says in one language. */
  private record Text(String listing, Language language, List<String> parts) {

    Set<String> sentences() {
      return parts.stream()
          .flatMap(END_OF_SENTENCE::splitAsStream)
          .map(DemonstrationTextsTests::words)
          .filter(words -> words.size() >= SHORTEST_SENTENCE)
          .map(words -> String.join(" ", words))
          .collect(Collectors.toSet());
    }

    Set<List<String>> sequences() {
      Set<List<String>> sequences = new HashSet<>();
      for (String part : parts) {
        List<String> words = words(part);
        for (int i = 0; i + WORDS_OF_A_SEQUENCE <= words.size(); i++) {
          sequences.add(words.subList(i, i + WORDS_OF_A_SEQUENCE));
        }
      }
      return sequences;
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static final List<Text> TEXTS =
      new ListingFile(LocalDate.of(2026, 9, 14))
          .readAll(Path.of("config/demo/listings")).stream()
              .flatMap(entry ->
                  entry.content().texts().stream()
                      .map(text -> text(entry.id().value(), text, entry.content())))
              .toList();

  private static Text text(String listing, ListingText text, ListingContent content) {
    Stream<String> more =
        text.equals(content.text())
            ? Stream.of(content.advantages(), content.expectedOutcome())
            : Stream.empty();
    return new Text(
        listing,
        text.language(),
        Stream.concat(Stream.of(text.title(), text.summary(), text.description()), more).toList());
  }

  @Test
  void everyTextIsLongEnoughToBeCompared() {
    assertThat(TEXTS).hasSizeGreaterThan(140).noneMatch(text -> text.sequences().size() < 20);
  }

  @Test
  void noTwoListingsShareASentence() {
    Map<String, Set<String>> listings = new HashMap<>();
    TEXTS.forEach(text ->
        text.sentences()
            .forEach(sentence ->
                listings.computeIfAbsent(sentence, unseen -> new TreeSet<>()).add(text.listing())));

    assertThat(listings)
        .hasSizeGreaterThan(1000)
        .allSatisfy((sentence, users) -> assertThat(users).as(sentence).hasSize(1));
  }

  @Test
  void noTwoListingsShareMoreThanAFifthOfTheirSequencesOfFiveWords() {
    List<Set<List<String>>> sequences = TEXTS.stream().map(Text::sequences).toList();
    List<String> tooMuch = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (areComparable(TEXTS.get(i), TEXTS.get(j))
            && share(sequences.get(i), sequences.get(j)) > MOST_IN_COMMON) {
          tooMuch.add(TEXTS.get(i).listing() + " and " + TEXTS.get(j).listing());
        }
      }
    }

    assertThat(tooMuch).isEmpty();
  }

  private static boolean areComparable(Text one, Text other) {
    return one.language() == other.language() && !one.listing().equals(other.listing());
  }

  private static double share(Set<List<String>> one, Set<List<String>> other) {
    long common = one.stream().filter(other::contains).count();
    return (double) common / Math.max(1, Math.min(one.size(), other.size()));
  }
}

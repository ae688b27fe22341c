package eu.passerelle.listings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an organisation is called besides its full name. */
final class ShortNames {

  private static final int SHORTEST_ACRONYM = 3;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s'’/&,().-]+");

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "sa", "srl", "sprl", "scrl", "sc", "asbl", "aisbl", "nv", "bv", "bvba", "cv", "cvba",
          "vzw", "gmbh", "ag", "se", "ltd", "inc", "sas", "sarl");

  private static final Set<String> SMALL_WORDS =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "pour", "a", "à", "au", "aux",
          "of", "the", "and", "for", "in", "van", "der", "den", "het", "een", "voor", "und", "für",
          "die", "das", "von", "zu");

  private ShortNames() {}

  /** A name without the legal form behind it. */
  static String withoutLegalForm(String name) {
    int last = name.strip().lastIndexOf(' ');
    return last > 0 && LEGAL_FORMS.contains(bare(name.substring(last + 1)))
        ? name.substring(0, last).strip()
        : name.strip();
  }

  private static String bare(String word) {
    return word.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }

  /** The acronyms that stand in a name or are made of its words' first letters. */
  static Set<String> acronyms(String name) {
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(withoutLegalForm(name)))
            .filter(word -> !word.isEmpty())
            .toList();
    Predicate<String> capital = word -> Character.isUpperCase(word.charAt(0));
    Predicate<String> matters = word -> !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT));
    return Stream.concat(
            words.stream().filter(word -> word.matches("\\p{Lu}+")),
            Stream.of(initials(words, capital), initials(words, matters)))
        .filter(acronym -> acronym.length() >= SHORTEST_ACRONYM)
        .collect(Collectors.toSet());
  }

  private static String initials(List<String> words, Predicate<String> counted) {
    return words.stream()
        .filter(counted)
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}

package eu.passerelle.organisations;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Text without case and accents, for finding names. */
final class FoldedText {

  private FoldedText() {}

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether every word of a query stands in a folded text. */
  static boolean containsAll(String folded, String query) {
    return Arrays.stream(fold(query).split("\\s+")).allMatch(folded::contains);
  }
}

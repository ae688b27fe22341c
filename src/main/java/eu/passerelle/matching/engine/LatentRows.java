package eu.passerelle.matching.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The rows of a {@link LatentSpace} that an item's terms and concepts stand in. */
final class LatentRows {

  /** Takes a row and how much it weighs in an item, before any statistics. */
  @FunctionalInterface
  interface Weighted {
    void accept(int row, double weight);
  }

  private static final int NONE = -1;

  private final Map<TextLanguage, int[]> byTerm = new EnumMap<>(TextLanguage.class);
  private final Map<String, Integer> rows;

  /**
   * @param rows by the name of a term or concept in the space
   */
  LatentRows(Map<String, Integer> rows, Profiler profiler) {
    this.rows = rows;
    for (TextLanguage language : TextLanguage.values()) {
      TermNumbers numbers = profiler.numbers(language);
      int[] ofLanguage = new int[numbers.size()];
      Arrays.fill(ofLanguage, NONE);
      numbers.forEach((term, number) -> {
        if (number < ofLanguage.length) {
          ofLanguage[number] = rows.getOrDefault(LatentSpace.nameOf(language, term), NONE);
        }
      });
      byTerm.put(language, ofLanguage);
    }
  }

  /** The rows of an item, always in the same order, so that sums come out the same everywhere. */
  void forEach(Profile profile, Weighted action) {
    profile.words().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> forEach(entry.getKey(), entry.getValue().whole(), action));
    for (String concept : profile.concepts().ordered()) {
      int row = rows.getOrDefault(LatentSpace.nameOf(concept), NONE);
      if (row != NONE) {
        action.accept(row, profile.concepts().weight(concept));
      }
    }
  }

  private void forEach(TextLanguage language, TermBag words, Weighted action) {
    int[] ofLanguage = Objects.requireNonNull(byTerm.get(language));
    words
        .terms()
        .filter(term -> term < ofLanguage.length && ofLanguage[term] != NONE)
        .boxed()
        .sorted((one, other) -> Integer.compare(ofLanguage[one], ofLanguage[other]))
        .forEach(term -> action.accept(ofLanguage[term], TermBag.weight(words.count(term))));
  }
}

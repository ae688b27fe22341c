package eu.passerelle.matching.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
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
      byTerm.put(language, rowsOf(language, profiler.numbers(language)));
    }
  }

  /** The rows of a language's terms by their numbers; a term that has none yet is given one. */
  private int[] rowsOf(TextLanguage language, TermNumbers numbers) {
    String prefix = LatentSpace.nameOf(language, "");
    Map<Integer, Integer> byNumber = new HashMap<>();
    rows.forEach((name, row) -> {
      if (name.startsWith(prefix)) {
        byNumber.put(numbers.of(name.substring(prefix.length())), row);
      }
    });
    int[] ofLanguage = new int[numbers.size()];
    Arrays.fill(ofLanguage, NONE);
    byNumber.forEach((number, row) -> ofLanguage[number] = row);
    return ofLanguage;
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

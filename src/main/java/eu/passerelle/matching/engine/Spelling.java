package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How alike the two are spelt: the cosine {@code x} of their letters in threes, as {@code x (1 + h)
 * / (x + h)}. It finds what words alone miss: compounds and their parts, names, words that two
 * languages share.
 */
record Spelling(double halfValue) implements Criterion {

  private static final int MOST_WORDS = 4;
  private static final int SHORTEST_WORD = 5;

  /** Two words are kin where they share this much of their trigrams (Dice). */
  private static final double KIN = 0.5;

  @Override
  public CriterionId id() {
    return CriterionId.SPELLING;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    if (asker.spelling().isEmpty()) {
      return Assessment.notAsked();
    }
    double cosine = asker.spelling().cosine(candidate.spelling());
    return Assessment.stated(TextComparison.saturated(cosine, halfValue));
  }

  /** Words of what the two are called that are kin and not the same. */
  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    Map<String, Set<String>> mine = asker.longWords();
    Map<String, Set<String>> theirs = words(candidate.item());
    List<Kin> kin = new ArrayList<>();
    mine.forEach((word, trigrams) ->
        theirs.forEach((other, others) -> {
          double likeness = likeness(trigrams, others);
          if (likeness >= KIN && !mine.containsKey(other) && !theirs.containsKey(word)) {
            kin.add(new Kin(word, other, likeness));
          }
        }));
    return kin.stream()
        .sorted(MOST_ALIKE.reversed())
        .limit(MOST_WORDS)
        .<Evidence>map(pair -> new Evidence.Word(pair.asker(), pair.candidate()))
        .toList();
  }

  private record Kin(String asker, String candidate, double likeness) {}

  private static final Comparator<Kin> MOST_ALIKE =
      Comparator.comparingDouble(Kin::likeness)
          .thenComparing(Kin::asker)
          .thenComparing(Kin::candidate);

  /** The longer words of an item's titles and keywords, each with its trigrams. */
  static Map<String, Set<String>> words(MatchItem item) {
    return item.texts().stream()
        .flatMap(text -> Stream.concat(Stream.of(text.title()), text.keywords().stream()))
        .flatMap(TrigramBag::words)
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .collect(
            Collectors.toMap(
                word -> word, word -> TrigramBag.trigrams(word).collect(Collectors.toSet())));
  }

  /** The Dice coefficient of two sets; 0 where their sizes alone keep them from being kin. */
  private static double likeness(Set<String> one, Set<String> other) {
    int both = one.size() + other.size();
    if (2.0 * Math.min(one.size(), other.size()) < KIN * both) {
      return 0;
    }
    int shared = 0;
    for (String trigram : one) {
      shared += other.contains(trigram) ? 1 : 0;
    }
    return 2.0 * shared / both;
  }
}

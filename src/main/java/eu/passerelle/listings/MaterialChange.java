package eu.passerelle.listings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a listing has become another: what it is about, how ready, which cooperation, or on which
 * conditions, or too little of its words is left.
 */
final class MaterialChange {

  /** Of the words of both texts, at least this share is the same where a text was only polished. */
  private static final double SAME_TEXT = 0.8;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private MaterialChange() {}

  static boolean between(ListingContent before, ListingContent after) {
    return !before.technologies().equals(after.technologies())
        || !before.fields().equals(after.fields())
        || !Objects.equals(before.readiness(), after.readiness())
        || !before.cooperation().equals(after.cooperation())
        || !conditions(before).equals(conditions(after))
        || similarity(words(before), words(after)) < SAME_TEXT;
  }

  private static Set<TerritoryWish> conditions(ListingContent content) {
    return content.territory().condition() ? Set.of(content.territory()) : Set.of();
  }

  /** Sørensen and Dice's: twice the words in common over the words of both. */
  private static double similarity(Set<String> one, Set<String> other) {
    if (one.isEmpty() && other.isEmpty()) {
      return 1;
    }
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return 2.0 * common.size() / (one.size() + other.size());
  }

  private static Set<String> words(ListingContent content) {
    ListingText text = content.text();
    return NO_WORD
        .splitAsStream(
            String.join(" ", text.title(), text.summary(), text.description())
                .toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}

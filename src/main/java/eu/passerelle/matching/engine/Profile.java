package eu.passerelle.matching.engine;

import java.util.List;
import java.util.Map;

/**
 * An item as it is compared.
 *
 * @param concepts what it speaks of
 * @param words what it says, by language
 * @param spelling how it is spelt
 * @param references what backs it
 */
record Profile(
    MatchItem item,
    ConceptProfile concepts,
    Map<TextLanguage, Words> words,
    TrigramBag spelling,
    List<ReferenceProfile> references) {

  /** A text of no more terms than this is a label. */
  static final int LABEL_LENGTH = 8;

  /** Whether it says no more than a title. */
  boolean isLabel() {
    return words.values().stream().allMatch(said -> said.whole().length() <= LABEL_LENGTH);
  }

  /**
   * What an item says in one language.
   *
   * @param whole everything it says
   * @param references each reference by itself, where the item says little else; otherwise empty
   */
  record Words(TermBag whole, List<TermBag> references) {}

  /**
   * Something that backs an item.
   *
   * @param title its first line
   */
  record ReferenceProfile(
      String title, TextLanguage language, TermBag words, ConceptProfile concepts) {}
}

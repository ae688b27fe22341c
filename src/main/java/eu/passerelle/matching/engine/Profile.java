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

  /** A text of no more terms than this, a title's and a keyword's counting twice, is a label. */
  static final int LABEL_LENGTH = 8;

  /** The same item with one thing more stated. */
  Profile stating(Advice.Statement statement) {
    MatchItem stating =
        new MatchItem(item.id(), item.side(), item.texts(), statement.statedIn(item.facts()));
    return new Profile(stating, concepts, words, spelling, references);
  }

  /** Whether it says no more than a name or a few words. */
  boolean isLabel() {
    return words.values().stream().allMatch(said -> said.whole().length() <= LABEL_LENGTH);
  }

  /**
   * What an item says in one language.
   *
   * @param whole everything it says
   * @param parts what it says of its own and each reference by itself, where it is known by its
   *     references; otherwise empty
   */
  record Words(TermBag whole, List<TermBag> parts) {}

  /**
   * Something that backs an item.
   *
   * @param title its first line
   */
  record ReferenceProfile(
      String title, TextLanguage language, TermBag words, ConceptProfile concepts) {}
}

package eu.passerelle.matching.engine;

/** Something in both items that speaks for (or shows the limits of) their match. */
public sealed interface Evidence {

  /** A word of both texts, as written in each. */
  record Word(String asker, String candidate) implements Evidence {}

  /**
   * A concept of both texts.
   *
   * @param concept id in the thesaurus
   * @param asker the words that name it, or something under it, in the asker's text
   * @param candidate the same in the candidate's text
   */
  record Concept(String concept, String asker, String candidate) implements Evidence {}

  /** A code both state: a technology, a field, a form of cooperation. */
  record Code(String code) implements Evidence {}

  /** Two ranges compared: what the asker and the candidate state. */
  record Ranges(Facts.Range asker, Facts.Range candidate) implements Evidence {}

  /** What backs the candidate, by its title. */
  record Title(String title) implements Evidence {}

  /** How far apart the two are. */
  record Distance(int kilometres) implements Evidence {}
}

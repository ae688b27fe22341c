package eu.passerelle.shared;

import java.util.Map;

/**
 * One name in several languages.
 *
 * @param texts the name by language; never empty
 */
public record Labels(Map<Language, String> texts) {

  public Labels {
    texts = Map.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a label needs a text in one language at least");
    }
  }

  /** The same text in whatever language. */
  public static Labels same(String text) {
    return new Labels(Map.of(Language.FR, text));
  }

  /** The text in a language, else in French, else in the first language there is. */
  public String in(Language language) {
    String text = texts.get(language);
    if (text != null) {
      return text;
    }
    String french = texts.get(Language.FR);
    if (french != null) {
      return french;
    }
    for (Language candidate : Language.values()) {
      String other = texts.get(candidate);
      if (other != null) {
        return other;
      }
    }
    throw new IllegalStateException("a label without a text");
  }
}

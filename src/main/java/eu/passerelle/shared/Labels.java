package eu.passerelle.shared;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
    return Objects.requireNonNull(texts.get(spoken(language)));
  }

  /** The language of what {@link #in} gives, which need not be the one asked for. */
  public Language spoken(Language language) {
    return Stream.concat(Stream.of(language), Stream.of(Language.values()))
        .filter(texts::containsKey)
        .findFirst()
        .orElseThrow();
  }
}

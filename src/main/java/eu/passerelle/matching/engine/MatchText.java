package eu.passerelle.matching.engine;

import java.util.List;

/**
 * What an item says in one language. Parts may be empty.
 *
 * @param body summary and description
 * @param references titles and texts of what backs it
 */
public record MatchText(
    TextLanguage language,
    String title,
    String body,
    List<String> keywords,
    List<String> references) {

  public MatchText {
    keywords = List.copyOf(keywords);
    references = List.copyOf(references);
  }
}

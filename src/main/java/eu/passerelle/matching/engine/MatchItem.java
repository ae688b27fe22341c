package eu.passerelle.matching.engine;

import java.util.List;
import java.util.Optional;

/**
 * A need or a capability as the engine sees it: the public projection and nothing else.
 *
 * @param texts one for each language it is written in; at least one
 */
public record MatchItem(String id, Side side, List<MatchText> texts, Facts facts) {

  public MatchItem {
    texts = List.copyOf(texts);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("the item %s has no text".formatted(id));
    }
  }

  Optional<MatchText> textIn(TextLanguage language) {
    return texts.stream().filter(text -> text.language() == language).findFirst();
  }
}

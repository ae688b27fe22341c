package eu.passerelle.listings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A way for an anonymous listing to tell less.
 *
 * @param leftOut what it would not tell any more
 * @param organisations how many have all that it would still tell
 */
public record Generalisation(List<Trait> leftOut, int organisations) {

  public Generalisation {
    leftOut = List.copyOf(leftOut);
  }

  /** The content as it would be. */
  public ListingContent applyTo(ListingContent content) {
    return content.telling(
        without(Trait.Axis.TECHNOLOGY, content.technologies()),
        without(Trait.Axis.FIELD, content.fields()),
        hidesProvince() ? Identity.ANONYMOUS_WITHOUT_PLACE : content.identity());
  }

  private Set<String> without(Trait.Axis axis, Set<String> codes) {
    Set<String> kept = new HashSet<>(codes);
    leftOut.stream().filter(trait -> trait.axis() == axis).map(Trait::code).forEach(kept::remove);
    return kept;
  }

  private boolean hidesProvince() {
    return leftOut.stream().anyMatch(trait -> trait.axis() == Trait.Axis.PROVINCE);
  }
}

package eu.passerelle.listings;

import java.util.List;

/**
 * Something that would make a listing better.
 *
 * @param words of the text that it is about, where it is about some
 */
public record QualityHint(Point point, List<String> words) {

  public QualityHint {
    words = List.copyOf(words);
  }

  /** What a hint is about, the most important first. */
  public enum Point {
    /** What a need leads to, or what a capability is better at. */
    BENEFIT(true),
    PARTNER(true),
    ADVERTISEMENT(true),
    SUMMARY(false),
    DESCRIPTION(false),
    READINESS(false),
    COOPERATION(false),
    CONTACT(false);

    private final boolean required;

    Point(boolean required) {
      this.required = required;
    }

    /** Whether whoever submits must heed it or say why not. */
    public boolean isRequired() {
      return required;
    }
  }
}

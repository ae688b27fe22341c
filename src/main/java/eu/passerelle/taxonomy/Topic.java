package eu.passerelle.taxonomy;

import eu.passerelle.shared.Labels;
import java.util.Set;

/**
 * A technology or a field of application.
 *
 * @param code stable code, also the id of its concept
 * @param weight what having it in common is worth, in (0, 1]
 * @param related codes of its neighbours of the same axis
 */
public record Topic(
    String code, Axis axis, Tier tier, double weight, Labels labels, Set<String> related) {

  /** The two ways in which listings and organisations are classed. */
  public enum Axis {
    TECHNOLOGY,
    FIELD
  }

  public Topic {
    if (weight <= 0 || weight > 1) {
      throw new IllegalArgumentException(
          "illegal weight: %s; must be above 0 and at most 1".formatted(weight));
    }
    related = Set.copyOf(related);
  }
}

package eu.passerelle.listings;

import java.util.Comparator;

/**
 * Something that the public directory tells of organisations and a listing may tell too.
 *
 * @param code of a province, as the directory has it, of a technology or of a field
 */
public record Trait(Axis axis, String code) implements Comparable<Trait> {

  /** What it tells, in the order in which leaving it out costs a listing little to much. */
  public enum Axis {
    PROVINCE,
    TECHNOLOGY,
    FIELD
  }

  private static final Comparator<Trait> ORDER =
      Comparator.comparing(Trait::axis).thenComparing(Trait::code);

  @Override
  public int compareTo(Trait other) {
    return ORDER.compare(this, other);
  }
}

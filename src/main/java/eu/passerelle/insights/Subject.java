package eu.passerelle.insights;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is about: those that state all that is named here.
 *
 * @param activity code of an activity category; null for any or none. Listings have none
 * @param technology code; null for any or none
 * @param field code of a field of application; null for any or none
 */
public record Subject(
    @Nullable String activity, @Nullable String technology, @Nullable String field) {

  /** Everything. */
  public static final Subject ALL = new Subject(null, null, null);

  public static Subject activity(String code) {
    return new Subject(code, null, null);
  }

  public static Subject technology(String code) {
    return new Subject(null, code, null);
  }

  public static Subject field(String code) {
    return new Subject(null, null, code);
  }

  public static Subject of(@Nullable String technology, @Nullable String field) {
    return new Subject(null, technology, field);
  }
}

package eu.passerelle.insights;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many there are, or that this is not told.
 *
 * @param value null where it would tell of too few
 */
public record Count(@Nullable Integer value) {

  /** One that is not told. */
  public static final Count HIDDEN = new Count(null);

  public static Count of(int value) {
    return new Count(value);
  }

  /**
   * A count that stands by itself, without a total that it would follow from.
   *
   * @param everything whether small ones are told too
   */
  static Count told(int value, boolean everything) {
    return everything || value == 0 || value >= Suppression.SMALLEST ? of(value) : HIDDEN;
  }

  public boolean isHidden() {
    return value == null;
  }

  /** Its share of a whole in per cent; empty where either is hidden or there is no whole. */
  public Optional<Double> shareOf(Count whole) {
    return value == null || whole.value == null || whole.value == 0
        ? Optional.empty()
        : Optional.of(100.0 * value / whole.value);
  }
}

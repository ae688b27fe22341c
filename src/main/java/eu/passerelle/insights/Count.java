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

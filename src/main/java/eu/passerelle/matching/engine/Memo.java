package eu.passerelle.matching.engine;

import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Remembers the last number that was computed from something, as long as that is the same. */
final class Memo {

  private record Known(Object from, double value) {}

  private volatile @Nullable Known last;

  /** The number for something, computed where the last one was for something else. */
  double of(Object from, DoubleSupplier computation) {
    Known known = last;
    if (known == null || known.from() != from) {
      known = new Known(from, computation.getAsDouble());
      last = known;
    }
    return known.value();
  }
}

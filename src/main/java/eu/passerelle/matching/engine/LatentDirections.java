package eu.passerelle.matching.engine;

import java.util.Arrays;
import java.util.Optional;

/** Where items point in a {@link LatentSpace}. */
final class LatentDirections {

  private final LatentSpace space;
  private final LatentRows rows;

  LatentDirections(LatentSpace space, Profiler profiler) {
    this.space = space;
    rows = new LatentRows(space.rows(), profiler);
  }

  /** Whether nothing has a direction. */
  boolean isEmpty() {
    return space.isEmpty();
  }

  /** The direction of an item, of length 1; nothing where none of its terms has one. */
  Optional<float[]> of(Profile profile) {
    double[] sum = new double[space.dimensions()];
    rows.forEach(profile, (row, weight) -> space.add(row, weight, sum));
    if (!makeUnit(sum)) {
      return Optional.empty();
    }
    profile.words().keySet().stream()
        .sorted()
        .forEach(language -> space.subtractUsual(language, 1.0 / profile.words().size(), sum));
    if (!makeUnit(sum)) {
      return Optional.empty();
    }
    float[] vector = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      vector[i] = (float) sum[i];
    }
    return Optional.of(vector);
  }

  /** Stretches a vector to length 1; false where it has none. */
  private static boolean makeUnit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(part -> part * part).sum());
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return length > 0;
  }
}

package eu.passerelle.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way in every run. Each purpose has its own stream, so that drawing
 * more for one does not move the others.
 */
final class Chance {

  /** The day after the period the published analysis looks at. */
  private static final long SEED = 20_200_601L;

  private final SplittableRandom random;

  private Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  static Chance of(String purpose) {
    return new Chance(SEED + purpose.hashCode());
  }

  /** A number from first to last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  <T> T weighted(List<Weighted<T>> items) {
    int left = random.nextInt(items.stream().mapToInt(Weighted::weight).sum());
    for (Weighted<T> candidate : items) {
      left -= candidate.weight();
      if (left < 0) {
        return candidate.item();
      }
    }
    throw new IllegalStateException("a draw beyond the last weight");
  }

  <T> List<T> shuffled(Collection<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** A day from first on, before end; first itself where end does not lie after it. */
  LocalDate day(LocalDate first, LocalDate end) {
    long days = ChronoUnit.DAYS.between(first, end);
    return days <= 1 ? first : first.plusDays(random.nextLong(days));
  }
}

package eu.passerelle.insights;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.insights.Suppression.Sum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody who reads the orphans of every province beside what is open there: what is open is
 * orphans and others, who are on no board.
 */
final class OrphansAttacked {

  private static final int OPEN = 0;
  private static final int ORPHAN = 1;
  private static final int ANSWERED = 2;
  private static final double WIDTH = 2;

  private OrphansAttacked() {}

  /** Fails where an orphan count that is hidden can be fewer than three things. */
  static void requireSafe(
      Orphans.Counts counts, Subject subject, Measure measure, List<String> provinces) {
    List<String> places =
        Stream.concat(provinces.stream(), Stream.of("outside", "untold")).toList();
    int rows = places.size() + 1;
    int[] values = new int[3 * rows];
    BitSet hidden = new BitSet();
    List<Sum> sums = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String place = row < places.size() ? places.get(row) : null;
      put(counts.open().count(subject, place, measure), 3 * row + OPEN, values, hidden);
      put(counts.orphans().count(subject, place, measure), 3 * row + ORPHAN, values, hidden);
      hidden.set(3 * row + ANSWERED);
      sums.add(new Sum(3 * row + OPEN, List.of(3 * row + ORPHAN, 3 * row + ANSWERED)));
    }
    for (int column : new int[] {OPEN, ORPHAN, ANSWERED}) {
      sums.add(
          new Sum(
              3 * places.size() + column,
              IntStream.range(0, places.size()).map(row -> 3 * row + column).boxed().toList()));
    }
    Attacker attacker = new Attacker(values, sums, hidden);
    assertThat(hidden.stream().filter(cell -> cell % 3 == ORPHAN).boxed())
        .allSatisfy(cell ->
            assertThat(attacker.widthOf(cell))
                .as("cell %s of %s", cell, subject)
                .isGreaterThanOrEqualTo(WIDTH));
  }

  private static void put(Count count, int cell, int[] values, BitSet hidden) {
    hidden.set(cell, count.isHidden());
    values[cell] = Objects.requireNonNullElse(count.value(), 0);
  }
}

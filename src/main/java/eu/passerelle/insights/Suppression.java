package eu.passerelle.insights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses which cells of tables are hidden. Primary: a count of one to four tells of somebody.
 * Complementary: as cells add up to totals that are shown, more are hidden until no hidden one
 * follows from what is shown, nor within a few. Hundepool et al., Statistical Disclosure Control
 * (2012), chapter 4.
 */
final class Suppression {

  /** The smallest count that is told; none is told too. */
  static final int SMALLEST = 5;

  /** How much the hidden cells of a sum must hold beyond one each, so that none can be pinned. */
  private static final int SLACK = SMALLEST - 1;

  /** A prime for exact elimination: entries are whole numbers and stay small. */
  private static final long PRIME = 2_147_483_647L;

  /**
   * That cells add up.
   *
   * @param total index of the cell that holds the sum
   * @param parts indexes of the others
   */
  record Sum(int total, List<Integer> parts) {

    IntStream cells() {
      return IntStream.concat(IntStream.of(total), parts.stream().mapToInt(Integer::intValue));
    }
  }

  private final int[] values;
  private final List<Sum> sums;
  private final BitSet settled;
  private final BitSet hidden = new BitSet();

  private Suppression(int[] values, List<Sum> sums, BitSet settled) {
    this.values = values;
    this.sums = sums;
    this.settled = settled;
  }

  /** The cells to hide. */
  static BitSet of(int[] values, List<Sum> sums) {
    return of(values, sums, new BitSet(), new BitSet());
  }

  /**
   * The cells to hide where some were decided before, as those of another table are.
   *
   * @param settled cells that stay as they are
   * @param hiddenBefore those among them that are hidden
   */
  static BitSet of(int[] values, List<Sum> sums, BitSet settled, BitSet hiddenBefore) {
    Suppression suppression = new Suppression(values, sums, settled);
    suppression.hidden.or(hiddenBefore);
    IntStream.range(0, values.length)
        .filter(cell -> !settled.get(cell) && values[cell] > 0 && values[cell] < SMALLEST)
        .forEach(suppression.hidden::set);
    suppression.complete();
    return suppression.hidden;
  }

  private void complete() {
    boolean changed = !hidden.isEmpty();
    while (changed) {
      changed = false;
      for (Sum sum : sums) {
        while (isUnsafe(sum) && hideOneMore(sum)) {
          changed = true;
        }
      }
      if (!changed) {
        changed = hideBesideWhatFollows();
      }
    }
  }

  private boolean isUnsafe(Sum sum) {
    List<Integer> hiddenParts = sum.parts().stream().filter(hidden::get).toList();
    if (hidden.get(sum.total())) {
      return hiddenParts.isEmpty();
    }
    if (hiddenParts.isEmpty()) {
      return false;
    }
    int together = hiddenParts.stream().mapToInt(part -> values[part]).sum();
    boolean mayBeNone = hiddenParts.stream().anyMatch(part -> values[part] == 0);
    int least = mayBeNone ? 0 : hiddenParts.size();
    return hiddenParts.size() == 1 || together - least < SLACK;
  }

  /** The smallest part that is shown, else the total, else a part that is none. */
  private boolean hideOneMore(Sum sum) {
    Optional<Integer> next =
        sum.parts().stream()
            .filter(part -> isFree(part) && values[part] > 0)
            .min((one, other) -> Integer.compare(values[one], values[other]))
            .or(() -> Optional.of(sum.total()).filter(cell -> isFree(cell) && values[cell] > 0))
            .or(() -> sum.parts().stream().filter(this::isFree).findFirst());
    next.ifPresent(hidden::set);
    return next.isPresent();
  }

  private boolean isFree(int cell) {
    return !hidden.get(cell) && !settled.get(cell);
  }

  /** Where several sums together give a hidden cell away, hides one more in one of its sums. */
  private boolean hideBesideWhatFollows() {
    for (int cell : following()) {
      for (Sum sum : sums) {
        if (sum.cells().anyMatch(other -> other == cell) && hideOneMore(sum)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The hidden cells that the sums determine, by elimination. */
  private int[] following() {
    int[] unknowns = hidden.stream().toArray();
    List<long[]> rows = new ArrayList<>();
    for (Sum sum : sums) {
      if (sum.cells().anyMatch(hidden::get)) {
        long[] row = new long[unknowns.length];
        sum.cells()
            .filter(hidden::get)
            .forEach(cell ->
                row[Arrays.binarySearch(unknowns, cell)] = cell == sum.total() ? PRIME - 1 : 1);
        rows.add(row);
      }
    }
    return reduced(rows, unknowns.length).stream()
        .filter(row -> Arrays.stream(row).filter(entry -> entry != 0).count() == 1)
        .mapToInt(row -> unknowns[firstEntry(row)])
        .toArray();
  }

  private static int firstEntry(long[] row) {
    return IntStream.range(0, row.length).filter(i -> row[i] != 0).findFirst().orElseThrow();
  }

  /** Gauss-Jordan elimination; rows that become empty are left out. */
  private static List<long[]> reduced(List<long[]> rows, int columns) {
    int done = 0;
    for (int column = 0; column < columns && done < rows.size(); column++) {
      int pivot = done;
      while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      long[] row = rows.get(pivot);
      rows.set(pivot, rows.get(done));
      rows.set(done, row);
      scale(row, inverse(row[column]));
      for (int other = 0; other < rows.size(); other++) {
        if (other != done && rows.get(other)[column] != 0) {
          subtract(rows.get(other), row, rows.get(other)[column]);
        }
      }
      done++;
    }
    return rows.subList(0, done);
  }

  private static void scale(long[] row, long factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] * factor % PRIME;
    }
  }

  private static void subtract(long[] from, long[] row, long times) {
    for (int i = 0; i < row.length; i++) {
      from[i] = Math.floorMod(from[i] - row[i] * times % PRIME, PRIME);
    }
  }

  /** By Fermat's little theorem. */
  private static long inverse(long number) {
    long result = 1;
    long power = number;
    for (long left = PRIME - 2; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result * power % PRIME;
      }
      power = power * power % PRIME;
    }
    return result;
  }
}

package eu.passerelle.insights;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.insights.Suppression.Sum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is hidden cannot be found out from what is shown. */
class SuppressionTests {

  /** So far apart must be the least and the most that a hidden cell can be. */
  private static final double WIDTH = 4;

  /** A table: its cells with their sums. */
  record Table(int[] values, List<Sum> sums) {}

  /** Rows and columns with their totals, and the total of all. */
  static Table crossed(int[][] parts) {
    int rows = parts.length;
    int columns = parts[0].length;
    int[] values = new int[(rows + 1) * (columns + 1)];
    List<Sum> sums = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * (columns + 1) + column] = parts[row][column];
        values[row * (columns + 1) + columns] += parts[row][column];
        values[rows * (columns + 1) + column] += parts[row][column];
        values[rows * (columns + 1) + columns] += parts[row][column];
      }
    }
    for (int row = 0; row <= rows; row++) {
      int start = row * (columns + 1);
      sums.add(new Sum(start + columns, IntStream.range(start, start + columns).boxed().toList()));
    }
    for (int column = 0; column <= columns; column++) {
      int first = column;
      sums.add(
          new Sum(
              rows * (columns + 1) + column,
              IntStream.range(0, rows).map(row -> row * (columns + 1) + first).boxed().toList()));
    }
    return new Table(values, sums);
  }

  static Stream<Table> tables() {
    Random random = new Random(7);
    return Stream.concat(
        Stream.of(
            crossed(new int[][] {{1, 0}, {0, 0}}),
            crossed(new int[][] {{1, 1}, {1, 1}}),
            crossed(new int[][] {{1, 20}, {30, 40}}),
            crossed(new int[][] {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}}),
            crossed(new int[][] {{3, 200}, {100, 0}, {0, 0}}),
            crossed(new int[][] {{2, 0, 9}, {0, 9, 0}, {9, 0, 2}})),
        Stream.generate(() -> random(random)).limit(60));
  }

  private static Table random(Random random) {
    int[][] parts = new int[2 + random.nextInt(6)][2 + random.nextInt(3)];
    int most = 2 + random.nextInt(25);
    for (int[] row : parts) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(most);
      }
    }
    return crossed(parts);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noHiddenCellFollowsFromWhatIsShown(Table table) {
    BitSet hidden = Suppression.of(table.values(), table.sums());

    Attacker attacker = new Attacker(table.values(), table.sums(), hidden);

    assertThat(hidden.stream().boxed())
        .allSatisfy(cell ->
            assertThat(attacker.widthOf(cell))
                .as("width of what cell %s with %s can be", cell, table.values()[cell])
                .isGreaterThanOrEqualTo(WIDTH));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everySmallCountIsHidden(Table table) {
    BitSet hidden = Suppression.of(table.values(), table.sums());

    assertThat(IntStream.range(0, table.values().length))
        .filteredOn(cell -> table.values()[cell] > 0 && table.values()[cell] < 5)
        .allMatch(hidden::get);
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    Table table = crossed(new int[][] {{12, 0}, {5, 40}});

    assertThat(Suppression.of(table.values(), table.sums()).isEmpty()).isTrue();
  }

  @Test
  void oneSmallPartTakesAnotherWithIt() {
    int[] values = {3, 20, 30, 53};
    BitSet hidden = Suppression.of(values, List.of(new Sum(3, List.of(0, 1, 2))));

    assertThat(hidden.stream()).containsExactly(0, 1);
  }

  @Test
  void partsThatAreAllOneTakeANoughtWithThem() {
    int[] values = {1, 1, 1, 1, 1, 0, 5};
    BitSet hidden = Suppression.of(values, List.of(new Sum(6, List.of(0, 1, 2, 3, 4, 5))));

    assertThat(hidden.get(5) || hidden.get(6)).isTrue();
  }

  @Test
  void whatWasSettledStays() {
    int[] values = {2, 3, 5};
    BitSet settled = new BitSet();
    settled.set(2);
    BitSet hidden =
        Suppression.of(values, List.of(new Sum(2, List.of(0, 1))), settled, new BitSet());

    assertThat(hidden.get(2)).isFalse();
    assertThat(hidden.stream()).containsExactly(0, 1);
  }
}

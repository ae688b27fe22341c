package eu.passerelle.insights;

import eu.passerelle.insights.Suppression.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who knows how cells add up and tries to find out those that are hidden, by linear
 * programming.
 *
 * @param values of the cells; those that are hidden are not looked at
 */
record Attacker(int[] values, List<Sum> sums, BitSet hidden) {

  /** Nobody believes more than this. */
  private static final int MOST = 5_000;

  /** How far apart the least and the most are that a hidden cell can be. */
  double widthOf(int cell) {
    return bound(cell, GoalType.MAXIMIZE) - bound(cell, GoalType.MINIMIZE);
  }

  private double bound(int cell, GoalType goal) {
    int[] unknowns = hidden.stream().toArray();
    List<LinearConstraint> constraints = new ArrayList<>();
    for (Sum sum : sums) {
      double[] row = new double[unknowns.length];
      double known = 0;
      for (int part : sum.parts()) {
        known += put(row, unknowns, part, 1) ? 0 : values[part];
      }
      known -= put(row, unknowns, sum.total(), -1) ? 0 : values[sum.total()];
      if (sum.cells().anyMatch(hidden::get)) {
        constraints.add(new LinearConstraint(row, Relationship.EQ, -known));
      }
    }
    IntStream.range(0, unknowns.length)
        .forEach(i -> {
          double[] one = new double[unknowns.length];
          one[i] = 1;
          constraints.add(new LinearConstraint(one, Relationship.LEQ, MOST));
        });
    double[] objective = new double[unknowns.length];
    put(objective, unknowns, cell, 1);
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(constraints),
            goal,
            new NonNegativeConstraint(true))
        .getValue();
  }

  private boolean put(double[] row, int[] unknowns, int cell, double factor) {
    if (!hidden.get(cell)) {
      return false;
    }
    row[Arrays.binarySearch(unknowns, cell)] += factor;
    return true;
  }
}

package eu.passerelle.matching.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of a linear score to judged lists. The loss of a list is the cross-entropy of
 * its softmax (ListNet, Cao et al. 2007, with one judged match a list), each weighed by the inverse
 * of the propensity to look at its place (Joachims, Swaminathan and Schnabel 2017; Ai et al. 2018),
 * plus λ/2 times the squared distance from the weights begun with. Weights stay at 0 or above.
 * Found by projected gradient descent with halving steps; the same lists give the same weights
 * everywhere.
 */
final class ListwiseRanker {

  private static final int MOST_STEPS = 400;
  private static final int MOST_HALVINGS = 30;
  private static final double ENOUGH = 1e-9;

  /** Share of the fall that the slope promises which a step has to reach (Armijo 1966). */
  private static final double SUFFICIENT = 1e-4;

  private static final double SURE = 1 - 1e-9;

  private final double[][][] values;
  private final int[] judged;
  private final boolean[] liked;
  private final double[] importance;
  private final double total;
  private final double[] start;
  private final double lambda;

  /**
   * @param units in which the value of each criterion is measured, above 0
   * @param start weights of the values so measured, in units of the softmax
   * @param lambda how strongly the weights are held back to the start, at least 0
   */
  ListwiseRanker(List<JudgedList> lists, double[] units, double[] start, double lambda) {
    values = lists.stream().map(list -> measured(list, units)).toArray(double[][][]::new);
    judged = lists.stream().mapToInt(JudgedList::judged).toArray();
    importance = lists.stream().mapToDouble(list -> 1 / list.propensity()).toArray();
    total = Math.max(1, Arrays.stream(importance).sum());
    liked = new boolean[judged.length];
    for (int i = 0; i < liked.length; i++) {
      liked[i] = lists.get(i).liked();
    }
    this.start = start.clone();
    this.lambda = lambda;
  }

  private static double[][] measured(JudgedList list, double[] units) {
    double[][] rows = list.matrix();
    for (double[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        row[column] /= units[column];
      }
    }
    return rows;
  }

  double[] fit() {
    double[] weights = start.clone();
    double loss = loss(weights);
    double step = 1;
    for (int i = 0; i < MOST_STEPS; i++) {
      double[] gradient = gradient(weights);
      double[] next = moved(weights, gradient, step);
      double nextLoss = loss(next);
      for (int halving = 0;
          halving < MOST_HALVINGS && nextLoss > loss - SUFFICIENT * slope(weights, next, gradient);
          halving++) {
        step /= 2;
        next = moved(weights, gradient, step);
        nextLoss = loss(next);
      }
      if (!(loss - nextLoss > ENOUGH)) {
        break;
      }
      step *= 2;
      weights = next;
      loss = nextLoss;
    }
    return weights;
  }

  /** How far the loss would fall along a move if it fell as at its beginning. */
  private static double slope(double[] from, double[] to, double[] gradient) {
    double slope = 0;
    for (int i = 0; i < from.length; i++) {
      slope += gradient[i] * (from[i] - to[i]);
    }
    return slope;
  }

  private static double[] moved(double[] weights, double[] gradient, double step) {
    double[] moved = new double[weights.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = Math.max(0, weights[i] - step * gradient[i]);
    }
    return moved;
  }

  /** The weighted mean loss of the lists, and the distance from the start. */
  double loss(double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double likely = softmax(values[i], weights)[judged[i]];
      sum -= importance[i] * Math.log(liked[i] ? likely : 1 - Math.min(likely, SURE));
    }
    double distance = 0;
    for (int i = 0; i < weights.length; i++) {
      distance += Math.pow(weights[i] - start[i], 2);
    }
    return sum / total + lambda / 2 * distance;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < values.length; i++) {
      double[] likely = softmax(values[i], weights);
      double own = Math.min(likely[judged[i]], SURE);
      double factor = importance[i] * (liked[i] ? 1 : -own / (1 - own)) / total;
      for (int row = 0; row < likely.length; row++) {
        double share = factor * (likely[row] - (row == judged[i] ? 1 : 0));
        for (int column = 0; column < gradient.length; column++) {
          gradient[column] += share * values[i][row][column];
        }
      }
    }
    for (int column = 0; column < gradient.length; column++) {
      gradient[column] += lambda * (weights[column] - start[column]);
    }
    return gradient;
  }

  private static double[] softmax(double[][] rows, double[] weights) {
    double[] scores = new double[rows.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < weights.length; column++) {
        scores[row] += weights[column] * rows[row][column];
      }
      most = Math.max(most, scores[row]);
    }
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      scores[row] = Math.exp(scores[row] - most);
      sum += scores[row];
    }
    for (int row = 0; row < rows.length; row++) {
      scores[row] = Math.max(scores[row] / sum, Double.MIN_NORMAL);
    }
    return scores;
  }
}

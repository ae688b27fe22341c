package eu.passerelle.matching.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely a judged pair of some score is right: a logistic curve (Platt 1999), fitted to judged
 * pairs by Newton's method.
 *
 * @param intercept at a score of 0
 * @param slope for each point of score
 */
record Calibration(double intercept, double slope) {

  /**
   * A judged pair.
   *
   * @param need whose page it is on
   * @param score 0 to 100
   */
  record Pair(String need, double score, boolean right) {}

  private static final int STEPS = 50;
  private static final double RIDGE = 1e-6;
  private static final int BINS = 10;

  static Calibration of(List<Pair> pairs) {
    double intercept = 0;
    double slope = 0;
    for (int step = 0; step < STEPS; step++) {
      double gradient = 0;
      double gradientOfSlope = 0;
      double a = RIDGE;
      double b = 0;
      double c = RIDGE;
      for (Pair pair : pairs) {
        double likely = logistic(intercept + slope * pair.score());
        double missing = (pair.right() ? 1 : 0) - likely;
        double spread = likely * (1 - likely);
        gradient += missing;
        gradientOfSlope += missing * pair.score();
        a += spread;
        b += spread * pair.score();
        c += spread * pair.score() * pair.score();
      }
      double determinant = a * c - b * b;
      intercept += (c * gradient - b * gradientOfSlope) / determinant;
      slope += (a * gradientOfSlope - b * gradient) / determinant;
    }
    return new Calibration(intercept, slope);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** How likely a pair of a score is right, in (0, 1). */
  double likelihood(double score) {
    return logistic(intercept + slope * score);
  }

  /** The score at which a pair is as likely right as given. */
  double scoreFor(double likelihood) {
    return (Math.log(likelihood / (1 - likelihood)) - intercept) / slope;
  }

  /**
   * The expected calibration error (Naeini, Cooper and Hauskrecht 2015) of curves that were fitted
   * to one half of the needs and judged by the other, in [0, 1].
   */
  static double expectedError(List<Pair> pairs) {
    List<List<Pair>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    pairs.forEach(pair -> halves.get(Math.floorMod(pair.need().hashCode(), 2)).add(pair));
    double error =
        of(halves.getFirst()).errorTimesPairs(halves.getLast())
            + of(halves.getLast()).errorTimesPairs(halves.getFirst());
    return error / pairs.size();
  }

  private double errorTimesPairs(List<Pair> pairs) {
    double[] expected = new double[BINS];
    double[] right = new double[BINS];
    for (Pair pair : pairs) {
      double likely = likelihood(pair.score());
      int bin = Math.min(BINS - 1, (int) (likely * BINS));
      expected[bin] += likely;
      right[bin] += pair.right() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(expected[bin] - right[bin]);
    }
    return error;
  }
}

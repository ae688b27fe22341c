package eu.passerelle.matching.engine;

/**
 * A sum in whole numbers of small fractions, so that it does not depend on the order in which it is
 * added up.
 */
final class Sum {

  private static final double FRACTIONS = 1 << 24;

  private long sum;

  void add(double value) {
    sum += Math.round(value * FRACTIONS);
  }

  double value() {
    return sum / FRACTIONS;
  }
}

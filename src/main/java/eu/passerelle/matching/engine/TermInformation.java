package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How much each term of an index field says in one snapshot, by the term's number; in nats. */
final class TermInformation {

  private final double[] known;
  private final double unknown;
  private final double averageLength;

  private TermInformation(double[] known, double unknown, double averageLength) {
    this.known = known;
    this.unknown = unknown;
    this.averageLength = averageLength;
  }

  static TermInformation of(FieldStatistics statistics, TermNumbers numbers) {
    Map<Integer, Double> counted = new HashMap<>();
    statistics
        .frequencies()
        .keySet()
        .forEach(term -> counted.put(numbers.of(term), statistics.information(term)));
    double unknown = statistics.information("");
    double[] known = new double[numbers.size()];
    Arrays.fill(known, unknown);
    counted.forEach((number, information) -> known[number] = information);
    return new TermInformation(known, unknown, statistics.averageLength());
  }

  /** How much a term says; one that came after the snapshot as much as one that nobody used. */
  double of(int term) {
    return term < known.length ? known[term] : unknown;
  }

  /** Whether any item used the term when the snapshot was counted. */
  boolean knows(int term) {
    return term < known.length && known[term] < unknown;
  }

  /**
   * BM25's {@code k1 (1 - b + b × length / average)}: how soon a text's count of a term is full.
   */
  double saturation(TermBag text, Parameters parameters) {
    double b = parameters.lengthNormalisation();
    return parameters.termSaturation() * (1 - b + b * text.length() / averageLength);
  }
}

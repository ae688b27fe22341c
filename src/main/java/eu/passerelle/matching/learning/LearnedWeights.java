package eu.passerelle.matching.learning;

import eu.passerelle.matching.engine.CriterionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights that judged lists speak for. Each criterion is measured in its own spread within the
 * lists, so that one that tells much apart and one that tells little apart are held back alike.
 *
 * @param weights points by criterion in tenths; they add up to 100
 * @param before nDCG at ten of the lists as they were seen, in [0, 1]
 * @param after the same with weights learned from other lists only (cross-validation), in [0, 1]
 */
public record LearnedWeights(Map<CriterionId, Double> weights, double before, double after) {

  private static final double TOTAL = 100;
  private static final double TENTHS = 10;
  private static final int FOLDS = 5;
  private static final int CUT = 10;

  /** As many lists as the weights in use are trusted for. */
  private static final double TRUST_IN_USE = 30;

  /** Points to a unit of the softmax, from which the best for the weights in use is chosen. */
  private static final double[] TEMPERATURES = {0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24};

  public LearnedWeights {
    weights = Map.copyOf(weights);
  }

  /**
   * Learns from lists.
   *
   * @param inUse points by criterion, to begin with and to be held back to
   */
  public static LearnedWeights from(List<JudgedList> lists, Map<CriterionId, Double> inUse) {
    return new LearnedWeights(fit(lists, inUse), ndcg(lists, inUse), validated(lists, inUse));
  }

  private static Map<CriterionId, Double> fit(
      List<JudgedList> lists, Map<CriterionId, Double> inUse) {
    double[] spread = spread(lists);
    double temperature =
        Arrays.stream(TEMPERATURES)
            .boxed()
            .min(
                Comparator.comparingDouble(candidate -> {
                  double[] start = scaled(inUse, spread, candidate);
                  return new ListwiseRanker(lists, spread, start, 0).loss(start);
                }))
            .orElseThrow();
    double[] start = scaled(inUse, spread, temperature);
    double lambda = TRUST_IN_USE / Math.max(1, lists.size());
    double[] fitted = new ListwiseRanker(lists, spread, start, lambda).fit();
    for (int i = 0; i < fitted.length; i++) {
      fitted[i] /= spread[i];
    }
    return Arrays.stream(fitted).sum() > 0 ? points(fitted) : inUse;
  }

  /** The standard deviation of each criterion within the lists; 1 where it tells nothing apart. */
  private static double[] spread(List<JudgedList> lists) {
    double[] spread = new double[CriterionId.values().length];
    List<double[][]> matrices = lists.stream().map(JudgedList::matrix).toList();
    for (int column = 0; column < spread.length; column++) {
      int criterion = column;
      double variance =
          matrices.stream().mapToDouble(rows -> variance(rows, criterion)).average().orElse(0);
      spread[column] = variance > 0 ? Math.sqrt(variance) : 1;
    }
    return spread;
  }

  private static double variance(double[][] rows, int column) {
    double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElse(0);
    return Arrays.stream(rows)
        .mapToDouble(row -> Math.pow(row[column] - mean, 2))
        .average()
        .orElse(0);
  }

  private static double[] scaled(
      Map<CriterionId, Double> weights, double[] spread, double temperature) {
    return Arrays.stream(CriterionId.values())
        .mapToDouble(criterion ->
            weights.getOrDefault(criterion, 0.0) * spread[criterion.ordinal()] / temperature)
        .toArray();
  }

  /**
   * nDCG of each fold with the weights that the other folds speak for; all that was said of one
   * page is in one fold.
   */
  private static double validated(List<JudgedList> lists, Map<CriterionId, Double> inUse) {
    List<String> askers = lists.stream().map(JudgedList::asker).distinct().toList();
    double sum = 0;
    long liked = 0;
    for (int fold = 0; fold < Math.min(FOLDS, askers.size()); fold++) {
      int part = fold;
      Map<Boolean, List<JudgedList>> parts =
          lists.stream()
              .collect(
                  Collectors.partitioningBy(list -> askers.indexOf(list.asker()) % FOLDS == part));
      List<JudgedList> apart = parts.getOrDefault(true, List.of());
      long likedApart = apart.stream().filter(JudgedList::liked).count();
      sum += likedApart * ndcg(apart, fit(parts.getOrDefault(false, List.of()), inUse));
      liked += likedApart;
    }
    return liked == 0 ? 0 : sum / liked;
  }

  /** The mean nDCG at ten of the lists in which something was liked, in [0, 1]. */
  public static double ndcg(List<JudgedList> lists, Map<CriterionId, Double> weights) {
    return lists.stream()
        .filter(JudgedList::liked)
        .mapToInt(list -> list.placeWith(weights))
        .mapToDouble(place -> place > CUT ? 0 : Math.log(2) / Math.log(1.0 + place))
        .average()
        .orElse(0);
  }

  /** Tenths that add up to 100; what rounding leaves goes to those that it took most from. */
  private static Map<CriterionId, Double> points(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    double[] tenths = Arrays.stream(weights).map(w -> w / sum * TOTAL * TENTHS).toArray();
    long missing = Math.round(TOTAL * TENTHS) - (long) Arrays.stream(tenths).map(Math::floor).sum();
    List<Integer> byRest = new ArrayList<>(IntStream.range(0, tenths.length).boxed().toList());
    byRest.sort(Comparator.comparingDouble(i -> Math.floor(tenths[i]) - tenths[i]));
    byRest.stream().limit(missing).forEach(i -> tenths[i] = Math.floor(tenths[i]) + 1);
    Map<CriterionId, Double> points = new EnumMap<>(CriterionId.class);
    for (CriterionId criterion : CriterionId.values()) {
      points.put(criterion, Math.floor(tenths[criterion.ordinal()]) / TENTHS);
    }
    return points;
  }
}

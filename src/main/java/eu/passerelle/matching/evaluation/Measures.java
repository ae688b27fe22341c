package eu.passerelle.matching.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures of ranked lists against judgements. */
final class Measures {

  static final int DEPTH = 10;
  static final int RECALL_DEPTH = 100;

  private static final int DRAWS = 2000;
  private static final long SEED = 20_261_121;

  private Measures() {}

  /** nDCG at ten with linear gain (Järvelin and Kekäläinen 2002), as trec_eval computes it. */
  static double ndcg(List<String> ranking, Map<String, Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, ranking.size()); i++) {
      gain += grades.getOrDefault(ranking.get(i), 0) / log2(i + 2);
    }
    List<Integer> ideal =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    double best = 0;
    for (int i = 0; i < ideal.size(); i++) {
      best += ideal.get(i) / log2(i + 2);
    }
    return best == 0 ? 0 : gain / best;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** One over the rank of the first relevant document; 0 where none is found. */
  static double reciprocalRank(List<String> ranking, Map<String, Integer> grades) {
    for (int i = 0; i < ranking.size(); i++) {
      if (grades.getOrDefault(ranking.get(i), 0) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** Share of the relevant documents among the first. */
  static double recall(List<String> ranking, Map<String, Integer> grades, int depth) {
    List<String> first = ranking.subList(0, Math.min(depth, ranking.size()));
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    long found = first.stream().filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return relevant == 0 ? 0 : (double) found / relevant;
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** The value below which a share of the values lies. */
  static double percentile(List<Double> values, double share) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(share * sorted.size())));
  }

  /** The 95 % interval of a mean of paired differences, by bootstrap with a fixed seed. */
  static double[] interval(List<Double> differences) {
    Random random = new Random(SEED);
    List<Double> means = new ArrayList<>(DRAWS);
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < differences.size(); i++) {
        sum += differences.get(random.nextInt(differences.size()));
      }
      means.add(sum / Math.max(1, differences.size()));
    }
    return new double[] {percentile(means, 0.025), percentile(means, 0.975)};
  }
}

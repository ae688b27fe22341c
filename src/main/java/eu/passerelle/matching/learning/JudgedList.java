package eu.passerelle.matching.learning;

import eu.passerelle.matching.engine.CriterionId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What somebody saw and what they thought of one of it.
 *
 * @param asker whose matches they are; what is said of one page is not independent
 * @param values for each match that was seen what each criterion found, in [0, 1]
 * @param judged which of them was judged, counted from 0
 * @param liked whether it was thought good
 * @param place where it stood, 1 is the best; 0 where it was found some other way
 */
public record JudgedList(
    String asker, List<Map<CriterionId, Double>> values, int judged, boolean liked, int place) {

  public JudgedList {
    values = List.copyOf(values);
    if (judged < 0 || judged >= values.size()) {
      throw new IllegalArgumentException(
          "illegal index: %d; must be below %d".formatted(judged, values.size()));
    }
  }

  /**
   * How likely somebody is to look at a place, in (0, 1]: it falls as the discount of nDCG does.
   * What was found some other way owes nothing to its place.
   */
  public double propensity() {
    return place == 0 ? 1 : Math.log(2) / Math.log(1.0 + place);
  }

  /** The values as rows, one column for each criterion. */
  double[][] matrix() {
    return values.stream()
        .map(row ->
            Arrays.stream(CriterionId.values())
                .mapToDouble(criterion -> row.getOrDefault(criterion, 0.0))
                .toArray())
        .toArray(double[][]::new);
  }

  /** Where the one that was judged would stand with other weights; 1 is the best, a tie counts. */
  public int placeWith(Map<CriterionId, Double> weights) {
    double own = score(values.get(judged), weights);
    return (int) values.stream().filter(row -> score(row, weights) >= own).count();
  }

  /** The score of a match by some weights. */
  public static double score(Map<CriterionId, Double> row, Map<CriterionId, Double> weights) {
    double score = 0;
    for (CriterionId criterion : CriterionId.values()) {
      score += weights.getOrDefault(criterion, 0.0) * row.getOrDefault(criterion, 0.0);
    }
    return score;
  }
}

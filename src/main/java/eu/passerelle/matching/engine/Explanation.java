package eu.passerelle.matching.engine;

import java.util.List;

/**
 * Why a pair has its score. Points are whole tenths, so that what is shown adds up exactly.
 *
 * @param policy version of the policy
 * @param snapshot version of the statistics
 */
public record Explanation(List<Line> lines, String policy, int snapshot) {

  private static final double TENTHS = 10;

  /**
   * What one criterion contributes.
   *
   * @param most tenths of a point it can contribute
   * @param low tenths on what is stated
   * @param high tenths if what is not stated turned out for the best
   */
  public record Line(
      CriterionId criterion,
      Assessment.State state,
      int most,
      int low,
      int high,
      List<Evidence> evidence) {

    public double lowPoints() {
      return low / TENTHS;
    }

    public double highPoints() {
      return high / TENTHS;
    }

    public double mostPoints() {
      return most / TENTHS;
    }
  }

  public Explanation {
    lines = List.copyOf(lines);
  }

  /** The score in tenths: the sum of the lines' low ends. */
  public int lowTenths() {
    return lines.stream().mapToInt(Line::low).sum();
  }

  /** The score, 0 to 100: shown, ranked and explained. */
  public double low() {
    return lowTenths() / TENTHS;
  }

  /** What the score would be if everything not stated turned out for the best, 0 to 100. */
  public double high() {
    return lines.stream().mapToInt(Line::high).sum() / TENTHS;
  }
}

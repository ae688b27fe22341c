package eu.passerelle.matching.allotment;

import eu.passerelle.matching.engine.Side;
import java.util.List;

/**
 * What is suggested, and what that does to how evenly needs and capabilities are shown.
 *
 * @param pairs by their ids
 */
public record Allotted(List<Candidate> pairs, Change needs, Change capabilities) {

  /**
   * How evenly the items of a side are shown.
   *
   * @param before in the first ten answers to each item of the other side
   * @param after in these or among the suggestions
   */
  public record Change(Exposure before, Exposure after) {}

  /** Weighs what was allotted against what is ranked. */
  public static Allotted of(Rankings rankings, List<Candidate> pairs) {
    return new Allotted(
        pairs, change(rankings, Side.NEED, pairs), change(rankings, Side.CAPABILITY, pairs));
  }

  private static Change change(Rankings rankings, Side side, List<Candidate> pairs) {
    return new Change(rankings.exposure(side, List.of()), rankings.exposure(side, pairs));
  }
}

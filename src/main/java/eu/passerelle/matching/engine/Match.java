package eu.passerelle.matching.engine;

/**
 * A candidate that answers an asker, and why.
 *
 * @param candidate id of the item
 */
public record Match(String candidate, Explanation explanation) {

  /** The score, 0 to 100. */
  public double score() {
    return explanation.low();
  }
}

package eu.passerelle.matching.engine;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A candidate that answers an asker, and why. Explained when that is first asked for. */
public final class Match {

  private final String candidate;
  private final double score;
  private final Map<CriterionId, Double> values;
  private @Nullable Supplier<Explanation> explaining;
  private @Nullable Explanation explanation;

  Match(
      String candidate,
      double score,
      Map<CriterionId, Double> values,
      Supplier<Explanation> explaining) {
    this.candidate = candidate;
    this.score = score;
    this.values = values;
    this.explaining = explaining;
  }

  /** The id of the item. */
  public String candidate() {
    return candidate;
  }

  /** The score, 0 to 100. */
  public double score() {
    return score;
  }

  /** What each criterion finds on what is stated, in [0, 1] and unrounded. */
  public Map<CriterionId, Double> values() {
    return values;
  }

  /** Why it has its score. */
  public synchronized Explanation explanation() {
    if (explanation == null) {
      explanation = Objects.requireNonNull(explaining).get();
      explaining = null;
    }
    return explanation;
  }

  /** The same candidate with the same explanation. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Match match
        && candidate.equals(match.candidate)
        && explanation().equals(match.explanation());
  }

  @Override
  public int hashCode() {
    return candidate.hashCode();
  }

  @Override
  public String toString() {
    return "%s: %s".formatted(candidate, explanation());
  }
}

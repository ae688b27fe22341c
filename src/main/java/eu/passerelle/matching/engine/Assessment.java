package eu.passerelle.matching.engine;

/**
 * What a criterion finds in a pair.
 *
 * @param low the value on what is stated, in [0, 1]
 * @param high the value if what is not stated turned out for the best, in [low, 1]
 */
public record Assessment(State state, double low, double high) {

  /** Whether the pair can be judged by a criterion. */
  public enum State {
    STATED,
    /** The asker asks, the candidate does not say, or not all of it. */
    NOT_STATED,
    /** Nobody asks; everyone has the full points. */
    NOT_ASKED
  }

  private static final Assessment NOT_ASKED = new Assessment(State.NOT_ASKED, 1, 1);
  private static final Assessment NOT_STATED = new Assessment(State.NOT_STATED, 0, 1);

  public Assessment {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "illegal values: %s to %s; must be 0 ≤ low ≤ high ≤ 1".formatted(low, high));
    }
  }

  static Assessment stated(double value) {
    return new Assessment(State.STATED, value, value);
  }

  static Assessment notStated() {
    return NOT_STATED;
  }

  static Assessment partlyStated(double low, double high) {
    return new Assessment(State.NOT_STATED, low, high);
  }

  static Assessment notAsked() {
    return NOT_ASKED;
  }
}

package eu.passerelle.matching.allotment;

import java.util.Comparator;

/**
 * A need and a capability that answers it.
 *
 * @param tenths the score as the need's page has it, in tenths of a point, 0 to 1000
 */
public record Candidate(String need, String capability, int tenths) {

  static final Comparator<Candidate> BY_IDS =
      Comparator.comparing(Candidate::need).thenComparing(Candidate::capability);

  /** Tenths of the best score there can be. */
  static final int MOST = 1000;

  public Candidate {
    if (tenths < 0 || tenths > MOST) {
      throw new IllegalArgumentException(
          "illegal score: %d tenths; must be between 0 and %d".formatted(tenths, MOST));
    }
  }

  /** What is missing to the best score there can be. */
  int shortfall() {
    return MOST - tenths;
  }
}

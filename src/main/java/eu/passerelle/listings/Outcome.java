package eu.passerelle.listings;

/** How a listing ended, said when it is closed. */
public enum Outcome {
  SOLVED_HERE,
  SOLVED_ELSEWHERE,
  NO_LONGER_RELEVANT,
  NO_ANSWER_FOUND
}

package eu.passerelle.introductions;

import java.time.LocalDate;

/**
 * What somebody tells that came of an introduction.
 *
 * @param stage one of {@link OutcomeStage#TOLD}
 * @param day when it was reached
 * @param terms of an agreement; untold otherwise
 * @param proof what shows it, such as a contract's reference or an article's address; asked of
 *     advisers, may be empty of the sides themselves; at most {@value #LONGEST_PROOF} characters
 */
public record OutcomeReport(OutcomeStage stage, LocalDate day, AgreementTerms terms, String proof) {

  public static final int LONGEST_PROOF = 500;

  public OutcomeReport {
    if (!OutcomeStage.TOLD.contains(stage)) {
      throw new IllegalArgumentException(
          "illegal stage: %s; must be one of %s".formatted(stage, OutcomeStage.TOLD));
    }
    proof = proof.strip();
    if (proof.length() > LONGEST_PROOF) {
      throw new IllegalArgumentException(
          "illegal length of a proof: %d; must be at most %d"
              .formatted(proof.length(), LONGEST_PROOF));
    }
  }
}

package eu.passerelle.introductions;

import eu.passerelle.organisations.OrganisationId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Two organisations that were brought together elsewhere.
 *
 * @param one who sought something
 * @param other who answered
 * @param technologies codes, at most {@value #MOST_TOPICS}; the same for the fields
 * @param day when they were brought together
 * @param proof what shows it, such as the minutes of a meeting or an article's address; 10 to
 *     {@value OutcomeReport#LONGEST_PROOF} characters
 */
public record Elsewhere(
    OrganisationId one,
    OrganisationId other,
    Set<String> technologies,
    Set<String> fields,
    LocalDate day,
    String proof) {

  public static final int MOST_TOPICS = 5;
  public static final int SHORTEST_PROOF = 10;

  public Elsewhere {
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
    proof = requireProof(proof);
    if (one.equals(other)) {
      throw new IllegalArgumentException("an organisation is not brought together with itself");
    }
    if (technologies.isEmpty()
        || technologies.size() > MOST_TOPICS
        || fields.isEmpty()
        || fields.size() > MOST_TOPICS) {
      throw new IllegalArgumentException(
          "illegal number of technologies or fields: %d and %d; each must be 1 to %d"
              .formatted(technologies.size(), fields.size(), MOST_TOPICS));
    }
  }

  /** A proof that says enough. */
  static String requireProof(String proof) {
    String stripped = proof.strip();
    if (stripped.length() < SHORTEST_PROOF || stripped.length() > OutcomeReport.LONGEST_PROOF) {
      throw new IllegalArgumentException(
          "illegal length of a proof: %d; must be %d to %d"
              .formatted(stripped.length(), SHORTEST_PROOF, OutcomeReport.LONGEST_PROOF));
    }
    return stripped;
  }
}

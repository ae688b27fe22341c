package eu.passerelle.demo;

import java.util.List;
import java.util.Set;

/**
 * Draws fields of application; how often each comes is an assumption of the demonstration, the two
 * first-tier fields most often.
 */
final class FieldsOfApplication {

  static final String INDUSTRY = "industry-4";
  static final String HEALTH = "health";
  static final String CREATIVE_INDUSTRIES = "creative-industries";
  static final String EDUCATION = "education-training";

  private static final List<Weighted<String>> WEIGHTS =
      List.of(
          new Weighted<>(INDUSTRY, 24),
          new Weighted<>(HEALTH, 18),
          new Weighted<>("construction", 9),
          new Weighted<>("transport-logistics", 9),
          new Weighted<>("energy-environment", 10),
          new Weighted<>(CREATIVE_INDUSTRIES, 10),
          new Weighted<>("agriculture", 7),
          new Weighted<>(EDUCATION, 9),
          new Weighted<>("commerce", 10),
          new Weighted<>("public-sector", 8),
          new Weighted<>("tourism-heritage", 5));
  private static final double SECOND_FIELD = 0.35;

  private final Chance chance;

  FieldsOfApplication(Chance chance) {
    this.chance = chance;
  }

  /** Adds one field, sometimes two. */
  void addTo(Set<String> fields) {
    fields.add(chance.weighted(WEIGHTS));
    if (chance.happens(SECOND_FIELD)) {
      fields.add(chance.weighted(WEIGHTS));
    }
  }
}

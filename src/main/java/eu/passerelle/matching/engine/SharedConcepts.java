package eu.passerelle.matching.engine;

import java.util.Comparator;
import java.util.List;

/**
 * The cosine of the two concept profiles, each concept weighed by its information, and the whole
 * shrunk where either side's concepts say little: {@code cos × i / (i + c) × j / (j + c)} with
 * {@code i} and {@code j} the mass of the two profiles. It is the bridge between languages.
 */
record SharedConcepts(double confidence) implements Criterion {

  private static final int MOST_CONCEPTS = 6;

  @Override
  public CriterionId id() {
    return CriterionId.SHARED_CONCEPTS;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    if (asker.concepts().isEmpty()) {
      return Assessment.notAsked();
    }
    return Assessment.stated(
        cosine(asker, candidate.concepts())
            * trust(asker.concepts())
            * trust(candidate.concepts()));
  }

  /** The cosine of the asker's concepts and others, each weighed by its information, in [0, 1]. */
  static double cosine(Asker asker, ConceptProfile others) {
    double dot = 0;
    double asked = 0;
    for (String concept : asker.concepts().ordered()) {
      double weight = weight(asker, asker.concepts(), concept);
      asked += weight * weight;
      dot += weight * weight(asker, others, concept);
    }
    double answered = 0;
    for (String concept : others.ordered()) {
      double weight = weight(asker, others, concept);
      answered += weight * weight;
    }
    double norm = asked * answered;
    return norm > 0 ? Math.min(1, dot / Math.sqrt(norm)) : 0;
  }

  private double trust(ConceptProfile profile) {
    return profile.mass() / (profile.mass() + confidence);
  }

  private static double weight(Asker asker, ConceptProfile profile, String concept) {
    return profile.weight(concept) * asker.informationOf(concept);
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return asker.concepts().ordered().stream()
        .filter(concept -> candidate.concepts().weight(concept) > 0)
        .sorted(
            Comparator.comparingDouble((String concept) ->
                    weight(asker, asker.concepts(), concept)
                        * weight(asker, candidate.concepts(), concept))
                .reversed())
        .limit(MOST_CONCEPTS)
        .<Evidence>map(concept ->
            new Evidence.Concept(
                concept, asker.concepts().words(concept), candidate.concepts().words(concept)))
        .toList();
  }
}

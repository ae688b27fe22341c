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
        asker.conceptCosine(candidate.concepts())
            * trust(asker.concepts())
            * trust(candidate.concepts()));
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

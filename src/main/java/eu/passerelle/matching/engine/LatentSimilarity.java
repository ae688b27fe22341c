package eu.passerelle.matching.engine;

import java.util.List;

/**
 * Whether the two speak of like things in other words: the cosine of their directions in the {@link
 * LatentSpace}. Not asked where the corpus is too small or its texts too short to learn one.
 */
record LatentSimilarity(double halfValue) implements Criterion {

  @Override
  public CriterionId id() {
    return CriterionId.LATENT_SIMILARITY;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    return asker
        .likeness(candidate)
        .map(cosine -> Assessment.stated(TextComparison.saturated(cosine, halfValue)))
        .orElseGet(Assessment::notAsked);
  }

  /** A direction is no word; there is nothing to quote. */
  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return List.of();
  }
}

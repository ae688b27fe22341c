package eu.passerelle.matching.engine;

import java.util.List;

/**
 * Whether the two mean like things, as a pretrained model reads them: the cosine of their vectors.
 * Not asked where the operator has given no {@link SentenceEncoder}.
 */
record SentenceSimilarity(double halfValue) implements Criterion {

  @Override
  public CriterionId id() {
    return CriterionId.SENTENCE_SIMILARITY;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    return asker
        .meaning()
        .map(meaning -> meaning.cosine(candidate.item().id()))
        .map(cosine -> Assessment.stated(TextComparison.saturated(cosine, halfValue)))
        .orElseGet(Assessment::notAsked);
  }

  /** A vector is no word; there is nothing to quote. */
  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return List.of();
  }
}

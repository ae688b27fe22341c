package eu.passerelle.matching.engine;

import java.util.Map;

/**
 * What each criterion is worth, and the parameters of matching that may be tuned.
 *
 * @param version which policy this is; named in every explanation
 * @param weights points by criterion; they add up to 100
 */
public record Policy(String version, Map<CriterionId, Double> weights, Parameters parameters) {

  private static final double TOTAL = 100;
  private static final double TOLERANCE = 1e-9;

  public Policy {
    weights = Map.copyOf(weights);
    for (CriterionId criterion : CriterionId.values()) {
      Double weight = weights.get(criterion);
      if (weight == null || !(weight >= 0)) {
        throw new IllegalArgumentException(
            "the weight of '%s' is missing or negative".formatted(criterion.code()));
      }
    }
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!(Math.abs(sum - TOTAL) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "the weights add up to %s; they must add up to 100".formatted(sum));
    }
  }

  public double weight(CriterionId criterion) {
    return weights.getOrDefault(criterion, 0.0);
  }

  /**
   * Tunable parameters.
   *
   * @param titleWeight how often a title's words count, at least 1
   * @param keywordWeight how often a keyword counts, at least 1
   * @param termSaturation BM25's k1
   * @param lengthNormalisation BM25's b, in [0, 1]
   * @param queryTermSaturation BM25's k3: how soon a word repeated by the asker counts no more
   * @param textHalfValue share of the asker's informative words, and cosine, at which either counts
   *     half
   * @param cosineWeight what the cosine of two texts is worth, where the share is worth 1
   * @param pairWeight what words that stand together in both texts are worth, where the share is
   *     worth 1
   * @param pairHalfValue share of the asker's pairs of words at which they count half
   * @param spellingHalfValue cosine of two spellings at which it counts half
   * @param latentHalfValue cosine of two directions at which it counts half
   * @param sentenceHalfValue the same of two vectors of a sentence model
   * @param ancestorDecay what a broader concept keeps of the weight of the one below it, in (0, 1)
   * @param conceptConfidence mass of a concept profile (the sum of its weights) at which it is
   *     trusted by half
   * @param translationTrust what the words found through the thesaurus in another language are
   *     worth, in [0, 1]
   * @param relatedField what a related field is worth of the field itself, in [0, 1]
   */
  public record Parameters(
      int titleWeight,
      int keywordWeight,
      double termSaturation,
      double lengthNormalisation,
      double queryTermSaturation,
      double textHalfValue,
      double cosineWeight,
      double pairWeight,
      double pairHalfValue,
      double spellingHalfValue,
      double latentHalfValue,
      double sentenceHalfValue,
      double ancestorDecay,
      double conceptConfidence,
      double translationTrust,
      double relatedField) {}
}

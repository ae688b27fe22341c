package eu.passerelle.matching.engine;

import java.util.Locale;

/** The named criteria of a match, in the order of explanations. */
public enum CriterionId {
  TEXT_RELEVANCE,
  SHARED_CONCEPTS,
  SPELLING,
  TECHNOLOGY_PRIORITY,
  FIELD_OF_APPLICATION,
  READINESS_FIT,
  PARTNER_FIT,
  COOPERATION_FIT,
  TERRITORY,
  EVIDENCE,
  LATENT_SIMILARITY,
  SENTENCE_SIMILARITY,
  RECIPROCITY;

  /** As written in the policy's file, such as {@code text-relevance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

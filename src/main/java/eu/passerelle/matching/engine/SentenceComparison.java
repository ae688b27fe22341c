package eu.passerelle.matching.engine;

import java.util.List;

/** How an asker's text reads, to be compared with those of the other side. */
final class SentenceComparison {

  private final float[] asker;
  private final VectorIndex candidates;

  SentenceComparison(float[] asker, VectorIndex candidates) {
    this.asker = asker;
    this.candidates = candidates;
  }

  /** The cosine with a candidate, in [0, 1]. */
  double cosine(String candidate) {
    return candidates.cosine(asker, candidate);
  }

  /** The ids of candidates that read alike, in no order. */
  List<String> nearest(int count) {
    return candidates.nearest(asker, count);
  }
}

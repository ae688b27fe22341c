package eu.passerelle.listings;

import java.util.List;

/**
 * A listing is submitted with less than a reviewer expects, and without a note that says why;
 * {@link #missing()} says what to add or to explain.
 */
public class QualityCheckMissing extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<QualityHint> missing;

  QualityCheckMissing(List<QualityHint> missing) {
    super("the listing has %d shortcomings and no note on them".formatted(missing.size()));
    this.missing = List.copyOf(missing);
  }

  public List<QualityHint> missing() {
    return missing;
  }
}

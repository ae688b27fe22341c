package eu.passerelle.matching.ui;

import eu.passerelle.listings.ListingId;
import org.springframework.modulith.NamedInterface;

/** Where pages about matching are. */
@NamedInterface("ui")
public final class MatchingNavigation {

  /** By what matches are ranked. */
  public static final String RANKING = "ranking";

  /** The weights of the criteria. */
  static final String TUNING = "tuning";

  /** Two listings side by side. */
  static final String COMPARISON = "matches/:asker/:candidate";

  /** Two listings side by side, as the second stands on the first's page. */
  public static String comparison(ListingId asker, ListingId candidate) {
    return "matches/%s/%s".formatted(asker.value(), candidate.value());
  }

  private MatchingNavigation() {}
}

package eu.passerelle.matching.ui;

import org.springframework.modulith.NamedInterface;

/** Where pages about matching are. */
@NamedInterface("ui")
public final class MatchingNavigation {

  /** By what matches are ranked. */
  public static final String RANKING = "ranking";

  private MatchingNavigation() {}
}

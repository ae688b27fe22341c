package eu.passerelle.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the readiness offered is from the readiness wanted. What overlaps fits; above what is
 * wanted is fine for two levels, and falls off slowly; below it falls off fast.
 */
record ReadinessFit() implements Criterion {

  private static final double LEVELS_BELOW_UNTIL_NOTHING = 4;
  private static final int LEVELS_ABOVE_FOR_FREE = 2;
  private static final double LEVELS_ABOVE_UNTIL_NOTHING = 6;

  @Override
  public CriterionId id() {
    return CriterionId.READINESS_FIT;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    Facts.Range asked = asker.item().facts().readiness();
    Facts.Range stated = candidate.item().facts().readiness();
    if (asked == null) {
      return Assessment.notAsked();
    }
    if (stated == null) {
      return Assessment.notStated();
    }
    return Assessment.stated(
        asker.item().side() == Side.NEED ? fit(asked, stated) : fit(stated, asked));
  }

  static double fit(Facts.Range wanted, Facts.Range offered) {
    int below = wanted.lowest() - offered.highest();
    int above = offered.lowest() - wanted.highest();
    if (below > 0) {
      return Math.max(0, 1 - below / LEVELS_BELOW_UNTIL_NOTHING);
    }
    int tooMuch = Math.max(0, above - LEVELS_ABOVE_FOR_FREE);
    return Math.max(0, 1 - tooMuch / LEVELS_ABOVE_UNTIL_NOTHING);
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    return ranges(asker.item().facts().readiness(), candidate.item().facts().readiness());
  }

  private static List<Evidence> ranges(Facts.@Nullable Range asked, Facts.@Nullable Range stated) {
    return asked == null || stated == null
        ? List.of()
        : List.of(new Evidence.Ranges(asked, stated));
  }
}

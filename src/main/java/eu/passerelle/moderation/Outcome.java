package eu.passerelle.moderation;

import eu.passerelle.moderation.ReportedSubject.Kind;
import java.util.Arrays;
import java.util.List;

/** What is decided on a report. */
public enum Outcome {
  /** Nothing is wrong with it. */
  DISMISSED,
  /** Something was wrong with it and no longer is. */
  NOTHING_LEFT,
  /** Its people are asked to correct it. */
  CORRECTION_ASKED,
  /** The listing is put on hold. */
  ON_HOLD,
  /** The organisation's page is not shown. */
  PAGE_HIDDEN;

  /** Whether it takes something from those whose content it is, so that they can contest it. */
  public boolean isRestriction() {
    return this != DISMISSED && this != NOTHING_LEFT;
  }

  boolean fits(Kind kind) {
    return switch (this) {
      case ON_HOLD -> kind == Kind.LISTING;
      case PAGE_HIDDEN -> kind == Kind.ORGANISATION;
      default -> true;
    };
  }

  /** Those that can be decided for a kind of thing, the mildest first. */
  public static List<Outcome> of(Kind kind) {
    return Arrays.stream(values()).filter(outcome -> outcome.fits(kind)).toList();
  }
}

package eu.passerelle.matching;

/** Why somebody says no to a pair. */
public enum VerdictReason {
  OTHER_PROBLEM(true),
  OTHER_FIELD(true),
  READINESS(true),
  TOO_FAR(true),
  ALREADY_IN_CONTACT(false),
  NO_TIME(false),
  OTHER(true);

  private final boolean mismatch;

  VerdictReason(boolean mismatch) {
    this.mismatch = mismatch;
  }

  /** Whether it says that the two do not fit; being in contact already says the contrary. */
  boolean isMismatch() {
    return mismatch;
  }
}

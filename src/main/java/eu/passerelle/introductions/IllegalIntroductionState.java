package eu.passerelle.introductions;

/** An introduction is not where this can be done to it; somebody else may have been faster. */
public class IllegalIntroductionState extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final IntroductionState state;

  IllegalIntroductionState(IntroductionState state, IntroductionAct act) {
    super("not from %s: %s".formatted(state, act));
    this.state = state;
  }

  /** Where it is. */
  public IntroductionState state() {
    return state;
  }
}

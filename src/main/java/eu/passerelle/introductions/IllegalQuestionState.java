package eu.passerelle.introductions;

/** A question is not where this can be done to it; somebody else may have been faster. */
public class IllegalQuestionState extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final QuestionState state;

  IllegalQuestionState(QuestionState state, QuestionAct act) {
    super("not from %s: %s".formatted(state, act));
    this.state = state;
  }

  /** Where it is. */
  public QuestionState state() {
    return state;
  }
}

package eu.passerelle.introductions;

/** A question could not be asked; {@link #refusal()} says why. */
public class QuestionRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient QuestionRefusal refusal;

  QuestionRefused(QuestionRefusal refusal) {
    super("question refused: " + refusal.reason());
    this.refusal = refusal;
  }

  public QuestionRefusal refusal() {
    return refusal;
  }
}

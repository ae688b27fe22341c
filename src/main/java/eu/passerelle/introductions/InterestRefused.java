package eu.passerelle.introductions;

/** Interest could not be expressed; {@link #refusal()} says why. */
public class InterestRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  InterestRefused(Refusal refusal) {
    super("interest refused: " + refusal.reason());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}

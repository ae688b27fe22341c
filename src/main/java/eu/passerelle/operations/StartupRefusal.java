package eu.passerelle.operations;

/**
 * The application cannot start as it was asked to. The message is the one sentence that the
 * operator reads: what is wrong and what to do.
 */
public class StartupRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StartupRefusal(String sentence) {
    super(sentence);
  }

  public StartupRefusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

package eu.passerelle.organisations;

/** Two profiles say the same. */
public class NothingToCorrect extends RuntimeException {

  private static final long serialVersionUID = 1;

  NothingToCorrect() {
    super("nothing is different");
  }
}

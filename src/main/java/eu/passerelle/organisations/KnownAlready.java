package eu.passerelle.organisations;

/** An organisation that somebody wanted to enter is in the directory. */
public class KnownAlready extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Organisation known;

  KnownAlready(Organisation known) {
    super("the organisation is in the directory");
    this.known = known;
  }

  public Organisation known() {
    return known;
  }
}

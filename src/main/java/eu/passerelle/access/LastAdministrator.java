package eu.passerelle.access;

/** Without this account nobody would administer the platform. */
public class LastAdministrator extends RuntimeException {

  private static final long serialVersionUID = 1;

  LastAdministrator() {
    super("the platform needs an administrator");
  }
}

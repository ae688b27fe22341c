package eu.passerelle.organisations;

/** Without this person nobody would answer for an organisation. */
public class LastOfOrganisation extends RuntimeException {

  private static final long serialVersionUID = 1;

  LastOfOrganisation() {
    super("the organisation needs an administrator");
  }
}

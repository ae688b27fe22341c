package eu.passerelle.organisations;

/** Something was to be done with an organisation that its state does not allow. */
public class IllegalOrganisationState extends RuntimeException {

  private static final long serialVersionUID = 1;

  IllegalOrganisationState(OrganisationStatus status, Organisation.Step step) {
    super("cannot %s an organisation that is %s".formatted(step, status));
  }
}

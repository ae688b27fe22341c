package eu.passerelle.organisations;

/** How far an organisation has come in. */
public enum OrganisationStatus {
  IMPORTED,
  CLAIMED,
  VALIDATED,
  REFUSED,
  ARCHIVED
}

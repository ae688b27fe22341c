package eu.passerelle.organisations;

/** What an organisation is in the ecosystem. */
public enum OrganisationKind {
  COMPANY,
  STARTUP,
  UNIVERSITY,
  RESEARCH_UNIT,
  RESEARCH_CENTRE,
  CLUSTER,
  HUB,
  SUPPORT,
  PUBLIC_BODY;

  /** Whether it is a business: an established company or a startup. */
  public boolean isBusiness() {
    return this == COMPANY || this == STARTUP;
  }

  /** Whether helping others' innovation is its trade, so that it may write on their behalf. */
  public boolean advises() {
    return this == CLUSTER || this == HUB || this == SUPPORT || this == PUBLIC_BODY;
  }
}

package eu.passerelle.insights;

import eu.passerelle.organisations.OrganisationRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** How much the person asking is told. */
@Component
class Discretion {

  private final OrganisationRights rights;

  Discretion(OrganisationRights rights) {
    this.rights = rights;
  }

  /** Whether they see small counts too. */
  boolean seesEverything() {
    return rights.isAnalyst();
  }

  void requireAnalyst() {
    if (!seesEverything()) {
      throw new AccessDeniedException("only for an analyst");
    }
  }
}

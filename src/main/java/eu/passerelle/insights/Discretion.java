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

  /** A count that stands by itself, without a total that it would follow from. */
  Count told(int count) {
    return seesEverything() || count == 0 || count >= Suppression.SMALLEST
        ? Count.of(count)
        : Count.HIDDEN;
  }
}

package eu.passerelle.organisations;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an organisation or a unit of one. */
public record OrganisationId(String value) implements Serializable {

  public static OrganisationId random() {
    return new OrganisationId(UUID.randomUUID().toString());
  }
}

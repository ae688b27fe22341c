package eu.passerelle.organisations;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a claim. */
public record ClaimId(String value) implements Serializable {

  static ClaimId random() {
    return new ClaimId(UUID.randomUUID().toString());
  }
}

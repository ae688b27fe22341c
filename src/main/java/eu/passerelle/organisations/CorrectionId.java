package eu.passerelle.organisations;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a proposed correction. */
public record CorrectionId(String value) implements Serializable {

  static CorrectionId random() {
    return new CorrectionId(UUID.randomUUID().toString());
  }
}

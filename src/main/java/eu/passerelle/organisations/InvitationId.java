package eu.passerelle.organisations;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an invitation. */
public record InvitationId(String value) implements Serializable {

  static InvitationId random() {
    return new InvitationId(UUID.randomUUID().toString());
  }
}

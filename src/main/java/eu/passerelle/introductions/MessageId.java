package eu.passerelle.introductions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a message. */
public record MessageId(String value) implements Serializable {

  /** For a message that is being written; sending it twice under one id sends it once. */
  public static MessageId random() {
    return new MessageId(UUID.randomUUID().toString());
  }
}

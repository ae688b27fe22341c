package eu.passerelle.introductions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a meeting. */
public record MeetingId(String value) implements Serializable {

  static MeetingId random() {
    return new MeetingId(UUID.randomUUID().toString());
  }
}

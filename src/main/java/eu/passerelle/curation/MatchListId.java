package eu.passerelle.curation;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a match list. */
public record MatchListId(String value) implements Serializable {

  static MatchListId random() {
    return new MatchListId(UUID.randomUUID().toString());
  }
}

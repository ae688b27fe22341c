package eu.passerelle.introductions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a question. */
public record QuestionId(String value) implements Serializable {

  static QuestionId random() {
    return new QuestionId(UUID.randomUUID().toString());
  }
}

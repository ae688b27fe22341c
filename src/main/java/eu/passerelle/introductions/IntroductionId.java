package eu.passerelle.introductions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an introduction. */
public record IntroductionId(String value) implements Serializable {

  static IntroductionId random() {
    return new IntroductionId(UUID.randomUUID().toString());
  }
}

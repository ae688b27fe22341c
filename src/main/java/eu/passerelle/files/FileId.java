package eu.passerelle.files;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a stored file. It cannot be guessed, but it is no permission either. */
public record FileId(String value) implements Serializable {

  static FileId random() {
    return new FileId(UUID.randomUUID().toString());
  }
}

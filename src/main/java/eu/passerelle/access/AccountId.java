package eu.passerelle.access;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an account. */
public record AccountId(String value) implements Serializable {

  public static AccountId random() {
    return new AccountId(UUID.randomUUID().toString());
  }
}

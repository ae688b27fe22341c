package eu.passerelle.listings;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a listing. */
public record ListingId(String value) implements Serializable {

  public static ListingId random() {
    return new ListingId(UUID.randomUUID().toString());
  }
}

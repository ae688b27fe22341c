package eu.passerelle.territories;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is: a municipality of the region, or a place outside it.
 *
 * @param municipality nis code; null outside the region
 * @param outside the place outside the region; null inside it
 */
public record Location(@Nullable String municipality, @Nullable Outside outside) {

  public Location {
    if ((municipality == null) == (outside == null)) {
      throw new IllegalArgumentException(
          "a location is either a municipality of the region or a place outside it");
    }
  }

  /**
   * A place outside the region.
   *
   * @param country ISO 3166-1 code of two letters
   */
  public record Outside(String country, String postcode, String place) {
    public Outside {
      if (!country.matches("[A-Z]{2}")) {
        throw new IllegalArgumentException(
            "illegal country: %s; must be two capital letters such as BE".formatted(country));
      }
    }
  }

  public static Location in(Municipality municipality) {
    return new Location(municipality.nis(), null);
  }

  public static Location outside(String country, String postcode, String place) {
    return new Location(null, new Outside(country, postcode, place));
  }

  /** ISO code of the country; the region lies in Belgium. */
  public String country() {
    return outside == null ? "BE" : outside.country();
  }
}

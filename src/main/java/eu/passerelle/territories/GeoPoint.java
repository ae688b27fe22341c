package eu.passerelle.territories;

/**
 * A point on Earth, WGS 84.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  public GeoPoint {
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw new IllegalArgumentException(
          "illegal point: %s, %s; latitude must be within ±90 and longitude within ±180"
              .formatted(latitude, longitude));
    }
  }

  /** Great-circle distance in kilometres (haversine formula). */
  public double kilometresTo(GeoPoint other) {
    double latitudes = Math.toRadians(other.latitude - latitude) / 2;
    double longitudes = Math.toRadians(other.longitude - longitude) / 2;
    double haversine =
        Math.pow(Math.sin(latitudes), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(longitudes), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
  }
}

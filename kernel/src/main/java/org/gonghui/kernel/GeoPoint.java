package org.gonghui.kernel;

/**
 * A place on earth in WGS 84.
 *
 * @param lng degrees east
 * @param lat degrees north
 */
public record GeoPoint(double lng, double lat) {

  /** Mean radius by the International Union of Geodesy and Geophysics. */
  private static final double EARTH_METRES = 6_371_008.8;

  public GeoPoint {
    // Written so that NaN fails as well.
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
      throw new RuleBroken("geo-point.out-of-range", lng, lat);
    }
  }

  /** Metres along the surface, by the haversine formula: within half a percent. */
  public double metresTo(GeoPoint other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLng = Math.toRadians(other.lng - lng) / 2;
    double h =
        square(Math.sin(dLat))
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * square(Math.sin(dLng));
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}

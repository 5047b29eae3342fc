package huzhu.model.place;

/**
 * A point on the earth in WGS-84 degrees.
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record GeoPoint(double latitude, double longitude) {
    /** Mean earth radius R₁ in kilometres. Source: IUGG mean radius, 6371.0088 km. */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "point " + latitude + ", " + longitude + ".\nMaybe latitude and longitude are swapped.");
        }
    }

    /**
     * Great-circle distance in kilometres by the haversine formula; exactly 0 for equal points, symmetric to the bit, and
     * the same on every machine, which {@link Math} does not promise.
     *
     * <p>Source: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159.
     */
    public double distanceKm(GeoPoint other) {
        var latitudeA = Math.toRadians(latitude);
        var latitudeB = Math.toRadians(other.latitude);
        var halfLatitude = StrictMath.sin((latitudeB - latitudeA) / 2);
        var halfLongitude = StrictMath.sin(Math.toRadians(other.longitude - longitude) / 2);
        var h = halfLatitude * halfLatitude
                + StrictMath.cos(latitudeA) * StrictMath.cos(latitudeB) * halfLongitude * halfLongitude;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(h)));
    }
}

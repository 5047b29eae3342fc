package huzhu.datasets.synthetic;

import huzhu.model.place.GeoPoint;

/**
 * A place in the making: degrees of WGS-84, moved by kilometres.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Spot(double latitude, double longitude) {
    private static final double KM_PER_DEGREE = Math.PI / 180 * GeoPoint.EARTH_RADIUS_KM;

    /** The spot this far to the north and to the east. */
    Spot moved(double northKm, double eastKm) {
        double shrink = StrictMath.cos(latitude * Math.PI / 180);
        return new Spot(latitude + northKm / KM_PER_DEGREE, longitude + eastKm / (KM_PER_DEGREE * shrink));
    }

    /** The spot at a distance in a direction, in radians from north. */
    Spot polar(double km, double angle) {
        return moved(km * StrictMath.cos(angle), km * StrictMath.sin(angle));
    }

    /** A spot scattered around this one, normal in both directions. */
    Spot scattered(Draws draws, double sigmaKm) {
        return moved(sigmaKm * draws.gaussian(), sigmaKm * draws.gaussian());
    }

    /** Square of the straight distance in kilometres, on a plane; good enough to tell the nearest. */
    double squareKm(Spot other) {
        double north = (other.latitude - latitude) * KM_PER_DEGREE;
        double east = (other.longitude - longitude) * KM_PER_DEGREE * StrictMath.cos(latitude * Math.PI / 180);
        return north * north + east * east;
    }

    String latitudeText() {
        return Decimals.text(latitude, 5);
    }

    String longitudeText() {
        return Decimals.text(longitude, 5);
    }
}

package huzhu.datasets.survey;

import huzhu.model.place.GeoPoint;
import java.util.Locale;
import java.util.Optional;

/**
 * The coordinate systems that maps in China use. GCJ-02 (Amap, Tencent) shifts WGS-84 by about 500 metres, BD-09 (Baidu)
 * shifts GCJ-02 by about 800 more.
 *
 * <p>Source: the formulas as published by several independent implementers of the GCJ-02 obfuscation ("evil transform") and
 * by Baidu for BD-09; ellipsoid of Krasovsky 1940. The inverse is found by iteration and exact to under a metre.
 */
public enum CoordinateSystem {
    WGS84,
    GCJ02,
    BD09;

    private static final double AXIS_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
    private static final double BD_PI = Math.PI * 3000.0 / 180.0;
    private static final int MOST_ROUNDS = 30;
    private static final double GOOD_DEGREES = 1e-9;

    /** The system of this name, upper or lower case, with or without a hyphen. */
    public static Optional<CoordinateSystem> find(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT).replace("-", "");
        for (var system : values()) {
            if (system.name().equals(plain)) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    /**
     * A position of this system in WGS-84.
     *
     * @param latitude degrees north, −90 to 90
     * @param longitude degrees east, −180 to 180
     */
    public GeoPoint toWgs84(double latitude, double longitude) {
        if (this == WGS84) {
            return new GeoPoint(latitude, longitude);
        }
        double guessLatitude = latitude;
        double guessLongitude = longitude;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var image = fromWgs84(new GeoPoint(guessLatitude, guessLongitude));
            double north = latitude - image.latitude();
            double east = longitude - image.longitude();
            guessLatitude = Math.clamp(guessLatitude + north, -90, 90);
            guessLongitude = Math.clamp(guessLongitude + east, -180, 180);
            if (Math.abs(north) < GOOD_DEGREES && Math.abs(east) < GOOD_DEGREES) {
                break;
            }
        }
        return new GeoPoint(guessLatitude, guessLongitude);
    }

    /** A WGS-84 position in this system; outside China GCJ-02 is WGS-84. */
    public GeoPoint fromWgs84(GeoPoint point) {
        return switch (this) {
            case WGS84 -> point;
            case GCJ02 -> shifted(point);
            case BD09 -> baidu(shifted(point));
        };
    }

    private static GeoPoint shifted(GeoPoint point) {
        if (isOutsideChina(point)) {
            return point;
        }
        double x = point.longitude() - 105.0;
        double y = point.latitude() - 35.0;
        double radians = Math.toRadians(point.latitude());
        double sine = StrictMath.sin(radians);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double meridian = AXIS_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallel = AXIS_METRES / Math.sqrt(magic) * StrictMath.cos(radians);
        return new GeoPoint(
                point.latitude() + Math.toDegrees(northMetres(x, y) / meridian),
                point.longitude() + Math.toDegrees(eastMetres(x, y) / parallel));
    }

    private static boolean isOutsideChina(GeoPoint point) {
        return point.longitude() < 72.004
                || point.longitude() > 137.8347
                || point.latitude() < 0.8293
                || point.latitude() > 55.8271;
    }

    private static double northMetres(double x, double y) {
        double shift = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        shift += ripple(x);
        shift += (20.0 * StrictMath.sin(y * Math.PI) + 40.0 * StrictMath.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0;
        return shift
                + (160.0 * StrictMath.sin(y / 12.0 * Math.PI) + 320.0 * StrictMath.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    }

    private static double eastMetres(double x, double y) {
        double shift = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        shift += ripple(x);
        shift += (20.0 * StrictMath.sin(x * Math.PI) + 40.0 * StrictMath.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0;
        return shift
                + (150.0 * StrictMath.sin(x / 12.0 * Math.PI) + 300.0 * StrictMath.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    }

    private static double ripple(double x) {
        return (20.0 * StrictMath.sin(6.0 * x * Math.PI) + 20.0 * StrictMath.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    }

    private static GeoPoint baidu(GeoPoint gcj) {
        double x = gcj.longitude();
        double y = gcj.latitude();
        double radius = Math.sqrt(x * x + y * y) + 0.000_02 * StrictMath.sin(y * BD_PI);
        double angle = StrictMath.atan2(y, x) + 0.000_003 * StrictMath.cos(x * BD_PI);
        return new GeoPoint(
                Math.clamp(radius * StrictMath.sin(angle) + 0.006, -90, 90),
                Math.clamp(radius * StrictMath.cos(angle) + 0.0065, -180, 180));
    }
}

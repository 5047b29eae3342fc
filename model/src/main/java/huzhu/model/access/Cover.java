package huzhu.model.access;

import huzhu.model.place.GeoPoint;
import huzhu.model.policy.TravelPolicy;
import huzhu.model.travel.Travel;
import java.util.List;

/** Which places some supplier reaches in time. */
final class Cover {
    /** A little over what rounding in a distance can amount to, as a factor. */
    private static final double ROUNDING = 1 + 1e-9;

    private static final double MINUTES_PER_HOUR = 60;

    private final List<Supplier> suppliers;
    private final Travel travel;
    private final int minutes;
    /** Unit vectors of suppliers, and the squared chord beyond which none reaches. */
    private final double[] x;

    private final double[] y;
    private final double[] z;
    private final double[] farthest;

    Cover(List<Supplier> suppliers, Travel travel, TravelPolicy policy, int minutes) {
        this.suppliers = suppliers;
        this.travel = travel;
        this.minutes = minutes;
        int count = suppliers.size();
        x = new double[count];
        y = new double[count];
        z = new double[count];
        farthest = new double[count];
        for (int j = 0; j < count; j++) {
            var supplier = suppliers.get(j);
            x[j] = x(supplier.location());
            y[j] = y(supplier.location());
            z[j] = z(supplier.location());
            // The chord is no longer than the arc, so that whoever is in reach lies within it.
            double km = Math.min(supplier.maxKm(), minutes * policy.speedKmh(supplier.mode()) / MINUTES_PER_HOUR);
            double arc = (km + 1e-6) / travel.leastDetour() / GeoPoint.EARTH_RADIUS_KM * ROUNDING;
            farthest[j] = arc * arc;
        }
    }

    private static double x(GeoPoint at) {
        return StrictMath.cos(Math.toRadians(at.latitude())) * StrictMath.cos(Math.toRadians(at.longitude()));
    }

    private static double y(GeoPoint at) {
        return StrictMath.cos(Math.toRadians(at.latitude())) * StrictMath.sin(Math.toRadians(at.longitude()));
    }

    private static double z(GeoPoint at) {
        return StrictMath.sin(Math.toRadians(at.latitude()));
    }

    /** Whether some supplier reaches this place in time. */
    boolean reaches(GeoPoint at) {
        double toX = x(at);
        double toY = y(at);
        double toZ = z(at);
        for (int j = 0; j < farthest.length; j++) {
            double dx = x[j] - toX;
            double dy = y[j] - toY;
            double dz = z[j] - toZ;
            if (dx * dx + dy * dy + dz * dz <= farthest[j] && isInTime(suppliers.get(j), at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInTime(Supplier supplier, GeoPoint at) {
        return travel.roadKm(supplier.mode(), supplier.location(), at) <= supplier.maxKm()
                && travel.minutes(supplier.mode(), supplier.location(), at) <= minutes;
    }
}

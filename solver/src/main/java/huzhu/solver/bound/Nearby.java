package huzhu.solver.bound;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who could be at a place for a minute: volunteers found by latitude first (the road is never shorter than the way north), then
 * by road.
 *
 * <p>Cost of a place: the volunteers of a similar reach within the greatest of it, north and south.
 */
final class Nearby {

    /** A little over what rounding in a distance can amount to, as a factor. */
    private static final double ROUNDING = 1 + 1e-9;

    private static final double EARTH_KM_PER_DEGREE = Math.toRadians(GeoPoint.EARTH_RADIUS_KM);

    /** Reaches up to which volunteers are looked for together, so that a few who come far do not widen the band of all. */
    private static final double[] BAND_KM = {4, 12, 36, Double.POSITIVE_INFINITY};

    private final PlanningProblem problem;
    private final List<Volunteer> volunteers;
    private final double[] reachKm;
    private final List<Band> bands = new ArrayList<>();

    /** All volunteers of a county. */
    Nearby(PlanningProblem problem) {
        this.problem = problem;
        volunteers = problem.county().volunteers();
        reachKm = volunteers.stream().mapToDouble(problem.travel()::reachKm).toArray();
        int[] order = IntStream.range(0, reachKm.length)
                .boxed()
                .sorted(Comparator.comparingDouble(this::latitude))
                .mapToInt(v -> v)
                .toArray();
        double from = Double.NEGATIVE_INFINITY;
        for (double to : BAND_KM) {
            bands.add(new Band(from, to, order));
            from = to;
        }
    }

    /** Indices of volunteers whose reach by road goes as far as a place, in the county's order. */
    int[] volunteers(GeoPoint place) {
        double detour = problem.travel().leastDetour();
        return bands.stream()
                .flatMapToInt(band -> band.near(place, detour))
                .filter(v -> {
                    double kmNorth = Math.abs(latitude(v) - place.latitude()) * EARTH_KM_PER_DEGREE * detour;
                    return kmNorth <= reachKm[v] * ROUNDING && roadKm(volunteers.get(v), place) <= reachKm[v];
                })
                .sorted()
                .toArray();
    }

    private double roadKm(Volunteer volunteer, GeoPoint place) {
        return problem.travel().roadKm(volunteer.mode(), volunteer.person().location(), place);
    }

    private double latitude(int volunteer) {
        return volunteers.get(volunteer).person().location().latitude();
    }

    /** Volunteers of a similar reach by latitude. */
    private final class Band {
        private final int[] byLatitude;
        private final double[] latitudes;
        private final double greatestReachKm;

        /** Those of an order by latitude who reach farther than one distance and no farther than another. */
        Band(double overKm, double toKm, int[] order) {
            byLatitude = Arrays.stream(order)
                    .filter(v -> overKm < reachKm[v] && reachKm[v] <= toKm)
                    .toArray();
            latitudes =
                    Arrays.stream(byLatitude).mapToDouble(Nearby.this::latitude).toArray();
            greatestReachKm =
                    Arrays.stream(byLatitude).mapToDouble(v -> reachKm[v]).max().orElse(0);
        }

        IntStream near(GeoPoint place, double detour) {
            double degrees = greatestReachKm / detour / EARTH_KM_PER_DEGREE * ROUNDING;
            return Arrays.stream(
                    byLatitude, lowest(place.latitude() - degrees), lowest(Math.nextUp(place.latitude() + degrees)));
        }

        private int lowest(double latitude) {
            int low = 0;
            int high = latitudes.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (latitudes[middle] < latitude) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}

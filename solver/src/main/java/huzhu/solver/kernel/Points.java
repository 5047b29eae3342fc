package huzhu.solver.kernel;

import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.travel.Travel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All places of a problem, equal coordinates once, numbered. */
final class Points {
    private static final TravelMode[] MODES = TravelMode.values();

    private final Travel travel;
    private final List<GeoPoint> locations = new ArrayList<>();
    private final Map<GeoPoint, Integer> index = new HashMap<>();

    Points(Travel travel) {
        this.travel = travel;
    }

    int add(GeoPoint location) {
        var known = index.putIfAbsent(location, locations.size());
        if (known != null) {
            return known;
        }
        locations.add(location);
        return locations.size() - 1;
    }

    int size() {
        return locations.size();
    }

    GeoPoint location(int point) {
        return locations.get(point);
    }

    double km(int mode, int from, int to) {
        return travel.roadKm(MODES[mode], locations.get(from), locations.get(to));
    }

    int minutes(int mode, int from, int to) {
        return from == to ? 0 : travel.minutes(MODES[mode], locations.get(from), locations.get(to));
    }
}

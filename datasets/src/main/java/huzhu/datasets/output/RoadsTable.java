package huzhu.datasets.output;

import huzhu.model.county.County;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.travel.RoadMatrix;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code travel.csv}: road metres between all places, so that anybody can work out every way of the plan again. One row is a place
 * and a mode; the columns after the first five are the places in the same order.
 */
final class RoadsTable {
    static final String FILE = "travel.csv";
    private static final List<String> FIRST = List.of("mode", "place", "first_id", "latitude", "longitude");

    private RoadsTable() {}

    static void write(County county, RoadMatrix roads, OutputStream out) throws IOException {
        var places = roads.places();
        var header = new ArrayList<>(FIRST);
        for (int i = 1; i <= places.size(); i++) {
            header.add("to_" + i);
        }
        var ids = firstIds(county);
        var table = new CsvTable(out, header);
        for (var mode : modes(county)) {
            for (int i = 0; i < places.size(); i++) {
                var row = table.row()
                        .text(mode.name().toLowerCase(Locale.ROOT))
                        .number(i + 1L)
                        .text(ids.getOrDefault(places.get(i), ""))
                        .exact(places.get(i).latitude())
                        .exact(places.get(i).longitude());
                for (int k = 0; k < places.size(); k++) {
                    row.number(roads.metres(mode, i, k));
                }
                row.end();
            }
        }
        table.flush();
    }

    /** Modes of the volunteers, and on foot, as elders' ways count. */
    private static Set<TravelMode> modes(County county) {
        var modes = EnumSet.of(TravelMode.WALK);
        county.volunteers().stream().map(Volunteer::mode).forEach(modes::add);
        return modes;
    }

    private static Map<GeoPoint, String> firstIds(County county) {
        var ids = new HashMap<GeoPoint, String>();
        county.places()
                .villages()
                .forEach(one -> ids.putIfAbsent(one.location(), one.id().value()));
        county.elders()
                .forEach(
                        one -> ids.putIfAbsent(one.person().location(), one.id().value()));
        county.volunteers()
                .forEach(
                        one -> ids.putIfAbsent(one.person().location(), one.id().value()));
        county.places()
                .homes()
                .forEach(one -> ids.putIfAbsent(one.location(), one.id().value()));
        county.needs()
                .sessions()
                .forEach(one -> ids.putIfAbsent(one.venue().location(), one.id().value()));
        return ids;
    }
}

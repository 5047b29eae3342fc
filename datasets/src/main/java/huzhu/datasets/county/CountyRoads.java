package huzhu.datasets.county;

import huzhu.datasets.county.ProjectFile.RoadsSource;
import huzhu.datasets.roads.RoadsFound;
import huzhu.datasets.roads.RoadsReader;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.model.place.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the roads between all places of a county, and tells of each place that they do not reach. */
final class CountyRoads {
    private static final Map<String, String> CHINESE = Map.of("foot", "步行", "bike", "骑行", "car", "行车");

    private final Links links;
    private final String projectFile;
    private final Problems problems;
    private final Map<String, String> hashes;
    private final Map<GeoPoint, Row> firstRows = new LinkedHashMap<>();

    /** Where a place stands first. */
    private record Row(String table, String id) {}

    CountyRoads(Links links, String projectFile, Problems problems, Map<String, String> hashes) {
        this.links = links;
        this.projectFile = projectFile;
        this.problems = problems;
        this.hashes = hashes;
    }

    /** Adds the places of a table. */
    <T> void add(String table, Collection<T> rows, Function<T, String> id, Function<T, GeoPoint> location) {
        rows.forEach(row -> firstRows.putIfAbsent(location.apply(row), new Row(table, id.apply(row))));
    }

    /** The roads between the places added; what goes wrong becomes a problem. */
    Optional<RoadsFound> find(RoadsSource source, double detour) {
        if (!Files.isRegularFile(source.extract())) {
            return refuse(source, ProblemCode.ROADS_MISSING);
        }
        if (firstRows.size() > RoadsReader.MOST_PLACES) {
            return refuse(
                    source,
                    ProblemCode.ROADS_PLACES,
                    String.valueOf(firstRows.size()),
                    String.valueOf(RoadsReader.MOST_PLACES));
        }
        // In an order that does not hang on that of the rows, so that the cache serves sorted tables, too.
        var places = firstRows.keySet().stream()
                .sorted(Comparator.comparingDouble(GeoPoint::latitude).thenComparingDouble(GeoPoint::longitude))
                .toList();
        try {
            var reader = new RoadsReader(source.extract(), source.cache(), source.farthestKm());
            if (reader.isPbf()) {
                return refuse(source, ProblemCode.ROADS_PBF);
            }
            var sha256 = reader.sha256();
            hashes.put(source.name(), sha256);
            var found = reader.find(sha256, places, detour);
            if (found.missesTheCounty()) {
                return refuse(source, ProblemCode.ROADS_ELSEWHERE, km(source));
            }
            tell(source, found);
            return Optional.of(found);
        } catch (IOException e) {
            return refuse(source, ProblemCode.ROADS_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private Optional<RoadsFound> refuse(RoadsSource source, ProblemCode code, String... arguments) {
        problems.add(projectFile, source.line(), "roads", code, source.name(), "", arguments);
        return Optional.empty();
    }

    private void tell(RoadsSource source, RoadsFound found) {
        if (!found.isKept()) {
            problems.add(
                    projectFile,
                    source.line(),
                    "roads.cache",
                    ProblemCode.ROADS_NOT_KEPT,
                    String.valueOf(source.cache().getFileName()),
                    "");
        }
        tell(source, ProblemCode.PLACE_OFF_ROADS, found, RoadsFound.Use::offRoad);
        tell(source, ProblemCode.PLACE_CUT_OFF, found, RoadsFound.Use::cutOff);
    }

    private void tell(
            RoadsSource source, ProblemCode code, RoadsFound found, Function<RoadsFound.Use, List<GeoPoint>> points) {
        var uses = new LinkedHashMap<GeoPoint, List<String>>();
        for (var use : found.uses()) {
            points.apply(use)
                    .forEach(point -> uses.computeIfAbsent(point, key -> new ArrayList<>())
                            .add(use.name()));
        }
        firstRows.forEach((point, first) -> {
            var names = uses.getOrDefault(point, List.of());
            var log = links.log(first.table());
            if (!names.isEmpty()) {
                log.add(
                        log.rowsById().getOrDefault(first.id(), 0),
                        "latitude",
                        code,
                        first.id(),
                        "",
                        String.join(", ", names),
                        String.join(
                                "、",
                                names.stream()
                                        .map(name -> CHINESE.getOrDefault(name, name))
                                        .toList()),
                        km(source));
            }
        });
    }

    private static String km(RoadsSource source) {
        double km = source.farthestKm();
        return km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km);
    }
}

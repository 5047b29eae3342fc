package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.Village;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds villages whose elders were all put at one spot, most likely where the surveyor sat. */
final class SharedSpots {
    private static final int FEWEST = 10;
    private static final double SHARE = 0.8;

    private static final class Spots {
        private final Map<GeoPoint, Integer> counts = new HashMap<>();
        private Optional<Row> first = Optional.empty();
        private int elders;
    }

    private final Map<Village, Spots> spotsByVillage = new LinkedHashMap<>();

    /** Looks at an elder's own coordinates, if the row has any. */
    void look(Row row, Village village, Optional<GeoPoint> point) {
        if (point.isPresent() && row.has("latitude")) {
            var spots = spotsByVillage.computeIfAbsent(village, key -> new Spots());
            spots.elders++;
            spots.counts.merge(point.get(), 1, Integer::sum);
            spots.first = spots.first.or(() -> Optional.of(row));
        }
    }

    /** Warns once a village. */
    void finish() {
        spotsByVillage.forEach((village, spots) -> {
            int most = spots.counts.values().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            if (spots.elders >= FEWEST && most >= SHARE * spots.elders) {
                spots.first.ifPresent(row -> row.problem(
                        "latitude",
                        ProblemCode.COORDINATES_SAME,
                        "",
                        Integer.toString(most),
                        Integer.toString(spots.elders),
                        village.id().value()));
            }
        });
    }
}

package huzhu.datasets.roads;

import huzhu.model.place.GeoPoint;
import huzhu.model.travel.RoadMatrix;
import java.util.List;

/**
 * The roads between the places of a county, and what had to be bridged by straight lines.
 *
 * @param matrix the roads
 * @param key hash of all that the matrix depends on: the extract, the places, the settings and the version
 * @param uses what is to be told of the ways on foot, by bike and by car
 * @param isKept whether the cache holds the matrix for the next time
 */
public record RoadsFound(RoadMatrix matrix, String key, List<Use> uses, boolean isKept) {
    public RoadsFound {
        uses = List.copyOf(uses);
    }

    /**
     * What is to be told of one use of ways.
     *
     * @param name {@code foot}, {@code bike} or {@code car}
     * @param offRoad places with no road near
     * @param cutOff places at roads that do not join those of most places
     * @param pairsApart pairs of places that no road joins, which straight × detour does
     */
    public record Use(String name, List<GeoPoint> offRoad, List<GeoPoint> cutOff, long pairsApart) {
        public Use {
            offRoad = List.copyOf(offRoad);
            cutOff = List.copyOf(cutOff);
        }
    }

    /** Whether no place at all has a road near by some use. */
    public boolean missesTheCounty() {
        return uses.stream()
                .anyMatch(use -> use.offRoad().size() == matrix.places().size());
    }
}

package huzhu.datasets.roads;

import com.graphhopper.isochrone.algorithm.ShortestPathTree;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.index.Snap;
import huzhu.model.place.GeoPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The shortest ways of one use between all places.
 *
 * <p>A way goes straight × detour to the nearest road, along roads, and straight × detour to the other place; of the two
 * directions the longer one counts. Places nearer to each other than either is to a road are joined straight × detour, and so are
 * places that no road joins. At last no way is longer than by a third place, nor shorter than the great circle.
 *
 * <p>Cost: a tree of shortest paths for each place, then places³ additions.
 */
final class WaysSearch {
    private static final double METRES_PER_KM = 1000;

    private final RoadNetwork roads;
    private final List<GeoPoint> places;
    private final double detour;
    private final double farthestMetres;

    WaysSearch(RoadNetwork roads, List<GeoPoint> places, double detour, double farthestMetres) {
        this.roads = roads;
        this.places = places;
        this.detour = detour;
        this.farthestMetres = farthestMetres;
    }

    WaysBetween of(WayUse use) {
        int size = places.size();
        var networks = roads.networks(use);
        var snaps = snaps(use, networks);
        var straight = straight();
        var offRoad = new int[size];
        var network = new int[size];
        Arrays.fill(offRoad, WaysBetween.NONE);
        Arrays.fill(network, WaysBetween.NONE);
        var near = new ArrayList<Snap>();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            var snap = snaps.get(i);
            if (snap.isValid() && snap.getQueryDistance() <= farthestMetres) {
                offRoad[i] = (int) Math.ceil(snap.getQueryDistance());
                network[i] = networks[snap.getClosestNode()];
                near.add(snap);
                numbers.add(i);
            }
        }
        var metres = new int[size * size];
        Arrays.fill(metres, Integer.MAX_VALUE);
        if (!near.isEmpty()) {
            alongRoads(use, near, numbers, metres);
        }
        var ways = new WaysBetween(metres, offRoad, network);
        join(ways, straight);
        ShortestWays.close(metres, size);
        return ways;
    }

    private List<Snap> snaps(WayUse use, int[] networks) {
        var access = roads.access(use);
        EdgeFilter usable = edge -> (edge.get(access) || edge.getReverse(access))
                && networks[edge.getBaseNode()] != WaysBetween.NONE
                && networks[edge.getBaseNode()] == networks[edge.getAdjNode()];
        return places.stream()
                .map(place -> roads.index().findClosest(place.latitude(), place.longitude(), usable))
                .toList();
    }

    private double[] straight() {
        int size = places.size();
        var metres = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                double between = places.get(i).distanceKm(places.get(k)) * METRES_PER_KM;
                metres[i * size + k] = between;
                metres[k * size + i] = between;
            }
        }
        return metres;
    }

    private void alongRoads(WayUse use, List<Snap> near, List<Integer> numbers, int[] metres) {
        var graph = QueryGraph.create(roads.graph(), near);
        var length = graph.wrapWeighting(new RoadLength(roads.access(use)));
        int size = places.size();
        for (int from = 0; from < near.size(); from++) {
            var reached = new double[graph.getNodes()];
            Arrays.fill(reached, Double.POSITIVE_INFINITY);
            var tree = new ShortestPathTree(graph, length, /* reverseFlow= */ false, TraversalMode.NODE_BASED);
            tree.setWeightLimit(Double.POSITIVE_INFINITY);
            tree.search(
                    near.get(from).getClosestNode(),
                    label -> reached[label.node] = Math.min(reached[label.node], label.weight));
            for (int to = 0; to < near.size(); to++) {
                double road = reached[near.get(to).getClosestNode()] / RoadLength.MILLIMETRES;
                double all =
                        road + (near.get(from).getQueryDistance() + near.get(to).getQueryDistance()) * detour;
                int i = numbers.get(from);
                int k = numbers.get(to);
                if (Double.isFinite(all) && i != k) {
                    takeLonger(metres, i * size + k, k * size + i, (int) Math.ceil(all));
                }
            }
        }
    }

    /** A way counts in both directions as the longer of the two. */
    private static void takeLonger(int[] metres, int there, int back, int way) {
        int known = metres[back];
        int longer = known == Integer.MAX_VALUE ? way : Math.max(known, way);
        metres[there] = longer;
        metres[back] = longer;
    }

    private void join(WaysBetween ways, double[] straight) {
        int size = places.size();
        for (int i = 0; i < size; i++) {
            ways.metres()[i * size + i] = 0;
            for (int k = 0; k < size; k++) {
                if (i != k) {
                    int at = i * size + k;
                    boolean apart = ways.isOffRoad(i)
                            || ways.network()[i] != ways.network()[k]
                            || ways.metres()[at] == Integer.MAX_VALUE;
                    boolean besideRoads = straight[at] <= Math.min(ways.offRoadMetres()[i], ways.offRoadMetres()[k]);
                    int least = Math.max(1, (int) Math.ceil(straight[at]));
                    int direct = Math.max(1, (int) Math.ceil(straight[at] * detour));
                    int known = Math.max(least, ways.metres()[at]);
                    ways.metres()[at] = apart ? direct : besideRoads ? Math.min(known, direct) : known;
                }
            }
        }
    }
}

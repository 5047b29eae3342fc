package huzhu.datasets.roads;

import com.carrotsearch.hppc.IntArrayList;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.OSMReaderConfig;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.subnetwork.TarjanSCC;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.routing.util.parsers.OSMRoundaboutParser;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RAMDirectory;
import com.graphhopper.storage.index.LocationIndexTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The ways of an extract as a graph in memory, with an index by place. */
final class RoadNetwork {
    /** Roads that lead nowhere else, as within a fenced yard, are no network: below this share of the largest one's junctions. */
    private static final int LEAST_SHARE = 20;

    private static final int NONE = -1;

    private final BaseGraph graph;
    private final EncodingManager values;
    private final LocationIndexTree index;

    private RoadNetwork(BaseGraph graph, EncodingManager values, LocationIndexTree index) {
        this.graph = graph;
        this.values = values;
        this.index = index;
    }

    /**
     * Reads an extract: OSM XML, plain or packed by gzip.
     *
     * @param farthestMetres how far from a place roads are looked for
     * @throws IOException if it is none or damaged
     */
    static RoadNetwork read(Path file, double farthestMetres) throws IOException {
        var start = EncodingManager.start().add(Roundabout.create());
        for (var use : WayUse.values()) {
            start.add(VehicleAccess.create(use.vehicle()));
        }
        var values = start.build();
        var parsers = new OSMParsers()
                .addWayTagParser(new OSMRoundaboutParser(values.getBooleanEncodedValue(Roundabout.KEY)));
        for (var use : WayUse.values()) {
            parsers.addWayTagParser(use.parser(values));
        }
        var graph = new BaseGraph.Builder(values).create();
        try {
            new OSMReader(graph, parsers, new OSMReaderConfig())
                    .setFile(file.toFile())
                    .readGraph();
        } catch (RuntimeException e) {
            // The reader wraps whatever is wrong with a file into exceptions of many kinds.
            throw new IOException(reason(e), e);
        }
        if (graph.getEdges() == 0) {
            throw new IOException("no roads");
        }
        var index = new LocationIndexTree(graph, new RAMDirectory());
        index.setMaxRegionSearch((int) Math.ceil(farthestMetres / index.getMinResolutionInMeter()) + 1);
        index.prepareIndex();
        return new RoadNetwork(graph, values, index);
    }

    private static String reason(Throwable e) {
        var cause = e;
        for (int depth = 0; depth < 10 && cause.getCause() != null; depth++) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    BaseGraph graph() {
        return graph;
    }

    LocationIndexTree index() {
        return index;
    }

    BooleanEncodedValue access(WayUse use) {
        return values.getBooleanEncodedValue(VehicleAccess.key(use.vehicle()));
    }

    /** For each junction the number of the network within which one gets anywhere and back; −1 where it is in none. */
    int[] networks(WayUse use) {
        var access = access(use);
        EdgeFilter open = edge -> edge.get(access);
        var parts = TarjanSCC.findComponents(graph, open, /* excludeSingleNodeComponents= */ true)
                .getComponents();
        int largest = parts.stream().mapToInt(IntArrayList::size).max().orElse(0);
        var networks = new int[graph.getNodes()];
        Arrays.fill(networks, NONE);
        int number = 0;
        for (var part : parts) {
            if (part.size() * LEAST_SHARE >= largest) {
                for (int i = 0; i < part.size(); i++) {
                    networks[part.get(i)] = number;
                }
                number++;
            }
        }
        return networks;
    }
}

package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.model.facility.MedianProblem;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads p-median instances of the OR-Library: places, edges and sites, then an edge a line with its length. Where an edge
 * stands twice, the last counts. Ways are the shortest through the graph (R. W. Floyd, "Algorithm 97: shortest path", CACM 5
 * (1962), 345).
 */
public final class PmedReader {
    private static final int MOST_PLACES = 5_000;
    private static final int MOST_LENGTH = 1_000_000;
    private static final int FAR = Integer.MAX_VALUE / 4;

    private PmedReader() {}

    /**
     * The problem of a file.
     *
     * @throws BenchmarkRefused if it cannot be used
     */
    public static MedianProblem read(Path path) {
        var numbers = new FacilityNumbers(path);
        int places = numbers.whole("places", 1, MOST_PLACES);
        int edges = numbers.whole("edges", 0, MOST_PLACES * MOST_PLACES);
        int sites = numbers.whole("sites", 1, places);
        var distance = new int[places][places];
        for (int i = 0; i < places; i++) {
            Arrays.fill(distance[i], FAR);
            distance[i][i] = 0;
        }
        for (int edge = 0; edge < edges; edge++) {
            int from = numbers.whole("edge " + (edge + 1), 1, places) - 1;
            int to = numbers.whole("edge " + (edge + 1), 1, places) - 1;
            int length = numbers.whole("length", 0, MOST_LENGTH);
            if (from != to) {
                distance[from][to] = length;
                distance[to][from] = length;
            }
        }
        if (numbers.hasNext()) {
            throw numbers.refused(Cause.NOT_SQUARE, (edges + numbers.left() / 3) + "/" + edges);
        }
        shorten(distance);
        if (Arrays.stream(distance[0]).anyMatch(d -> d >= FAR)) {
            throw numbers.refused(Cause.BROKEN, "");
        }
        return new MedianProblem(distance, sites);
    }

    private static void shorten(int[][] distance) {
        int n = distance.length;
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                int way = distance[i][k];
                if (way < FAR) {
                    for (int j = 0; j < n; j++) {
                        distance[i][j] = Math.min(distance[i][j], way + distance[k][j]);
                    }
                }
            }
        }
    }
}

package huzhu.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MaxFlowTest {

    private record Edge(int from, int to, int capacity) {}

    @Test
    void flowEqualsTheSmallestOfAllCuts() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int nodes = 2 + random.nextInt(7);
            var edges = randomEdges(random, nodes);
            var network = network(nodes, edges);
            assertThat(network.run(0, 1)).as("seed %d", seed).isEqualTo(smallestCut(nodes, edges));
        }
    }

    @Test
    void sourceSideIsAMinimumCut() {
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int nodes = 2 + random.nextInt(7);
            var edges = randomEdges(random, nodes);
            var network = network(nodes, edges);
            long flow = network.run(0, 1);
            var side = network.sourceSide();
            assertThat(side[0] && !side[1]).as("seed %d", seed).isTrue();
            long across = edges.stream()
                    .filter(edge -> side[edge.from] && !side[edge.to])
                    .mapToLong(Edge::capacity)
                    .sum();
            assertThat(across).as("seed %d", seed).isEqualTo(flow);
        }
    }

    @Test
    void whatFlowsIntoANodeFlowsOut() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int nodes = 3 + random.nextInt(6);
            var edges = randomEdges(random, nodes);
            var network = network(nodes, edges);
            long flow = network.run(0, 1);
            var balance = new long[nodes];
            for (int i = 0; i < edges.size(); i++) {
                int amount = network.flow(i);
                assertThat(amount).isBetween(0, edges.get(i).capacity);
                balance[edges.get(i).from] -= amount;
                balance[edges.get(i).to] += amount;
            }
            var expected = new long[nodes];
            expected[0] = -flow;
            expected[1] = flow;
            assertThat(balance).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<Edge> randomEdges(Random random, int nodes) {
        var edges = new ArrayList<Edge>();
        int count = random.nextInt(3 * nodes);
        for (int i = 0; i < count; i++) {
            edges.add(new Edge(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(20)));
        }
        return edges;
    }

    private static MaxFlow network(int nodes, List<Edge> edges) {
        var network = new MaxFlow();
        for (int i = 0; i < nodes; i++) {
            network.addNode();
        }
        edges.forEach(edge -> network.addEdge(edge.from, edge.to, edge.capacity));
        return network;
    }

    private static long smallestCut(int nodes, List<Edge> edges) {
        long best = Long.MAX_VALUE;
        for (int side = 1; side < 1 << nodes; side++) {
            if ((side & 1) == 0 || (side & 2) != 0) {
                continue;
            }
            long across = 0;
            for (var edge : edges) {
                if ((side >> edge.from & 1) == 1 && (side >> edge.to & 1) == 0) {
                    across += edge.capacity;
                }
            }
            best = Math.min(best, across);
        }
        return best;
    }
}

package huzhu.solver.bound;

import java.util.Arrays;

/**
 * Maximum flow and minimum cut in a directed network with whole capacities, by Dinic's algorithm over primitive arrays.
 *
 * <p>Cost O(n²·m) at worst for n nodes and m edges, close to linear on the shallow networks of this package; 20 bytes an
 * edge. Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation",
 * Soviet Mathematics Doklady 11 (1970), 1277–1280.
 */
final class MaxFlow {

    private static final int NONE = -1;

    private int nodes;
    private int edges;
    private int[] firstEdge = new int[64];
    private int[] to = new int[256];
    private int[] next = new int[256];
    private int[] capacity = new int[256];
    private int[] level = {};
    private int[] cursor = {};
    private int[] queue = {};

    /** Adds a node and returns its number, from 0. */
    int addNode() {
        if (nodes == firstEdge.length) {
            firstEdge = Arrays.copyOf(firstEdge, nodes * 2);
        }
        firstEdge[nodes] = NONE;
        return nodes++;
    }

    /** Adds an edge and returns its number; capacity at least 0. */
    int addEdge(int from, int target, int edgeCapacity) {
        if (edgeCapacity < 0) {
            throw new IllegalArgumentException("capacity " + edgeCapacity + ".\nMaybe a sum overflowed.");
        }
        int edge = half(from, target, edgeCapacity);
        half(target, from, 0);
        return edge;
    }

    private int half(int from, int target, int edgeCapacity) {
        if (edges == to.length) {
            to = Arrays.copyOf(to, edges * 2);
            next = Arrays.copyOf(next, edges * 2);
            capacity = Arrays.copyOf(capacity, edges * 2);
        }
        to[edges] = target;
        capacity[edges] = edgeCapacity;
        next[edges] = firstEdge[from];
        firstEdge[from] = edges;
        return edges++;
    }

    /** Flow on an edge after {@link #run}. */
    int flow(int edge) {
        return capacity[edge ^ 1];
    }

    /** Sends as much as possible from source to sink and returns how much. */
    long run(int source, int sink) {
        level = new int[nodes];
        queue = new int[nodes];
        long total = 0;
        while (layer(source, sink)) {
            cursor = Arrays.copyOf(firstEdge, nodes);
            total += blockingFlow(source, sink);
        }
        return total;
    }

    private boolean layer(int source, int sink) {
        Arrays.fill(level, NONE);
        level[source] = 0;
        queue[0] = source;
        int count = 1;
        for (int head = 0; head < count && level[sink] == NONE; head++) {
            int node = queue[head];
            for (int edge = firstEdge[node]; edge != NONE; edge = next[edge]) {
                if (capacity[edge] > 0 && level[to[edge]] == NONE) {
                    level[to[edge]] = level[node] + 1;
                    queue[count++] = to[edge];
                }
            }
        }
        return level[sink] != NONE;
    }

    /** Walks paths of the layered network without recursion: residual paths may be long. */
    private long blockingFlow(int source, int sink) {
        long total = 0;
        var path = new int[nodes];
        int depth = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                total += push(path, depth);
                depth = 0;
                node = source;
                continue;
            }
            int edge = advance(node);
            if (edge != NONE) {
                path[depth++] = edge;
                node = to[edge];
            } else if (depth == 0) {
                return total;
            } else {
                level[node] = NONE;
                node = to[path[--depth] ^ 1];
            }
        }
    }

    private int advance(int node) {
        int edge = cursor[node];
        while (edge != NONE && !(capacity[edge] > 0 && level[to[edge]] == level[node] + 1)) {
            edge = next[edge];
        }
        cursor[node] = edge;
        return edge;
    }

    private int push(int[] path, int depth) {
        int amount = Integer.MAX_VALUE;
        for (int i = 0; i < depth; i++) {
            amount = Math.min(amount, capacity[path[i]]);
        }
        for (int i = 0; i < depth; i++) {
            capacity[path[i]] -= amount;
            capacity[path[i] ^ 1] += amount;
        }
        return amount;
    }

    /** The smallest source side of a minimum cut, by node, after {@link #run}. */
    boolean[] sourceSide() {
        var reached = new boolean[nodes];
        for (int node = 0; node < nodes; node++) {
            reached[node] = level[node] != NONE;
        }
        return reached;
    }
}

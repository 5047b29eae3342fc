package huzhu.solver.bound;

import java.util.Arrays;

/**
 * Maximum flow and minimum cut in a directed network with whole capacities, by Dinic's algorithm over primitive arrays.
 *
 * <p>Cost O(n²·m) at worst for n nodes and m edges, close to linear on the shallow networks of this package; 40 bytes an
 * edge, those of a node side by side, as walking along them is most of the work. Source: E. A. Dinic, "Algorithm for
 * solution of a problem of maximum flow in networks with power estimation", Soviet Mathematics Doklady 11 (1970), 1277–1280.
 */
final class MaxFlow {

    private static final int NONE = -1;

    private int nodes;
    private int edges;
    private int[] tail = new int[128];
    private int[] head = new int[128];
    private int[] most = new int[128];

    /** First arc of each node, and the end of the last; an edge is an arc there and one back. */
    private int[] firstArc = {};

    private int[] to = {};
    private int[] capacity = {};
    private int[] back = {};
    private int[] arcOfEdge = {};
    private int[] level = {};
    private int[] cursor = {};
    private int[] queue = {};

    /** Adds a node and returns its number, from 0. */
    int addNode() {
        return nodes++;
    }

    /** Adds an edge and returns its number; capacity at least 0. */
    int addEdge(int from, int target, int edgeCapacity) {
        if (edgeCapacity < 0) {
            throw new IllegalArgumentException("capacity " + edgeCapacity + ".\nMaybe a sum overflowed.");
        }
        if (edges == tail.length) {
            tail = Arrays.copyOf(tail, edges * 2);
            head = Arrays.copyOf(head, edges * 2);
            most = Arrays.copyOf(most, edges * 2);
        }
        tail[edges] = from;
        head[edges] = target;
        most[edges] = edgeCapacity;
        return edges++;
    }

    private void layOut() {
        firstArc = new int[nodes + 1];
        for (int edge = 0; edge < edges; edge++) {
            firstArc[tail[edge] + 1]++;
            firstArc[head[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstArc[node + 1] += firstArc[node];
        }
        to = new int[2 * edges];
        capacity = new int[2 * edges];
        back = new int[2 * edges];
        arcOfEdge = new int[edges];
        var end = Arrays.copyOf(firstArc, nodes);
        for (int edge = 0; edge < edges; edge++) {
            int there = end[tail[edge]]++;
            int home = end[head[edge]]++;
            to[there] = head[edge];
            to[home] = tail[edge];
            capacity[there] = most[edge];
            back[there] = home;
            back[home] = there;
            arcOfEdge[edge] = there;
        }
    }

    /** Flow on an edge after {@link #run}. */
    int flow(int edge) {
        return capacity[back[arcOfEdge[edge]]];
    }

    /** Sends as much as possible from source to sink and returns how much. */
    long run(int source, int sink) {
        layOut();
        level = new int[nodes];
        queue = new int[nodes];
        long total = 0;
        while (layer(source, sink)) {
            cursor = Arrays.copyOf(firstArc, nodes);
            total += blockingFlow(source, sink);
        }
        return total;
    }

    private boolean layer(int source, int sink) {
        Arrays.fill(level, NONE);
        level[source] = 0;
        queue[0] = source;
        int count = 1;
        for (int next = 0; next < count && level[sink] == NONE; next++) {
            int node = queue[next];
            for (int arc = firstArc[node]; arc < firstArc[node + 1]; arc++) {
                if (capacity[arc] > 0 && level[to[arc]] == NONE) {
                    level[to[arc]] = level[node] + 1;
                    queue[count++] = to[arc];
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
            int arc = advance(node);
            if (arc != NONE) {
                path[depth++] = arc;
                node = to[arc];
            } else if (depth == 0) {
                return total;
            } else {
                level[node] = NONE;
                node = to[back[path[--depth]]];
            }
        }
    }

    private int advance(int node) {
        int arc = cursor[node];
        int end = firstArc[node + 1];
        while (arc < end && !(capacity[arc] > 0 && level[to[arc]] == level[node] + 1)) {
            arc++;
        }
        cursor[node] = arc;
        return arc < end ? arc : NONE;
    }

    private int push(int[] path, int depth) {
        int amount = Integer.MAX_VALUE;
        for (int i = 0; i < depth; i++) {
            amount = Math.min(amount, capacity[path[i]]);
        }
        for (int i = 0; i < depth; i++) {
            capacity[path[i]] -= amount;
            capacity[back[path[i]]] += amount;
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

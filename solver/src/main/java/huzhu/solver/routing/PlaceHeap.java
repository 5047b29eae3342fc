package huzhu.solver.routing;

/** Places by a lower bound of their cost, the least first: a binary heap that is set up in one go when first asked. */
final class PlaceHeap {
    private final long[] bounds;
    private final int[] nodes;
    private int size;
    private boolean ordered;

    /** Room for this many places. */
    PlaceHeap(int most) {
        bounds = new long[most];
        nodes = new int[most];
    }

    void clear() {
        size = 0;
        ordered = false;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long bound, int node) {
        bounds[size] = bound;
        nodes[size++] = node;
    }

    /** The least bound of the places left. */
    long leastBound() {
        if (!ordered) {
            for (int at = size / 2 - 1; at >= 0; at--) {
                sink(at, bounds[at], nodes[at]);
            }
            ordered = true;
        }
        return bounds[0];
    }

    /** Takes out the place of least bound. */
    int removeLeast() {
        int node = nodes[0];
        size--;
        if (size > 0) {
            sink(0, bounds[size], nodes[size]);
        }
        return node;
    }

    private void sink(int from, long bound, int node) {
        int at = from;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && bounds[child + 1] < bounds[child]) {
                child++;
            }
            if (bounds[child] >= bound) {
                break;
            }
            bounds[at] = bounds[child];
            nodes[at] = nodes[child];
            at = child;
        }
        bounds[at] = bound;
        nodes[at] = node;
    }
}

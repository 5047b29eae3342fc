package huzhu.solver.kernel;

/** A set of small ints with constant-time add, remove and pick; its order depends on the calls alone. */
final class IntSet {
    private final int[] position;
    private final IntList items = new IntList();

    /** A set of numbers below {@code limit}. */
    IntSet(int limit) {
        position = KernelProblem.filled(limit);
    }

    int size() {
        return items.size();
    }

    int get(int i) {
        return items.get(i);
    }

    void add(int item) {
        if (position[item] < 0) {
            position[item] = items.size();
            items.add(item);
        }
    }

    void remove(int item) {
        int at = position[item];
        if (at >= 0) {
            int last = items.removeLast();
            position[item] = KernelProblem.NONE;
            if (last != item) {
                items.set(at, last);
                position[last] = at;
            }
        }
    }
}

package huzhu.solver.bound;

/** Numbers 0 to n − 1 in sets that are only ever joined; each set is known by its least number. */
final class DisjointSets {

    private final int[] parent;

    DisjointSets(int count) {
        parent = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
        }
    }

    int find(int number) {
        int root = number;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    void join(int one, int other) {
        int a = find(one);
        int b = find(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}

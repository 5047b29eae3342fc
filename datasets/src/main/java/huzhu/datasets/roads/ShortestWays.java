package huzhu.datasets.roads;

/**
 * Shortens a matrix until no way is longer than by a third place.
 *
 * <p>Source: R. W. Floyd, "Algorithm 97: Shortest Path", Communications of the ACM 5 (1962), 345. Cost: size³.
 */
final class ShortestWays {
    private ShortestWays() {}

    /**
     * Shortens in place.
     *
     * @param metres size × size, 0 from a place to itself, the same there and back
     */
    static void close(int[] metres, int size) {
        var by = new int[size];
        for (int k = 0; k < size; k++) {
            System.arraycopy(metres, k * size, by, 0, size);
            for (int i = 0; i < size; i++) {
                int toK = by[i];
                int row = i * size;
                for (int j = 0; j < size; j++) {
                    metres[row + j] = Math.min(metres[row + j], toK + by[j]);
                }
            }
        }
    }
}

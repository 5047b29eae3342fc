package huzhu.solver.admission;

/** Rooms that a unit can afford. */
final class Choice {
    private Choice() {}

    /** How many of a unit's rooms, cheapest first, cost no more than this for all its nights; binary search. */
    static int within(AdmissionTables tables, int u, long most) {
        int[] prices = tables.choicePrice[u];
        long length = tables.length[u];
        int low = 0;
        int high = prices.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (prices[middle] * length <= most) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

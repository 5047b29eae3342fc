package huzhu.solver.bound;

import java.util.Arrays;

/**
 * Where the price of one caregiver's part of a visit stands in an array of prices, and between what it may lie.
 *
 * <p>One price may hold for all visits of a series; or one for each of its days, as the days are not alike in how many are free and
 * not all of them can be had at once; and where two come together, one for each day and each of those who could come, as one
 * alone brings nothing.
 */
final class PriceSlots {
    private static final int DAYS = Reach.DAYS;

    private final PriceTable table;
    private final int[] first;
    private final int step;
    private final int firstOfSessions;
    private final double[] most;
    private final double[] least;
    private final int[] alike;

    private PriceSlots(PriceTable table, int[] first, int step, int firstOfSessions, int length) {
        this.table = table;
        this.first = first;
        this.step = step;
        this.firstOfSessions = firstOfSessions;
        most = new double[length];
        least = new double[length];
        alike = new int[length];
        Arrays.fill(alike, 1);
    }

    /** One price for each series. */
    static PriceSlots bySeries(PriceTable table) {
        var slots = new PriceSlots(table, table.pairSeries, 0, table.series, table.series);
        System.arraycopy(table.worth, 0, slots.most, 0, table.series);
        return slots;
    }

    /** A price for each series and day, and of visits by two for each caregiver besides; then those of {@link PricedSessions}. */
    static PriceSlots byDay(PriceTable table) {
        var first = new int[table.pairSeries.length];
        int length = DAYS * table.series;
        for (int pair = 0; pair < first.length; pair++) {
            int i = table.pairSeries[pair];
            first[pair] = table.caregivers(i) == 1 ? DAYS * i : length;
            length += table.caregivers(i) == 1 ? 0 : DAYS;
        }
        var slots = new PriceSlots(table, first, 1, length, length + table.sessions.prices());
        for (int pair = 0; pair < first.length; pair++) {
            int i = table.pairSeries[pair];
            Arrays.fill(slots.most, first[pair], first[pair] + DAYS, table.worth[i]);
            // Who is hard to find may get the other's share, too.
            Arrays.fill(slots.least, first[pair], first[pair] + DAYS, -table.worth[i] * (table.caregivers(i) - 1));
        }
        for (int slot = 0; slot < table.sessions.prices(); slot++) {
            slots.most[length + slot] = table.sessions.mostPrice(slot);
            slots.least[length + slot] = table.sessions.leastPrice(slot);
            slots.alike[length + slot] = table.sessions.alike(slot);
        }
        return slots;
    }

    int length() {
        return most.length;
    }

    /** Where prices of sessions begin. */
    int firstOfSessions() {
        return firstOfSessions;
    }

    /** Whether prices may differ from day to day. */
    boolean isByDay() {
        return step > 0;
    }

    /** The slot of a pair's price on a day. */
    int of(int pair, int day) {
        return first[pair] + step * day;
    }

    /** The slot of what a volunteer gets on a day for a visit of a series that this one can make. */
    int of(int volunteer, int series, int day) {
        return of(
                Arrays.binarySearch(
                        table.pairSeries, table.firstPair[volunteer], table.firstPair[volunteer + 1], series),
                day);
    }

    /** For how many prices that are alike this one stands. */
    int alike(int slot) {
        return alike[slot];
    }

    /** The price at which a part pays a volunteer nothing. */
    double most(int slot) {
        return most[slot];
    }

    double least(int slot) {
        return least[slot];
    }
}

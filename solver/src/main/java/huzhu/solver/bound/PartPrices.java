package huzhu.solver.bound;

/**
 * Prices of one caregiver's parts of visits.
 *
 * @param slots where each stands
 * @param price by slot
 */
@SuppressWarnings("ArrayRecordComponent") // moved by the one who holds it, read by others
record PartPrices(PriceSlots slots, double[] price) {

    /** The price of a part of the visit that a pair could make on a day. */
    double of(int pair, int day) {
        return price[slots.of(pair, day)];
    }
}

package huzhu.solver.bound;

import java.util.Arrays;
import java.util.List;

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

    /** What a volunteer gains by some help, the minutes paid for. */
    double net(Help help, double minutePrice) {
        return PricedSessions.net(help, price, slots.firstOfSessions(), minutePrice);
    }

    /** Help by which a volunteer would gain on a day; prices of sessions must be among these ({@link PriceSlots#byDay}). */
    List<Help> paying(PricedSessions sessions, int volunteer, int day, double minutePrice) {
        return Arrays.stream(sessions.helps(volunteer, day))
                .filter(help -> net(help, minutePrice) > 0)
                .toList();
    }
}

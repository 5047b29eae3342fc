package huzhu.model.admission;

import java.util.Arrays;

/** What a night in each room costs somebody, in whole units; a room may be forbidden to them. */
public final class RoomPrices {
    private static final int FORBIDDEN = -1;

    private final int[] prices;

    private RoomPrices(int[] prices) {
        this.prices = prices;
    }

    /** Prices of rooms in their order, at least 0; a negative one forbids the room. */
    public static RoomPrices of(int... prices) {
        return new RoomPrices(
                Arrays.stream(prices).map(price -> Math.max(price, FORBIDDEN)).toArray());
    }

    /** Number of rooms. */
    public int rooms() {
        return prices.length;
    }

    /** Whether the room may be slept in at all. */
    public boolean allows(int room) {
        return prices[room] != FORBIDDEN;
    }

    /**
     * Price of one night.
     *
     * @throws IllegalArgumentException if the room is forbidden
     */
    public int perNight(int room) {
        if (!allows(room)) {
            throw new IllegalArgumentException("room " + room + " is forbidden.\nMaybe ask allows first.");
        }
        return prices[room];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoomPrices that && Arrays.equals(prices, that.prices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prices);
    }

    @Override
    public String toString() {
        return Arrays.toString(prices);
    }
}

package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.NONE;
import static huzhu.solver.admission.AdmissionTables.OUT;

import java.util.Arrays;

/**
 * Who sleeps where. Nights are bits, so that whether a room has space for somebody, and what it would cost that sexes mix in
 * it, are questions about a word or two, not about nights. Capacity and what is forbidden are never broken.
 */
final class Occupancy {
    private static final int SEXES = 2;

    private final AdmissionTables tables;
    private final int words;
    private final int nights;
    private final int slots;
    private final int[] room;
    private final long[] mask;
    /** Nights on which a room is full, by room. */
    private final long[] full;
    /** Nights on which one more of a sex is one more of the rarer, by sex and room. */
    private final long[][] added;
    /** Nights on which one less of a sex is one less of the rarer, by sex and room. */
    private final long[][] removed;
    /** People by sex, room and night. */
    private final int[][] count;
    /** Units by room, night and slot. */
    private final int[] sleepers;

    private long energy;
    private long lost;
    private long outCost;

    /** Nobody has a room yet. */
    Occupancy(AdmissionTables tables) {
        this.tables = tables;
        words = tables.words;
        nights = tables.nights;
        slots = tables.mostBeds;
        room = new int[tables.units];
        Arrays.fill(room, OUT);
        mask = new long[tables.units * words];
        full = new long[tables.rooms * words];
        added = new long[SEXES][tables.rooms * words];
        removed = new long[SEXES][tables.rooms * words];
        count = new int[SEXES][tables.rooms * nights];
        sleepers = new int[tables.rooms * nights * slots];
        for (int u = 0; u < tables.units; u++) {
            for (int n = tables.from[u]; n < tables.from[u] + tables.length[u]; n++) {
                mask[u * words + (n >> 6)] |= 1L << n;
            }
            leftOut(u, 1);
        }
    }

    private void leftOut(int u, int sign) {
        long price = (long) sign * tables.outPrice[u] * tables.length[u];
        energy += price;
        outCost += price;
        lost += sign * tables.worth[u] * tables.length[u];
    }

    /** Prices of everything, with a price for being left out. */
    long energy() {
        return energy;
    }

    /** Worth of all nights left out. */
    long lost() {
        return lost;
    }

    /** Prices of everything but being left out. */
    long cost() {
        return energy - outCost;
    }

    int room(int u) {
        return room[u];
    }

    int[] rooms() {
        return room.clone();
    }

    /** Word {@code w} of the nights of a unit. */
    long mask(int u, int w) {
        return mask[u * words + w];
    }

    /** Nights of a unit (one word of them) on which somebody has to leave a room before the unit can enter. */
    long blocked(int u, int r, int w) {
        return full[r * words + w] & mask[u * words + w];
    }

    /**
     * Nights of a unit (one word of them) on which it would be one more of the rarer sex or, where mixing is forbidden, share
     * the room with the other sex in vain.
     */
    long mixed(int u, int r, int w) {
        long nights = added[tables.sex[u]][r * words + w] & mask[u * words + w];
        return nights == 0 || tables.partners[u].length == 0
                ? nights
                : nights & ~alone(tables.partners[u], r, w, nights);
    }

    /** Those of some nights (one word of them) on which one of the units has a room to itself. */
    private long alone(int[] partners, int r, int w, long nights) {
        long alone = 0;
        for (int q : partners) {
            if (room[q] == r) {
                for (long left = nights & mask[q * words + w]; left != 0; left &= left - 1) {
                    int n = Long.numberOfTrailingZeros(left);
                    alone |= people(r, (w << 6) + n) == 1 ? 1L << n : 0;
                }
            }
        }
        return alone;
    }

    /** Whether a unit may enter a room as it is. */
    boolean fits(int u, int r) {
        for (int w = 0; w < words; w++) {
            if (blocked(u, r, w) != 0 || tables.mixingForbidden && mixed(u, r, w) != 0) {
                return false;
            }
        }
        return true;
    }

    /** What entering a room would cost besides the price of the room: sexes that mix, changes of room. */
    int extraOfEntering(int u, int r) {
        int cost = changes(u, r);
        if (tables.oneSex[r]) {
            int mixings = 0;
            for (int w = 0; w < words; w++) {
                mixings += Long.bitCount(mixed(u, r, w));
            }
            cost += mixings * tables.mixingPrice;
        }
        return cost;
    }

    /** What leaving its room would save besides the price of the room. */
    int extraOfLeaving(int u) {
        int r = room[u];
        int cost = changes(u, r);
        if (tables.oneSex[r]) {
            int mixings = 0;
            for (int w = 0; w < words; w++) {
                mixings += Long.bitCount(removed[tables.sex[u]][r * words + w] & mask[u * words + w]);
            }
            cost += mixings * tables.mixingPrice;
        }
        return cost;
    }

    private int changes(int u, int r) {
        return change(tables.before[u], r) + change(tables.after[u], r);
    }

    private int change(int other, int r) {
        return other == NONE || room[other] == OUT || room[other] == r ? 0 : tables.changePrice;
    }

    boolean isFull(int r, int n) {
        return (full[r * words + (n >> 6)] >>> n & 1) != 0;
    }

    int people(int r, int n) {
        return count[0][r * nights + n] + count[1][r * nights + n];
    }

    /** The k-th unit in a room on a night. */
    int sleeper(int r, int n, int k) {
        return sleepers[(r * nights + n) * slots + k];
    }

    /** Leaves the room, which the unit must have. */
    void leave(int u) {
        int r = room[u];
        energy -= (long) tables.length[u] * tables.price[u][r] + extraOfLeaving(u);
        leftOut(u, 1);
        room[u] = OUT;
        int[] own = count[tables.sex[u]];
        for (int n = tables.from[u], end = n + tables.length[u]; n < end; n++) {
            int rn = r * nights + n;
            int last = rn * slots + count[0][rn] + count[1][rn] - 1;
            int k = rn * slots;
            while (sleepers[k] != u) {
                k++;
            }
            sleepers[k] = sleepers[last];
            own[rn]--;
            note(r, n);
        }
    }

    /** Enters a room, which must fit. */
    void enter(int u, int r) {
        energy += (long) tables.length[u] * tables.price[u][r] + extraOfEntering(u, r);
        leftOut(u, -1);
        room[u] = r;
        int[] own = count[tables.sex[u]];
        for (int n = tables.from[u], end = n + tables.length[u]; n < end; n++) {
            int rn = r * nights + n;
            sleepers[rn * slots + count[0][rn] + count[1][rn]] = u;
            own[rn]++;
            note(r, n);
        }
    }

    private void note(int r, int n) {
        int men = count[0][r * nights + n];
        int women = count[1][r * nights + n];
        int w = r * words + (n >> 6);
        long bit = 1L << n;
        full[w] = with(full[w], bit, men + women >= tables.beds[r]);
        if (tables.oneSex[r]) {
            // Where mixing is forbidden both sexes are there only as a couple, whom nobody may join.
            added[0][w] = with(added[0][w], bit, tables.mixingForbidden ? women > 0 : men < women);
            added[1][w] = with(added[1][w], bit, tables.mixingForbidden ? men > 0 : women < men);
            removed[0][w] = with(removed[0][w], bit, men <= women);
            removed[1][w] = with(removed[1][w], bit, women <= men);
        }
    }

    private static long with(long set, long bit, boolean in) {
        return in ? set | bit : set & ~bit;
    }

    /** Puts everybody where these rooms say. */
    void become(int[] rooms) {
        for (int u = 0; u < tables.units; u++) {
            if (room[u] != OUT) {
                leave(u);
            }
        }
        for (int u = 0; u < tables.units; u++) {
            if (rooms[u] != OUT) {
                enter(u, rooms[u]);
            }
        }
    }
}

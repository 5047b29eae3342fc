package huzhu.solver.bound;

import java.util.Arrays;

/**
 * What a day may still earn by a walk from place to place: a completion bound of {@link DayTours} for days on which ways and the
 * choice of places bind more than windows do.
 *
 * <p>A walk makes any of the visits of a place in one stop, goes on to another place, and must be home before its minutes are used
 * up; when in the day it is does not matter to it. It may come back and make a visit again, unless that visit is critical: of those
 * it remembers which are left. Visits that the best walk makes twice become critical one after the other, as long as the tables are
 * small enough; visits that no walk better than the best day known makes are ruled out. Earnings are whole numbers, rounded up.
 *
 * <p>Over 300 lines: tables, and what is read off them, by the same numbers.
 *
 * <p>Source: G. Righini, M. Salani, "New dynamic programming algorithms for the resource constrained elementary shortest path
 * problem", Networks 51 (2008), 155–170; N. Boland, J. Dethridge, I. Dumitrescu, "Accelerated label setting algorithms for the
 * elementary resource constrained shortest path problem", Operations Research Letters 34 (2006), 58–68. Cost: 2^critical visits ×
 * places² × minutes.
 */
final class PlaceWalks {
    private static final int MOST_CRITICAL = 8;

    /** Numbers in a table at most, for memory. */
    private static final int MOST_CELLS = 4_000_000;

    /** Looks at ways in all tables at most: about a tenth of a second. */
    private static final long MOST_LOOKS = 100_000_000L;

    /** The same where what walks promise is far above the best day known: about a second. */
    private static final long MOST_LOOKS_FAR = 400_000_000L;

    private static final double FAR = 1.05;

    /** Stops at one place at most: with more, finding those that are not beaten would take longer than the walks. */
    private static final int MOST_OPTIONS = 1_000;

    /** Sums of earnings stay below this. */
    private static final double LARGEST = 5e8;

    private static final int NEVER = Integer.MIN_VALUE / 2;
    private static final int MOST_OF_PLACE = 62;

    private final PricedPlaces places;

    private int visits;
    private int[] visitMinutes = new int[64];
    private double[] gain = new double[64];
    private boolean[] isOut = new boolean[64];
    private int[] criticalBit = new int[64];
    private int[] placeOf = new int[64];

    private int size;
    private int room;
    private int shortest;
    private double scale;
    private double minutePrice;
    private int[] way = {};
    private int critical;
    private long mostLooks;

    /** Stops at places: first of each place, critical visits made, minutes, earnings, all visits made as bits of the place. */
    private int[] firstOption = new int[64];

    private int[] optionMask = new int[256];
    private int[] optionMinutes = new int[256];
    private int[] optionGain = new int[256];
    private long[] optionVisits = new long[256];
    private int options;
    private int[] firstVisit = new int[64];
    private int[] visitAt = new int[64];

    /** Most earned from arriving at a place, and from leaving it, by critical visits left, place and minutes left. */
    private int[] arrive = {};

    private int[] leave = {};
    private int[] usedHow = new int[64];

    PlaceWalks(PricedPlaces places) {
        this.places = places;
    }

    /**
     * Looks at a day.
     *
     * @param from its places and ways
     * @param roomMinutes minutes away from home at most
     * @param best what the day is known to earn
     * @param enough a bound that need not be improved
     * @return whether the tables hold for this day; not where they would be too large
     */
    boolean set(PricedDay day, TourRoom from, int roomMinutes, double best, double enough) {
        take(day, from, roomMinutes);
        if ((long) (size + 1) * (room + 1) > MOST_CELLS
                || (long) size * size * room > MOST_LOOKS_FAR
                || room / shortest > 1_000
                || !walk()) {
            return false;
        }
        while (true) {
            double most = most(size, room, -1L);
            mostLooks = most > FAR * best ? MOST_LOOKS_FAR : MOST_LOOKS;
            ruleOut(best);
            if (most <= enough || !addCritical()) {
                return true;
            }
            if (!walk()) {
                return false;
            }
        }
    }

    private void take(PricedDay day, TourRoom from, int roomMinutes) {
        visits = day.count();
        size = from.groups();
        room = roomMinutes;
        minutePrice = day.minutePrice();
        critical = 0;
        if (gain.length < visits || placeOf.length < visits) {
            int length = 2 * visits;
            visitMinutes = new int[length];
            gain = new double[length];
            isOut = new boolean[length];
            criticalBit = new int[length];
            placeOf = new int[length];
            visitAt = new int[length];
            usedHow = new int[length];
        }
        shortest = Integer.MAX_VALUE;
        double largest = 0;
        for (int i = 0; i < visits; i++) {
            visitMinutes[i] = places.minutes(day.series()[i]);
            gain[i] = day.nets()[i];
            isOut[i] = false;
            criticalBit[i] = -1;
            placeOf[i] = from.groupOf(i);
            shortest = Math.min(shortest, visitMinutes[i]);
            largest = Math.max(largest, gain[i] + minutePrice * room);
        }
        scale = LARGEST / (largest * (room / shortest + 2));
        measure(from);
    }

    /** Ways, never longer than by home: so that one walk may stand for all tours of a day. */
    private void measure(TourRoom from) {
        int stride = size + 1;
        if (way.length < stride * stride) {
            way = new int[stride * stride];
        }
        for (int a = 0; a <= size; a++) {
            for (int b = 0; b <= size; b++) {
                way[a * stride + b] =
                        Math.min(from.wayOfPlaces(a, b), from.wayOfPlaces(a, size) + from.wayOfPlaces(size, b));
            }
        }
    }

    private int cost(int minutes) {
        return (int) Math.floor(minutePrice * minutes * scale);
    }

    private int worth(double gained) {
        return (int) Math.ceil(gained * scale);
    }

    private void listVisits() {
        if (firstVisit.length <= size + 1) {
            firstVisit = new int[2 * size + 2];
            firstOption = new int[2 * size + 2];
        }
        Arrays.fill(firstVisit, 0, size + 1, 0);
        for (int i = 0; i < visits; i++) {
            if (!isOut[i]) {
                firstVisit[placeOf[i] + 1]++;
            }
        }
        for (int p = 0; p < size; p++) {
            firstVisit[p + 1] += firstVisit[p];
        }
        var next = Arrays.copyOf(firstVisit, size);
        for (int i = 0; i < visits; i++) {
            if (!isOut[i]) {
                visitAt[next[placeOf[i]]++] = i;
            }
        }
    }

    /** All stops worth making at each place: none with fewer minutes and fewer critical visits earns as much; false if too many. */
    private boolean listOptions() {
        listVisits();
        options = 0;
        for (int p = 0; p < size; p++) {
            firstOption[p] = options;
            int to = Math.min(firstVisit[p + 1], firstVisit[p] + MOST_OF_PLACE);
            for (int k = firstVisit[p]; k < firstVisit[p + 1]; k++) {
                addOptions(p, visitAt[k], k < to ? 1L << (k - firstVisit[p]) : 0);
                if (options - firstOption[p] > MOST_OPTIONS) {
                    return false;
                }
            }
        }
        firstOption[size] = options;
        return true;
    }

    /** All stops so far with one visit more, and that visit alone; those that do not fit or are beaten are left out. */
    private void addOptions(int p, int visit, long bit) {
        int mask = criticalBit[visit] < 0 ? 0 : 1 << criticalBit[visit];
        int to = options;
        addOption(p, mask, visitMinutes[visit], worth(gain[visit]), bit);
        for (int o = firstOption[p]; o < to; o++) {
            addOption(
                    p,
                    optionMask[o] | mask,
                    optionMinutes[o] + visitMinutes[visit],
                    optionGain[o] + worth(gain[visit]),
                    optionVisits[o] | bit);
        }
    }

    private void addOption(int p, int mask, int minutes, int gained, long made) {
        if (minutes + 2 * way[p * (size + 1) + size] > room) {
            return;
        }
        for (int o = firstOption[p]; o < options; o++) {
            if ((optionMask[o] & ~mask) == 0 && optionMinutes[o] <= minutes && optionGain[o] >= gained) {
                // Beaten with any visit more, too: visits join in one order, so neither has made those still to come.
                return;
            }
        }
        if (options == optionMask.length) {
            int length = 2 * options;
            optionMask = Arrays.copyOf(optionMask, length);
            optionMinutes = Arrays.copyOf(optionMinutes, length);
            optionGain = Arrays.copyOf(optionGain, length);
            optionVisits = Arrays.copyOf(optionVisits, length);
        }
        optionMask[options] = mask;
        optionMinutes[options] = minutes;
        optionGain[options] = gained;
        optionVisits[options++] = made;
    }

    /** Fills the tables, minutes left from few to many in steps within which no stop begins and ends; false if they are too large. */
    private boolean walk() {
        if (!listOptions()) {
            return false;
        }
        int stride = size + 1;
        int row = room + 1;
        int masks = 1 << critical;
        int cells = masks * stride * row;
        if (arrive.length < cells) {
            arrive = new int[cells];
            leave = new int[cells];
        }
        for (int from = 0; from <= room; from += shortest) {
            int to = Math.min(room + 1, from + shortest);
            for (int s = 0; s < masks; s++) {
                for (int p = 0; p < size; p++) {
                    arriveAt(s, p, from, to);
                }
            }
            for (int s = 0; s < masks; s++) {
                for (int p = 0; p <= size; p++) {
                    leaveFrom(s, p, from, to);
                }
            }
        }
        return true;
    }

    private void arriveAt(int s, int p, int from, int to) {
        int row = room + 1;
        int at = (s * (size + 1) + p) * row;
        Arrays.fill(arrive, at + from, at + to, NEVER);
        for (int o = firstOption[p]; o < firstOption[p + 1]; o++) {
            if ((optionMask[o] & ~s) != 0) {
                continue;
            }
            int next = ((s & ~optionMask[o]) * (size + 1) + p) * row - optionMinutes[o];
            int gained = optionGain[o];
            for (int r = Math.max(from, optionMinutes[o]); r < to; r++) {
                arrive[at + r] = Math.max(arrive[at + r], leave[next + r] + gained);
            }
        }
    }

    private void leaveFrom(int s, int p, int from, int to) {
        int row = room + 1;
        int stride = size + 1;
        int at = (s * stride + p) * row;
        int wayHome = way[p * stride + size];
        for (int r = from; r < to; r++) {
            leave[at + r] = r < wayHome ? NEVER : -cost(wayHome);
        }
        for (int q = 0; q < size; q++) {
            int minutes = way[p * stride + q];
            if (q == p || firstOption[q] == firstOption[q + 1] || minutes >= to) {
                continue;
            }
            int next = (s * stride + q) * row - minutes;
            int paid = cost(minutes);
            for (int r = Math.max(from, minutes); r < to; r++) {
                leave[at + r] = Math.max(leave[at + r], arrive[next + r] - paid);
            }
        }
    }

    /** Whether a visit is on no walk that earns more than the best day known. */
    boolean isOut(int visit) {
        return isOut[visit];
    }

    /** The number of a visit among the critical ones, -1 if it is none. */
    int criticalBit(int visit) {
        return criticalBit[visit];
    }

    /**
     * The most that a walk can still earn on its way home.
     *
     * @param place where it stands; the number after the last is home
     * @param left critical visits not made yet, as bits
     */
    double most(int place, int minutesLeft, long left) {
        int s = (int) (left & (1 << critical) - 1);
        int at = (s * (size + 1) + place) * (room + 1) + Math.min(room, minutesLeft);
        return minutesLeft < 0 ? Double.NEGATIVE_INFINITY : leave[at] / scale;
    }

    /** The same if the walk may first make more visits where it stands. */
    double mostHere(int place, int minutesLeft, long left) {
        int s = (int) (left & (1 << critical) - 1);
        int at = (s * (size + 1) + place) * (room + 1) + Math.min(room, minutesLeft);
        return minutesLeft < 0 ? Double.NEGATIVE_INFINITY : Math.max(leave[at], arrive[at]) / scale;
    }

    /** Follows the best walk and counts how often it makes each visit. */
    private void trace() {
        Arrays.fill(usedHow, 0, visits, 0);
        int stride = size + 1;
        int row = room + 1;
        int s = (1 << critical) - 1;
        int p = size;
        int r = room;
        while (true) {
            int now = leave[(s * stride + p) * row + r];
            int next = -1;
            for (int q = 0; q < size && next < 0; q++) {
                int minutes = way[p * stride + q];
                if (q != p
                        && firstOption[q] < firstOption[q + 1]
                        && minutes <= r
                        && arrive[(s * stride + q) * row + r - minutes] - cost(minutes) == now) {
                    next = q;
                }
            }
            if (next < 0 || now <= NEVER / 2) {
                break;
            }
            r -= way[p * stride + next];
            p = next;
            int there = arrive[(s * stride + p) * row + r];
            int chosen = -1;
            for (int o = firstOption[p]; o < firstOption[p + 1] && chosen < 0; o++) {
                if ((optionMask[o] & ~s) == 0
                        && optionMinutes[o] <= r
                        && leave[((s & ~optionMask[o]) * stride + p) * row + r - optionMinutes[o]] + optionGain[o]
                                == there) {
                    chosen = o;
                }
            }
            if (chosen < 0) {
                break;
            }
            for (int k = firstVisit[p]; k < Math.min(firstVisit[p + 1], firstVisit[p] + MOST_OF_PLACE); k++) {
                usedHow[visitAt[k]] += (int) (optionVisits[chosen] >> (k - firstVisit[p]) & 1);
            }
            s &= ~optionMask[chosen];
            r -= optionMinutes[chosen];
        }
    }

    /** Makes visits critical that the best walk makes more than once; whether there is one, and room for it. */
    private boolean addCritical() {
        trace();
        boolean added = false;
        for (int k = 0; k < 2 && hasRoomForMore(); k++) {
            int most = -1;
            for (int i = 0; i < visits; i++) {
                if (usedHow[i] > 1
                        && !isOut[i]
                        && criticalBit[i] < 0
                        && (most < 0 || usedHow[i] * gain[i] > usedHow[most] * gain[most])) {
                    most = i;
                }
            }
            if (most < 0) {
                break;
            }
            criticalBit[most] = critical++;
            added = true;
        }
        return added;
    }

    private boolean hasRoomForMore() {
        var hasVisits = new boolean[size];
        long open = 0;
        for (int i = 0; i < visits; i++) {
            open += isOut[i] || hasVisits[placeOf[i]] ? 0 : 1;
            hasVisits[placeOf[i]] |= !isOut[i];
        }
        long masks = 2L << critical;
        return critical < MOST_CRITICAL
                && masks * (size + 1) * (room + 1) <= MOST_CELLS
                && masks * (open * open + options) * room <= mostLooks;
    }

    /** Rules out visits that no walk better than the best makes. */
    private void ruleOut(double best) {
        int row = room + 1;
        int s = (1 << critical) - 1;
        var both = new int[row];
        for (int p = 0; p < size; p++) {
            if (firstOption[p] == firstOption[p + 1]) {
                continue;
            }
            int at = (s * (size + 1) + p) * row;
            Arrays.fill(both, NEVER);
            for (int a = 0; a <= room; a++) {
                int one = leave[at + a];
                if (one > NEVER / 2) {
                    for (int b = 0; a + b <= room; b++) {
                        both[a + b] = Math.max(both[a + b], one + leave[at + b]);
                    }
                }
            }
            for (int k = firstVisit[p]; k < firstVisit[p + 1]; k++) {
                int i = visitAt[k];
                int most = room < visitMinutes[i] ? NEVER : both[room - visitMinutes[i]];
                for (int o = firstOption[p]; o < firstOption[p + 1]; o++) {
                    int rest = room - visitMinutes[i] - optionMinutes[o];
                    most = rest < 0 ? most : Math.max(most, both[rest] + optionGain[o]);
                }
                isOut[i] |= (most + (double) worth(gain[i])) / scale <= best;
            }
        }
    }
}

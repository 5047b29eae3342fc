package huzhu.solver.bound;

import java.util.Arrays;

/**
 * What one volunteer can at most earn on one day, where each visit pays a net price and each minute on the road costs one:
 * the subproblem of {@link PriceBound}.
 *
 * <p>Two answers, each no less than what any tours of the day could earn. <em>Tours</em>: all orders of a few visits are
 * tried against windows and travel, waiting apart; exact but for that. <em>Room</em>: a fractional knapsack of places, each
 * of which costs at least the way from its nearest neighbour; for days with many visits. Travel is along chords of the
 * globe, never longer than the road.
 *
 * <p>Source: D. Feillet, P. Dejax, M. Gendreau, "Traveling salesman problems with profits", Transportation Science 39
 * (2005), 188–205.
 *
 * <p>Over 300 lines: both answers work on the same scratch arrays, made once for all volunteers and days.
 */
final class DayPrices implements DayAnswer {
    /** Visits a day up to which tours are tried one by one. */
    private static final int MOST_STOPS = 4;

    /** Partial tours tried a window before the other answer has to do. */
    private static final int MOST_NODES = 1_500;

    /** Places a day up to which the nearest neighbour of each is looked for. */
    private static final int MOST_PLACES = 200;

    /** Lowest bits of a sort key that hold an index; the order that they blur differs by less than a billionth. */
    private static final long INDEX_BITS = 0xFFFFFL;
    /** Makes up for what sorting without the lowest 20 bits can misplace: less than 2^-32 of a gain. */
    private static final double ORDER_BLUR = 1 + 1e-9;

    private final PricedPlaces places;

    /** The day being looked at. */
    private double minutePrice;

    private double minutesPerChord;
    private int home;
    private int windowHi;
    private int stopsCap;
    private int nodes;

    private int count;
    private int[] visit = new int[64];
    private double[] gain = new double[64];
    /** What a visit earns less its share of the least way to its place, and the order from the dearest down. */
    private double[] afterWay = new double[64];
    /** What the other visits of its place bear of that way. */
    private double[] paidWay = new double[64];

    private long[] order = new long[64];
    private int[] byOrder = new int[64];

    /** Places of the day's visits, those of a place side by side among the members. */
    private int groups;

    /** The least way from home to any place. */
    private int base;

    private int[] groupPoint = new int[64];
    private int[] groupFirst = new int[65];
    private int[] leastWay = new int[64];
    private double[] floor = new double[64];
    private int[] member = new int[64];
    private long[] memberOrder = new long[64];
    private double[] single = new double[64];

    /** Pieces of the knapsack. */
    private double[] pieceGain = new double[64];

    private double[] pieceSize = new double[64];
    private int[] pieceFrom = new int[64];
    private int[] pieceTo = new int[64];
    private long[] pieceOrder = new long[64];
    private final double[] top = new double[MOST_STOPS + 1];
    private final double[] bestOfCount = new double[MOST_STOPS + 1];
    private final int[][] bestPath = new int[MOST_STOPS + 1][MOST_STOPS];
    private final int[] path = new int[MOST_STOPS];

    /** Visits that earn the answer given last, as series. */
    private int[] chosen = new int[64];

    private int chosenCount;
    private int chosenMinutes;
    private boolean isByTours;

    DayPrices(PricedPlaces places) {
        this.places = places;
    }

    /** Whether the answer given last is that of tours. */
    boolean isByTours() {
        return isByTours;
    }

    @Override
    public int chosenCount() {
        return chosenCount;
    }

    @Override
    public int chosen(int i) {
        return chosen[i];
    }

    @Override
    public int chosenMinutes() {
        return chosenMinutes;
    }

    private int travel(int from, int to) {
        return places.minutesBetween(from, to, minutesPerChord);
    }

    @Override
    public double most(PricedDay day) {
        home = day.home();
        minutesPerChord = day.minutesPerChord();
        minutePrice = day.minutePrice();
        chosenCount = 0;
        chosenMinutes = 0;
        isByTours = false;
        count = day.count();
        if (count == 0) {
            return 0;
        }
        take(day.series(), day.nets());
        groups = group();
        base = Integer.MAX_VALUE;
        for (int g = 0; g < groups; g++) {
            base = Math.min(base, travel(home, groupPoint[g]));
            findNeighbours(g);
        }
        if (day.capVisits() <= MOST_STOPS) {
            double exact = byTours(day.windows(), day.capMinutes(), day.capVisits());
            if (exact >= 0) {
                isByTours = true;
                return exact;
            }
        }
        return byRoom(day.windows(), day.capMinutes(), day.capVisits());
    }

    private void take(int[] series, double[] nets) {
        if (visit.length < count) {
            int length = count * 2;
            visit = new int[length];
            gain = new double[length];
            afterWay = new double[length];
            paidWay = new double[length];
            order = new long[length];
            byOrder = new int[length];
            chosen = new int[length];
            single = new double[length];
            member = new int[length];
            memberOrder = new long[length];
            groupPoint = new int[length];
            groupFirst = new int[length + 1];
            leastWay = new int[length];
            floor = new double[length];
            pieceGain = new double[length];
            pieceSize = new double[length];
            pieceFrom = new int[length];
            pieceTo = new int[length];
            pieceOrder = new long[length];
        }
        System.arraycopy(series, 0, visit, 0, count);
        System.arraycopy(nets, 0, gain, 0, count);
    }

    /** Sorts visits by what they earn after the least way to them, of which each of a place bears a share. */
    private void sortForTours() {
        for (int g = 0; g < groups; g++) {
            for (int k = groupFirst[g]; k < groupFirst[g + 1]; k++) {
                int i = member[k];
                double share = minutePrice * leastWay[g] / (groupFirst[g + 1] - groupFirst[g]);
                afterWay[i] = gain[i] - share;
                paidWay[i] = minutePrice * leastWay[g] - share;
                // Positive doubles sort as their bits do; the lowest bits give way to the index.
                long bits = Double.doubleToRawLongBits(Math.max(Double.MIN_NORMAL, afterWay[i]));
                order[i] = -((bits & ~INDEX_BITS) | i);
            }
        }
        Arrays.sort(order, 0, count);
        for (int i = 0; i < count; i++) {
            byOrder[i] = (int) (-order[i] & INDEX_BITS);
        }
    }

    /** Best tours of the day, or -1 if there are too many to try. */
    private double byTours(int[] windows, int capMinutes, int capVisits) {
        stopsCap = Math.min(capVisits, count);
        sortForTours();
        top[0] = 0;
        for (int k = 1; k <= stopsCap; k++) {
            top[k] = top[k - 1] + ORDER_BLUR * Math.max(0, afterWay[byOrder[k - 1]]);
        }
        var day = new double[stopsCap + 1];
        var paths = new int[stopsCap + 1][];
        Arrays.fill(day, Double.NEGATIVE_INFINITY);
        day[0] = 0;
        paths[0] = new int[0];
        for (int w = 0; w < windows.length; w += 2) {
            Arrays.fill(bestOfCount, Double.NEGATIVE_INFINITY);
            bestOfCount[0] = 0;
            windowHi = windows[w + 1];
            nodes = 0;
            extend(home, windows[w], 0, 0, 0, Math.min(capMinutes, windows[w + 1] - windows[w]));
            if (nodes > MOST_NODES) {
                return -1;
            }
            for (int all = stopsCap; all > 0; all--) {
                for (int here = 1; here <= all; here++) {
                    if (paths[all - here] != null && day[all - here] + bestOfCount[here] > day[all]) {
                        day[all] = day[all - here] + bestOfCount[here];
                        var before = paths[all - here];
                        paths[all] = Arrays.copyOf(before, all);
                        System.arraycopy(bestPath[here], 0, paths[all], before.length, here);
                    }
                }
            }
        }
        int best = 0;
        for (int k = 1; k <= stopsCap; k++) {
            best = day[k] > day[best] ? k : best;
        }
        choose(paths[best], best);
        return day[best];
    }

    private void choose(int[] stops, int howMany) {
        int at = home;
        for (int i = 0; i < howMany; i++) {
            int s = visit[stops[i]];
            chosen[chosenCount++] = s;
            chosenMinutes += travel(at, places.point(s)) + places.minutes(s);
            at = places.point(s);
        }
        chosenMinutes += travel(at, home);
    }

    /**
     * Tries all that may come next.
     *
     * @param credit what visits to places on the path bear of a way that the path has paid for
     */
    private void extend(int at, int time, int stops, double earned, double credit, int minutesLeft) {
        if (nodes > MOST_NODES) {
            return;
        }
        for (int k = 0; k < count; k++) {
            int i = byOrder[k];
            if (!mayGain(stops, earned + credit, Math.max(0, afterWay[i]))) {
                return;
            }
            int s = visit[i];
            if (isOnPath(i, stops)) {
                continue;
            }
            nodes++;
            int point = places.point(s);
            int way = travel(at, point);
            int start = places.startFrom(s, time + way);
            int minutes = places.minutes(s);
            int wayHome = travel(point, home);
            if (start < 0 || start + minutes + wayHome > windowHi || way + minutes + wayHome > minutesLeft) {
                continue;
            }
            double now = earned + gain[i] - minutePrice * way;
            path[stops] = i;
            double closed = now - minutePrice * wayHome;
            if (closed > bestOfCount[stops + 1]) {
                bestOfCount[stops + 1] = closed;
                System.arraycopy(path, 0, bestPath[stops + 1], 0, stops + 1);
            }
            if (stops + 1 < stopsCap) {
                extend(point, start + minutes, stops + 1, now, credit + paidWay[i], minutesLeft - way - minutes);
            }
        }
    }

    /** Whether some tour that goes on with this gain or smaller ones may beat what is known. */
    private boolean mayGain(int stops, double earned, double next) {
        for (int more = 1; stops + more <= stopsCap; more++) {
            double most = earned + next + top[more - 1] - minutePrice * base;
            if (most > bestOfCount[stops + more] && most > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnPath(int i, int stops) {
        for (int k = 0; k < stops; k++) {
            if (path[k] == i) {
                return true;
            }
        }
        return false;
    }

    /** Fractional knapsack of places. */
    private double byRoom(int[] windows, int capMinutes, int capVisits) {
        int room = 0;
        for (int w = 0; w < windows.length; w += 2) {
            room += windows[w + 1] - windows[w];
        }
        room = Math.min(room, capMinutes);
        room -= base;
        int pieces = 0;
        for (int g = 0; g < groups; g++) {
            pieces = addPieces(g, floor[g], pieces);
            for (int k = groupFirst[g]; k < groupFirst[g + 1]; k++) {
                // Not all visits of a place need be made, so each bears but its share of the way.
                single[k] = gain[member[k]] - minutePrice * floor[g] / (groupFirst[g + 1] - groupFirst[g]);
            }
        }
        Arrays.sort(pieceOrder, 0, pieces);
        double earned = -minutePrice * base;
        double left = room;
        double byCount = topSum(capVisits);
        for (int i = 0; i < pieces && left > 0; i++) {
            int piece = (int) (-pieceOrder[i] & INDEX_BITS);
            double share = Math.min(1, left / pieceSize[piece]);
            earned += ORDER_BLUR * share * pieceGain[piece];
            left -= pieceSize[piece];
            if (share > 0.5) {
                for (int k = pieceFrom[piece]; k < pieceTo[piece]; k++) {
                    chosen[chosenCount++] = visit[member[k]];
                }
                chosenMinutes += (int) pieceSize[piece];
            }
        }
        if (chosenCount > capVisits) {
            chosenCount = capVisits;
        }
        chosenMinutes += base;
        double most = Math.min(earned, byCount - minutePrice * base);
        if (most <= 0) {
            chosenCount = 0;
            chosenMinutes = 0;
            return 0;
        }
        return most;
    }

    /** The most that so many visits can earn, their ways paid for, as if there were time for all. */
    private double topSum(int howMany) {
        Arrays.sort(single, 0, count);
        double sum = 0;
        for (int i = count - 1; i >= Math.max(0, count - howMany); i--) {
            sum += Math.max(0, single[i]);
        }
        return sum;
    }

    /** Sorts visits by place, within a place by gain per minute; returns the number of places. */
    private int group() {
        for (int i = 0; i < count; i++) {
            memberOrder[i] = (long) places.point(visit[i]) << 32 | i;
        }
        Arrays.sort(memberOrder, 0, count);
        int found = 0;
        for (int i = 0; i < count; i++) {
            member[i] = (int) memberOrder[i];
            int point = places.point(visit[member[i]]);
            if (i == 0 || groupPoint[found - 1] != point) {
                groupFirst[found] = i;
                groupPoint[found++] = point;
            }
        }
        groupFirst[found] = count;
        for (int g = 0; g < found; g++) {
            sortByRatio(groupFirst[g], groupFirst[g + 1]);
        }
        return found;
    }

    private double ratio(int i) {
        return gain[i] / places.minutes(visit[i]);
    }

    private void sortByRatio(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int one = member[i];
            int at = i;
            while (at > from && ratio(member[at - 1]) < ratio(one)) {
                member[at] = member[at - 1];
                at--;
            }
            member[at] = one;
        }
    }

    /** Finds the least way into a place, and half of that and the least way out again: home, or two other places. */
    private void findNeighbours(int g) {
        leastWay[g] = 0;
        floor[g] = 0;
        if (groups > MOST_PLACES || groupPoint[g] == home) {
            return;
        }
        int least = travel(home, groupPoint[g]);
        int second = least;
        for (int other = 0; other < groups && second > 0; other++) {
            int way = other == g ? second : travel(groupPoint[g], groupPoint[other]);
            if (way < least) {
                second = least;
                least = way;
            } else if (way < second) {
                second = way;
            }
        }
        leastWay[g] = least;
        floor[g] = (least + second) / 2.0;
    }

    /** The concave hull of what a place earns by minutes spent there, the way to it first. */
    private int addPieces(int g, double way, int known) {
        int pieces = known;
        int from = groupFirst[g];
        double size = way;
        double sum = -minutePrice * way;
        int i = from;
        while (i < groupFirst[g + 1]) {
            int minutes = places.minutes(visit[member[i]]);
            if (i > from && sum > 0 && sum / size >= ratio(member[i])) {
                break;
            }
            size += minutes;
            sum += gain[member[i]];
            i++;
        }
        if (sum <= 0) {
            return pieces;
        }
        pieces = addPiece(pieces, sum, size, from, i);
        for (; i < groupFirst[g + 1]; i++) {
            pieces = addPiece(pieces, gain[member[i]], places.minutes(visit[member[i]]), i, i + 1);
        }
        return pieces;
    }

    private int addPiece(int pieces, double earned, double size, int from, int to) {
        pieceGain[pieces] = earned;
        pieceSize[pieces] = size;
        pieceFrom[pieces] = from;
        pieceTo[pieces] = to;
        pieceOrder[pieces] = -((Double.doubleToRawLongBits(earned / size) & ~INDEX_BITS) | pieces);
        return pieces + 1;
    }
}

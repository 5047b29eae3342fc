package huzhu.solver.bound;

import java.util.Arrays;

/**
 * What a volunteer's day may still earn in the minutes that are left, from any stop: the completion bound of {@link DayTours}.
 *
 * <p>Places are met at half of the two shortest ways to others; what is earned in the room left is a knapsack of whole visits
 * on top of that, worked out once a day for every number of half minutes. Ways are whole minutes along chords of the globe.
 *
 * <p>Source: N. Christofides, A. Mingozzi, P. Toth, "State-space relaxation procedures for the computation of bounds to
 * routing problems", Networks 11 (1981), 145–164. Cost: places² + visits × minutes of the day's cap.
 */
final class TourRoom {
    private final PricedPlaces places;

    private int count;
    private int groups;
    private double minutePrice;
    private double minutesPerChord;
    private long[] byPoint = new long[64];
    /** Visits by place, those of a place side by side. */
    private int[] member = new int[64];

    private int[] firstOfGroup = new int[65];
    private int[] groupPoint = new int[65];
    private int[] groupOf = new int[65];
    /** Minutes between places, home the last of them. */
    private int[] way = new int[64];

    private int[] leastWay = new int[65];
    /** The two shortest ways of a place, added: half minutes of its share in a tour. */
    private int[] halfMinutes = new int[65];

    private int length;
    private double[] earned = new double[64];
    private double[] before = new double[64];
    private double[] withGroup = new double[64];
    private double[] single = new double[64];
    private double[] ofCount = new double[64];
    private int mostVisits;
    private boolean countBinds;

    TourRoom(PricedPlaces places) {
        this.places = places;
    }

    /**
     * Looks at another day.
     *
     * @param roomMinutes away from home at most, by its cap and its windows
     */
    void set(PricedDay day, int roomMinutes) {
        count = day.count();
        minutePrice = day.minutePrice();
        minutesPerChord = day.minutesPerChord();
        grow();
        group(day.series());
        groupPoint[groups] = day.home();
        groupOf[count] = groups;
        measure();
        fill(roomMinutes, day.series(), day.nets());
        limit(roomMinutes, day);
    }

    private void grow() {
        if (member.length <= count) {
            int size = 2 * count;
            byPoint = new long[size];
            member = new int[size];
            firstOfGroup = new int[size + 1];
            groupPoint = new int[size + 1];
            groupOf = new int[size + 1];
            leastWay = new int[size + 1];
            halfMinutes = new int[size + 1];
            single = new double[size];
        }
    }

    private void group(int[] series) {
        for (int i = 0; i < count; i++) {
            byPoint[i] = (long) places.point(series[i]) << Integer.SIZE | i;
        }
        Arrays.sort(byPoint, 0, count);
        groups = 0;
        for (int k = 0; k < count; k++) {
            int i = (int) byPoint[k];
            int point = (int) (byPoint[k] >> Integer.SIZE);
            if (k == 0 || groupPoint[groups - 1] != point) {
                firstOfGroup[groups] = k;
                groupPoint[groups++] = point;
            }
            member[k] = i;
            groupOf[i] = groups - 1;
        }
        firstOfGroup[groups] = count;
    }

    private void measure() {
        int size = groups + 1;
        if (way.length < size * size) {
            way = new int[2 * size * size];
        }
        for (int a = 0; a < size; a++) {
            way[a * size + a] = 0;
            for (int b = 0; b < a; b++) {
                int minutes = places.minutesBetween(groupPoint[a], groupPoint[b], minutesPerChord);
                way[a * size + b] = minutes;
                way[b * size + a] = minutes;
            }
        }
        leastWay[groups] = Integer.MAX_VALUE;
        for (int g = 0; g < groups; g++) {
            findLeast(g, size);
            leastWay[groups] = Math.min(leastWay[groups], way[g * size + groups]);
        }
    }

    /** The two least ways from a place to others or home; a place at home costs none. */
    private void findLeast(int g, int size) {
        int least = way[g * size + groups];
        int second = least;
        for (int other = 0; other < groups && groupPoint[g] != groupPoint[groups]; other++) {
            int minutes = other == g ? second : way[g * size + other];
            if (minutes < least) {
                second = least;
                least = minutes;
            } else if (minutes < second) {
                second = minutes;
            }
        }
        leastWay[g] = least;
        halfMinutes[g] = least + second;
    }

    /** The most that whole visits can earn in each number of half minutes, place by place. */
    private void fill(int roomMinutes, int[] series, double[] nets) {
        int largest = 0;
        for (int g = 0; g < groups; g++) {
            largest = Math.max(largest, halfMinutes[g]);
        }
        length = 2 * roomMinutes + largest + 1;
        if (earned.length < length) {
            earned = new double[2 * length];
            before = new double[2 * length];
            withGroup = new double[2 * length];
        }
        Arrays.fill(earned, 0, length, 0);
        for (int g = 0; g < groups; g++) {
            addGroup(g, series, nets);
        }
    }

    private void addGroup(int g, int[] series, double[] nets) {
        int share = Math.min(halfMinutes[g], length);
        double cost = minutePrice * halfMinutes[g] / 2;
        Arrays.fill(withGroup, 0, share, Double.NEGATIVE_INFINITY);
        for (int room = share; room < length; room++) {
            withGroup[room] = earned[room - share] - cost;
        }
        for (int k = firstOfGroup[g]; k < firstOfGroup[g + 1]; k++) {
            int size = Math.min(length, 2 * places.minutes(series[member[k]]));
            double gain = nets[member[k]];
            System.arraycopy(withGroup, 0, before, 0, length);
            for (int room = size; room < length; room++) {
                withGroup[room] = Math.max(before[room], before[room - size] + gain);
            }
        }
        for (int room = share; room < length; room++) {
            earned[room] = Math.max(earned[room], withGroup[room]);
        }
    }

    /** The most that each number of visits can earn, if that number binds at all. */
    private void limit(int roomMinutes, PricedDay day) {
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            int g = groupOf[i];
            shortest = Math.min(shortest, places.minutes(day.series()[i]));
            // Not all visits of a place need be made, so each bears but its share of the way.
            single[i] = day.nets()[i] - minutePrice * halfMinutes[g] / 2 / (firstOfGroup[g + 1] - firstOfGroup[g]);
        }
        mostVisits = Math.min(day.capVisits(), count);
        countBinds = (long) mostVisits * shortest < roomMinutes;
        if (countBinds) {
            Arrays.sort(single, 0, count);
            if (ofCount.length <= mostVisits) {
                ofCount = new double[2 * mostVisits + 1];
            }
            for (int visits = 1; visits <= mostVisits; visits++) {
                ofCount[visits] = ofCount[visits - 1] + Math.max(0, single[count - visits]);
            }
        }
    }

    /** Whether the cap on visits may stop a day before its minutes do. */
    boolean countBinds() {
        return countBinds;
    }

    int mostVisits() {
        return mostVisits;
    }

    /** Places of the day's visits; the number after the last is home. */
    int groups() {
        return groups;
    }

    /** The place of a visit; the number after the last visit is home. */
    int groupOf(int visit) {
        return groupOf[visit];
    }

    /** The first of a place's visits in {@link #visitOfPlace}. */
    int firstOfPlace(int place) {
        return firstOfGroup[place];
    }

    /** The k-th visit, those of a place side by side. */
    int visitOfPlace(int k) {
        return member[k];
    }

    /** Minutes from place to place. */
    int wayOfPlaces(int from, int to) {
        return way[from * (groups + 1) + to];
    }

    /** Minutes from one visit's place to another's; the number after the last visit is home. */
    int way(int from, int to) {
        return way[groupOf[from] * (groups + 1) + groupOf[to]];
    }

    /** What a visit can earn, and half of the two least ways to its place, a minute. */
    double ratio(int visit, double gain, int minutes) {
        double share = halfMinutes[groupOf[visit]] / 2.0;
        return (gain - minutePrice * share) / (minutes + share);
    }

    /** The most that can still be earned on the way home from a stop; below 0 where only the way home is left. */
    double most(int stop, int minutesLeft, int visits) {
        int g = groupOf[stop];
        boolean isHome = g == groups;
        // Half the way out of this stop and half of one into home; more visits at this place need no way.
        int ways = isHome ? 2 * leastWay[g] : leastWay[g] + leastWay[groups];
        boolean hasMore = !isHome && firstOfGroup[g + 1] - firstOfGroup[g] > 1;
        int refund = hasMore ? halfMinutes[g] : 0;
        int room = 2 * minutesLeft - ways + refund;
        double most = room < 0 ? 0 : earned[Math.min(room, length - 1)];
        if (countBinds) {
            most = Math.min(most, ofCount[mostVisits - visits]);
        }
        double open = most - minutePrice * (ways - refund) / 2;
        return isHome ? Math.max(0, open) : Math.max(open, -minutePrice * way(stop, count));
    }
}

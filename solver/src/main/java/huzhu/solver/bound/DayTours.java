package huzhu.solver.bound;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The most that one volunteer can earn on one day by tours that keep windows, travel and caps, where each visit pays a net
 * price and each minute on the road costs one: the exact subproblem of {@link PriceBound}, for days with many stops.
 *
 * <p>Beginnings of tours are extended one stop at a time, that which promises most first, until no promise beats the best day
 * found. On days with more than {@value #ALL_REMEMBERED} visits a tour remembers only those made nearby, so that in theory it
 * may come back for another; and after {@value #MOST_LABELS} beginnings, or when comparing them
 * has taken too long, the greatest promise has to do. All that can only raise the answer, which stays an upper bound.
 *
 * <p>Where the answer must be sharp, what a beginning still promises is also what {@link PlaceWalks} says, visits that these rule
 * out are left aside, and visits that the best day found makes twice are remembered everywhere from then on.
 *
 * <p>Over 300 lines: one search with its marks, used with and without walks.
 *
 * <p>Source: R. Baldacci, A. Mingozzi, R. Roberti, "New route relaxation and pricing strategies for the vehicle routing
 * problem", Operations Research 59 (2011), 1269–1283.
 */
final class DayTours implements DayAnswer {
    private static final int MOST_LABELS = 3_000;

    /**
     * Comparisons of beginnings for each that may be tried, of all searches of a day together: where thousands at one stop are of equal
     * use, the time goes into these, and trying on tells little.
     */
    private static final long LOOKS = 200;

    /** Times that a day is searched anew for visits made twice. */
    private static final int MOST_SEARCHES = 8;

    private static final long BEYOND_BITS = -1L;

    /** Share of what a day earns that a bound may promise above it before walks are asked. */
    private static final double SLACK = 0.004;

    /** Looks that walks have at a day, each at the visits that the one before left. */
    private static final int MOST_WALKS = 3;

    /** The share of visits that is left at most where it pays to look again. */
    private static final double FEWER = 0.8;

    private static final int ALL_REMEMBERED = 24;

    /** On larger days a stop keeps in mind at least this many visits nearest to it, as far as they can be told apart. */
    private static final int REMEMBERED = 12;

    /** Earnings closer than this are taken as equal, so that rounding does not keep a search alive. */
    private static final double EQUAL = 1e-9;

    private final PricedPlaces places;
    private final TourRoom room;
    private final TourLabels labels = new TourLabels();
    private final PlaceWalks walks;
    private boolean byWalks;

    /** Critical visits of the walks. */
    private int[] critical = new int[Integer.SIZE];

    private int criticals;

    private int count;
    private int[] windows = {};
    private int cap;
    private double minutePrice;
    private int[] series = {};
    private double[] gain = {};
    private double best;
    private int bestLabel;

    /** Bit of each visit that can be told apart, and the bits that a stop there keeps. */
    private long[] bit = new long[64];

    private long[] kept = new long[64];
    private double[] ratio = new double[64];
    private double[] ratioSorted = new double[64];
    private int[] near = new int[64];

    private int[] chosen = new int[64];
    private int chosenCount;
    private int chosenMinutes;

    private final int mostLabels;
    private final int mostLabelsByWalks;
    private final long mostLooks;

    /** Comparisons of beginnings left for the day. */
    private long looksLeft;

    DayTours(PricedPlaces places) {
        this(places, MOST_LABELS);
    }

    /** With a number of beginnings that are tried of days that {@link PlaceWalks} helps to judge. */
    DayTours(PricedPlaces places, int mostLabelsByWalks) {
        this(places, MOST_LABELS, mostLabelsByWalks);
    }

    /** With other numbers of beginnings tried; of any the answers are true. */
    DayTours(PricedPlaces places, int mostLabels, int mostLabelsByWalks) {
        this(places, mostLabels, mostLabelsByWalks, LOOKS);
    }

    /** The same with another number of comparisons for each. */
    DayTours(PricedPlaces places, int mostLabels, int mostLabelsByWalks, long looks) {
        mostLooks = looks * Math.max(mostLabels, mostLabelsByWalks);
        this.mostLabels = mostLabels;
        this.mostLabelsByWalks = mostLabelsByWalks;
        this.places = places;
        room = new TourRoom(places);
        walks = new PlaceWalks(places);
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

    @Override
    public double most(PricedDay day) {
        begin(day, 0);
        double promised = search(mostLabels);
        choose();
        return Math.max(best, promised);
    }

    /**
     * Looks for a tour that earns more than is known; where there is one, its visits are the chosen ones. The answer is no bound: a
     * search that takes too long finds nothing.
     */
    double better(PricedDay day, double known) {
        begin(day, known);
        searchApart(mostLabels);
        return best;
    }

    /**
     * The most that a day can earn, or more, by walks where beginnings alone do not tell; the chosen visits are those of the best
     * tour found that earns more than is known, if there is one.
     *
     * @param known what some tours of the day are known to earn; with any other number the answer stays true
     */
    double mostByWalks(PricedDay day, double known) {
        begin(day, known);
        double promised = searchApart(mostLabels);
        var left = day;
        for (int look = 0; look < MOST_WALKS && promised > enough(); look++) {
            if (!walks.set(left, room, cap, best, enough())) {
                break;
            }
            promised = Math.min(promised, walks.most(room.groups(), cap, -1L));
            int before = left.count();
            left = withoutRuledOut(left);
            if (left.count() == 0) {
                return best;
            }
            if (left.count() > FEWER * before) {
                byWalks = true;
                listCritical();
                promised = Math.min(promised, searchApart(mostLabelsByWalks));
                byWalks = false;
                break;
            }
            take(left);
            promised = Math.min(promised, searchApart(mostLabels));
        }
        return Math.max(best, promised);
    }

    /**
     * Searches until the best day found makes no visit twice, or these cannot be told apart: visits made twice are kept in mind from
     * then on. Leaves as the best only what some tours earn; returns a bound.
     */
    private double searchApart(int atMost) {
        double known = best;
        double promised = Double.POSITIVE_INFINITY;
        for (int again = 0; ; again++) {
            promised = Math.min(promised, Math.max(search(atMost), best));
            long twice = madeTwice();
            if (twice == 0) {
                choose();
                return promised;
            }
            best = known;
            if (again == MOST_SEARCHES || twice == BEYOND_BITS) {
                return promised;
            }
            for (int i = 0; i < count; i++) {
                kept[i] |= twice;
            }
        }
    }

    /** Visits that the best day found makes more than once, as bits; all bits if some cannot be told apart. */
    private long madeTwice() {
        long once = 0;
        long twice = 0;
        for (int l = bestLabel; l >= 0; l = labels.previous(l)) {
            int i = labels.stop(l);
            if (i < count && bit[i] == 0) {
                for (int other = labels.previous(l); other >= 0; other = labels.previous(other)) {
                    if (labels.stop(other) == i) {
                        return BEYOND_BITS;
                    }
                }
            }
            twice |= once & bit[i];
            once |= bit[i];
        }
        return twice;
    }

    private double enough() {
        return best * (1 + SLACK);
    }

    private PricedDay withoutRuledOut(PricedDay day) {
        var left = IntStream.range(0, day.count()).filter(i -> !walks.isOut(i)).toArray();
        return new PricedDay(
                day.home(),
                day.minutesPerChord(),
                day.windows(),
                day.capMinutes(),
                day.capVisits(),
                day.minutePrice(),
                IntStream.of(left).map(i -> day.series()[i]).toArray(),
                IntStream.of(left).mapToDouble(i -> day.nets()[i]).toArray(),
                left.length);
    }

    private void listCritical() {
        criticals = 0;
        for (int i = 0; i < count; i++) {
            int number = walks.criticalBit(i);
            if (number >= 0) {
                critical[number] = i;
                criticals++;
            }
        }
    }

    private void begin(PricedDay day, double known) {
        chosenCount = 0;
        chosenMinutes = 0;
        looksLeft = mostLooks;
        take(day);
        best = known;
    }

    private void take(PricedDay day) {
        count = day.count();
        windows = day.windows();
        series = day.series();
        gain = day.nets();
        minutePrice = day.minutePrice();
        cap = Math.min(day.capMinutes(), minutesFrom(0));
        room.set(day, cap);
        remember();
    }

    private int minutesFrom(int window) {
        int minutes = 0;
        for (int w = window; w < windows.length; w += 2) {
            minutes += windows[w + 1] - windows[w];
        }
        return minutes;
    }

    /** Decides which visits are told apart, the most promising first, and which each stop keeps in mind. */
    private void remember() {
        if (bit.length <= count) {
            int size = 2 * count;
            bit = new long[size];
            kept = new long[size];
            ratio = new double[size];
            ratioSorted = new double[size];
        }
        for (int i = 0; i < count; i++) {
            ratio[i] = room.ratio(i, gain[i], places.minutes(series[i]));
            ratioSorted[i] = ratio[i];
        }
        Arrays.sort(ratioSorted, 0, count);
        double least = ratioSorted[Math.max(0, count - Long.SIZE)];
        int bits = 0;
        for (int i = 0; i < count; i++) {
            bit[i] = ratio[i] >= least && bits < Long.SIZE ? 1L << bits++ : 0;
        }
        bit[count] = 0;
        kept[count] = -1L;
        for (int i = 0; i < count; i++) {
            kept[i] = count <= ALL_REMEMBERED ? -1L : keptAt(i);
        }
    }

    private long keptAt(int i) {
        int told = 0;
        if (near.length < count) {
            near = new int[2 * count];
        }
        for (int j = 0; j < count; j++) {
            if (bit[j] != 0) {
                near[told++] = room.way(i, j);
            }
        }
        Arrays.sort(near, 0, told);
        int radius = near[Math.min(REMEMBERED, told) - 1];
        long bits = bit[i];
        for (int j = 0; j < count; j++) {
            if (room.way(i, j) <= radius) {
                bits |= bit[j];
            }
        }
        return bits;
    }

    /** Extends beginnings until none promises more than the best; returns what those left untried promise. */
    private double search(int atMost) {
        bestLabel = -1;
        labels.clear(count + 1);
        add(count, windows[0], 0, 0, 0, 0L, 0, -1);
        for (int l = labels.poll(); l >= 0 && labels.promise(l) > best + EQUAL; l = labels.poll()) {
            if (labels.size() > atMost || labels.looks() > looksLeft) {
                looksLeft -= labels.looks();
                return labels.promise(l);
            }
            int next = labels.window(l) + 2;
            if (labels.stop(l) == count && next < windows.length) {
                waitAtHome(l, next, labels.used(l), labels.visits(l), labels.made(l), labels.earned(l));
            }
            if (!room.countBinds() || labels.visits(l) < room.mostVisits()) {
                extend(l);
            }
        }
        looksLeft -= labels.looks();
        return 0;
    }

    private void waitAtHome(int from, int window, int used, int visits, long made, double earned) {
        add(count, windows[window], used, visits, window, made, earned, from);
    }

    private void extend(int l) {
        int from = labels.stop(l);
        int window = labels.window(l);
        long made = labels.made(l);
        for (int j = 0; j < count; j++) {
            if ((made & bit[j]) != 0 || j == from || byWalks && walks.isOut(j)) {
                continue;
            }
            int way = room.way(from, j);
            int wayHome = room.way(j, count);
            int minutes = places.minutes(series[j]);
            int used = labels.used(l) + way + minutes;
            if (used + wayHome > cap) {
                continue;
            }
            int start = places.startFrom(series[j], labels.minute(l) + way);
            if (start < 0 || start + minutes + wayHome > windows[window + 1]) {
                continue;
            }
            double earned = labels.earned(l) + gain[j] - minutePrice * way;
            int visits = room.countBinds() ? labels.visits(l) + 1 : 0;
            long now = made & kept[j] | bit[j];
            int label = add(j, start + minutes, used, visits, window, now, earned, l);
            if (label >= 0) {
                double closed = earned - minutePrice * wayHome;
                if (closed > best) {
                    best = closed;
                    bestLabel = label;
                }
                if (window + 2 < windows.length) {
                    waitAtHome(label, window + 2, used + wayHome, visits, now, closed);
                }
            }
        }
    }

    private int add(int stop, int minute, int used, int visits, int window, long made, double earned, int from) {
        int left = Math.min(cap - used, windows[window + 1] - minute + minutesFrom(window + 2));
        double more = room.most(stop, left, visits);
        double promise = earned + (byWalks ? Math.min(more, byWalks(stop, left, made)) : more);
        // A beginning that only just beats the best by going home is wanted, for its visits.
        double closed = stop == count ? earned : earned - minutePrice * room.way(stop, count);
        return promise > best + EQUAL || closed > best
                ? labels.add(stop, minute, used, visits, window, made, earned, promise, from)
                : -1;
    }

    /** What a walk may still earn from a stop; what is not kept in mind of visits made counts as not made. */
    private double byWalks(int stop, int left, long made) {
        long open = -1L;
        for (int c = 0; c < criticals; c++) {
            open &= (made & bit[critical[c]]) == 0 ? -1L : ~(1L << c);
        }
        int place = room.groupOf(stop);
        return stop < count && hasMore(stop, made) ? walks.mostHere(place, left, open) : walks.most(place, left, open);
    }

    private boolean hasMore(int stop, long made) {
        int place = room.groupOf(stop);
        for (int k = room.firstOfPlace(place); k < room.firstOfPlace(place + 1); k++) {
            int i = room.visitOfPlace(k);
            if (i != stop && (made & bit[i]) == 0) {
                return true;
            }
        }
        return false;
    }

    private void choose() {
        if (bestLabel < 0) {
            return;
        }
        chosenCount = 0;
        chosenMinutes = labels.used(bestLabel) + room.way(labels.stop(bestLabel), count);
        for (int l = bestLabel; l >= 0; l = labels.previous(l)) {
            if (labels.stop(l) < count) {
                if (chosenCount == chosen.length) {
                    chosen = Arrays.copyOf(chosen, 2 * chosenCount);
                }
                chosen[chosenCount++] = series[labels.stop(l)];
            }
        }
    }
}

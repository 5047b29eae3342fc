package huzhu.solver.bound;

import java.util.Arrays;

/**
 * Good tours of one day, found by keeping the best beginnings of each number of visits: what moves prices, and where a search
 * for the best day begins. No answer of it is a bound.
 *
 * <p>Source: P. S. Ow, T. E. Morton, "Filtered beam search in scheduling", International Journal of Production Research 26
 * (1988), 35–62. Cost: beginnings kept × visits of the day × visits made.
 */
final class TourBeam {
    /** Beginnings kept of each number of visits, unless said otherwise. */
    private static final int WIDTH = 20;

    /** Candidates for each of them, among which beginnings with the same visits are told apart. */
    private static final int CANDIDATES = 4;

    /** Tours of a day that are handed on. */
    static final int MOST_TOURS = 5;

    /** Visits of a day that could use what minutes are left at least as well as those count as their worth. */
    private static final int USUAL_VISITS = 6;

    /** Minutes on the road that a visit is taken to need. */
    private static final int USUAL_WAY_MINUTES = 8;

    /** Shares of what is left of a day that beginnings are judged by, one search each. */
    private static final double[] SHARES = {1, 0.6, 0.2};

    private static final double LEAST = 1e-9;

    private final PricedPlaces places;
    private PricedDay day = new PricedDay(0, 0, new int[0], 0, 0, 0, new int[0], new double[0], 0);
    private int cap;
    private double rate;
    private int[] wayHome = new int[64];
    private double[] ratios = new double[64];

    /** The most that so many visits earn, ways apart. */
    private double[] mostOf = new double[65];

    private double stillMost;
    private double shareOfRate;

    private int nodes;
    private int[] stop = new int[256];
    private int[] minute = new int[256];
    private int[] used = new int[256];
    private int[] window = new int[256];
    private int[] previous = new int[256];
    private double[] earned = new double[256];
    private long[] set = new long[256];

    /** Candidates of the next number of visits, the worst first as a heap. */
    private int candidates;

    private final int width;
    private final int[] candidateFrom;
    private final int[] candidateStop;
    private final int[] candidateWindow;
    private final double[] candidateKey;

    private int tours;
    private final int[] tourNode = new int[MOST_TOURS];
    private final double[] tourEarned = new double[MOST_TOURS];

    TourBeam(PricedPlaces places) {
        this(places, WIDTH);
    }

    /** With a number of beginnings that are kept of each number of visits. */
    TourBeam(PricedPlaces places, int width) {
        this.places = places;
        this.width = width;
        candidateFrom = new int[CANDIDATES * width];
        candidateStop = new int[CANDIDATES * width];
        candidateWindow = new int[CANDIDATES * width];
        candidateKey = new double[CANDIDATES * width];
    }

    /** Number of tours found last, the best first. */
    int tours() {
        return tours;
    }

    /** Minutes of a tour, ways included. */
    int minutes(int tour) {
        return used[tourNode[tour]] + wayHome[stop[tourNode[tour]]];
    }

    /** The visits of a tour found last as series, in ascending order. */
    int[] series(int tour) {
        int length = 0;
        for (int n = tourNode[tour]; previous[n] >= 0; n = previous[n]) {
            length++;
        }
        var all = new int[length];
        for (int n = tourNode[tour]; previous[n] >= 0; n = previous[n]) {
            all[--length] = day.series()[stop[n]];
        }
        Arrays.sort(all);
        return all;
    }

    /** Looks for good tours of a day; returns what the best earns, 0 if there is none. */
    double search(PricedDay other) {
        day = other;
        tours = 0;
        nodes = 0;
        var windows = day.windows();
        if (windows.length == 0 || day.count() == 0) {
            return 0;
        }
        cap = Math.min(day.capMinutes(), minutesFrom(0));
        prepare();
        for (double share : SHARES) {
            search(share);
        }
        return tours == 0 ? 0 : tourEarned[0];
    }

    /** Looks for tours, what is left of a day counted at a share of what it might earn. */
    private void search(double share) {
        var windows = day.windows();
        int root = nodes;
        addNode(day.count(), windows[0], 0, 0, -1, 0, 0);
        int from = root;
        for (int visits = 0; visits < Math.min(day.count(), day.capVisits()) && from < nodes; visits++) {
            int to = nodes;
            candidates = 0;
            stillMost = share * mostOf[Math.min(day.count(), day.capVisits()) - Math.min(visits + 1, day.count())];
            shareOfRate = share * rate;
            for (int n = from; n < to; n++) {
                for (int w = window[n]; w < windows.length; w += 2) {
                    extend(n, w);
                }
            }
            take();
            from = to;
        }
    }

    private int minutesFrom(int first) {
        int minutes = 0;
        for (int w = first; w < day.windows().length; w += 2) {
            minutes += day.windows()[w + 1] - day.windows()[w];
        }
        return minutes;
    }

    private void prepare() {
        int count = day.count();
        if (wayHome.length <= count) {
            wayHome = new int[2 * count];
            ratios = new double[2 * count];
            mostOf = new double[2 * count + 1];
        }
        for (int j = 0; j < count; j++) {
            wayHome[j] = places.minutesBetween(places.point(day.series()[j]), day.home(), day.minutesPerChord());
            ratios[j] = day.nets()[j] / (places.minutes(day.series()[j]) + USUAL_WAY_MINUTES);
        }
        wayHome[count] = 0;
        Arrays.sort(ratios, 0, count);
        rate = ratios[Math.max(0, count - USUAL_VISITS)];
        System.arraycopy(day.nets(), 0, ratios, 0, count);
        Arrays.sort(ratios, 0, count);
        for (int k = 0; k < count; k++) {
            mostOf[k + 1] = mostOf[k] + ratios[count - 1 - k];
        }
    }

    private int pointOf(int stopIndex) {
        return stopIndex == day.count() ? day.home() : places.point(day.series()[stopIndex]);
    }

    /** Whether a beginning has made a visit. */
    private boolean hasMade(int node, int visit) {
        for (int n = node; previous[n] >= 0; n = previous[n]) {
            if (stop[n] == visit) {
                return true;
            }
        }
        return false;
    }

    private void extend(int n, int w) {
        boolean viaHome = w != window[n];
        int from = viaHome ? day.home() : pointOf(stop[n]);
        int atMinute = viaHome ? day.windows()[w] : minute[n];
        int usedSoFar = used[n] + (viaHome ? wayHome[stop[n]] : 0);
        double soFar = earned[n] - (viaHome ? day.minutePrice() * wayHome[stop[n]] : 0);
        for (int j = 0; j < day.count(); j++) {
            int s = day.series()[j];
            int minutes = places.minutes(s);
            if (usedSoFar + minutes + wayHome[j] > cap) {
                continue;
            }
            int way = places.minutesBetween(from, places.point(s), day.minutesPerChord());
            int usedNow = usedSoFar + way + minutes + wayHome[j];
            int start = places.startFrom(s, atMinute + way);
            if (start < 0 || start + minutes + wayHome[j] > day.windows()[w + 1] || usedNow > cap) {
                continue;
            }
            int left =
                    Math.min(cap - usedNow, day.windows()[w + 1] - start - minutes - wayHome[j] + minutesFrom(w + 2));
            double closed = soFar + day.nets()[j] - day.minutePrice() * (way + wayHome[j]);
            double key = closed + Math.min(stillMost, shareOfRate * left);
            if ((candidates < candidateKey.length || key > candidateKey[0]) && !hasMade(n, j)) {
                addCandidate(n, j, w, key);
            }
        }
    }

    private void addCandidate(int from, int visit, int w, double key) {
        int at;
        if (candidates < candidateKey.length) {
            at = candidates++;
            while (at > 0 && candidateKey[(at - 1) / 2] > key) {
                copyCandidate((at - 1) / 2, at);
                at = (at - 1) / 2;
            }
        } else {
            at = 0;
            while (2 * at + 1 < candidates) {
                int child = 2 * at + 1;
                if (child + 1 < candidates && candidateKey[child + 1] < candidateKey[child]) {
                    child++;
                }
                if (candidateKey[child] >= key) {
                    break;
                }
                copyCandidate(child, at);
                at = child;
            }
        }
        candidateFrom[at] = from;
        candidateStop[at] = visit;
        candidateWindow[at] = w;
        candidateKey[at] = key;
    }

    private void copyCandidate(int from, int to) {
        candidateFrom[to] = candidateFrom[from];
        candidateStop[to] = candidateStop[from];
        candidateWindow[to] = candidateWindow[from];
        candidateKey[to] = candidateKey[from];
    }

    /** Takes over the best candidates, those with the same visits and the same last one once. */
    private void take() {
        var order = new Integer[candidates];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(candidateKey[b], candidateKey[a]));
        int first = nodes;
        for (int k : order) {
            int n = candidateFrom[k];
            int j = candidateStop[k];
            long visits = set[n] + mark(day.series()[j]);
            if (nodes - first < width && isNew(first, j, visits)) {
                become(n, j, candidateWindow[k], visits);
            }
        }
    }

    private boolean isNew(int first, int visit, long visits) {
        for (int n = first; n < nodes; n++) {
            if (stop[n] == visit && set[n] == visits) {
                return false;
            }
        }
        return true;
    }

    private void become(int n, int j, int w, long visits) {
        int s = day.series()[j];
        boolean viaHome = w != window[n];
        int home = viaHome ? wayHome[stop[n]] : 0;
        int way =
                places.minutesBetween(viaHome ? day.home() : pointOf(stop[n]), places.point(s), day.minutesPerChord());
        int start = places.startFrom(s, (viaHome ? day.windows()[w] : minute[n]) + way);
        int minutes = places.minutes(s);
        double now = earned[n] + day.nets()[j] - day.minutePrice() * (home + way);
        addNode(j, start + minutes, used[n] + home + way + minutes, w, n, now, visits);
        offer(nodes - 1, now - day.minutePrice() * wayHome[j]);
    }

    /** A number by which sets of visits are told apart: sums of these hardly ever agree. */
    private static long mark(int visit) {
        long bits = (visit + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        return bits ^ bits >>> 27;
    }

    private void addNode(int at, int atMinute, int usedMinutes, int w, int from, double earning, long visits) {
        if (nodes == stop.length) {
            int length = 2 * nodes;
            stop = Arrays.copyOf(stop, length);
            minute = Arrays.copyOf(minute, length);
            used = Arrays.copyOf(used, length);
            window = Arrays.copyOf(window, length);
            previous = Arrays.copyOf(previous, length);
            earned = Arrays.copyOf(earned, length);
            set = Arrays.copyOf(set, length);
        }
        stop[nodes] = at;
        minute[nodes] = atMinute;
        used[nodes] = usedMinutes;
        window[nodes] = w;
        previous[nodes] = from;
        earned[nodes] = earning;
        set[nodes++] = visits;
    }

    /** Keeps a tour if it is among the best, one for each set of visits. */
    private void offer(int node, double closed) {
        if (closed <= LEAST) {
            return;
        }
        int same = 0;
        while (same < tours && set[tourNode[same]] != set[node]) {
            same++;
        }
        if (same < tours && tourEarned[same] >= closed) {
            return;
        }
        int at = same < tours ? same : tours < MOST_TOURS ? tours++ : MOST_TOURS - 1;
        if (at == MOST_TOURS - 1 && same >= tours && tourEarned[at] >= closed) {
            return;
        }
        while (at > 0 && tourEarned[at - 1] < closed) {
            tourEarned[at] = tourEarned[at - 1];
            tourNode[at] = tourNode[at - 1];
            at--;
        }
        tourEarned[at] = closed;
        tourNode[at] = node;
    }
}

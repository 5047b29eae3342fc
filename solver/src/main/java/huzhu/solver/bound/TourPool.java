package huzhu.solver.bound;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Tours found for volunteers' days, and the prices at which they alone balance: the dual of the linear program over these
 * tours, solved by steps along the mean of its subgradients. Whatever comes out are prices; that a bound is true does not
 * hang on any of it.
 *
 * <p>Source: F. Barahona, R. Anbil, "The volume algorithm: producing primal solutions with a subgradient method", Mathematical
 * Programming 87 (2000), 385–399. Cost: steps × visits of all tours.
 */
final class TourPool {
    private static final int STEPS = 1_500;

    /** Share of the newest subgradient in the direction of a step. */
    private static final double NEWEST = 0.25;

    /** How far below the best value found a step aims, as a share of it: at first, and when it is near enough. */
    private static final double FIRST_AIM = 0.03;

    private static final double LAST_AIM = 2e-5;

    /** Steps without a better value after which the aim comes nearer. */
    private static final int PATIENCE = 12;

    private static final double NEARER = 0.7;
    private static final int NONE = -1;

    /** Volunteers whose best tours one thread looks for at a time. */
    private static final int AT_ONCE = 64;

    private final Executor executor;
    private final PriceTable table;
    private final PriceSlots slots;
    private final VisitDays visitDays;
    private int size;
    private int visits;
    private final int[] lastOfDay;
    private int[] previous = new int[1024];
    private int[] first = new int[1025];
    private int[] slot = new int[4096];
    private int[] minutes = new int[1024];
    private double[] worth = new double[1024];

    /** Whether places in sessions count, too. */
    private boolean withPlaces;

    private final double[] byVisit;
    private final double[] byVolunteer;
    private final double[] meanByVisit;
    private final double[] meanByVolunteer;

    /** The best tour of each day at the prices of now, and what a volunteer's week then adds. */
    private final int[] bestOfDay;

    private final double[] ofWeek;

    /**
     * An empty pool for prices by day.
     *
     * @param executor looks for the best tours; running each in the caller's thread will do, and gives the same
     */
    TourPool(PriceTable table, PriceSlots slots, VisitDays visitDays, Executor executor) {
        this.executor = executor;
        this.table = table;
        this.slots = slots;
        this.visitDays = visitDays;
        lastOfDay = new int[table.volunteers * Reach.DAYS];
        Arrays.fill(lastOfDay, NONE);
        bestOfDay = new int[lastOfDay.length];
        ofWeek = new double[table.volunteers];
        byVisit = new double[slots.length()];
        byVolunteer = new double[table.volunteers];
        meanByVisit = new double[slots.length()];
        meanByVolunteer = new double[table.volunteers];
    }

    /** Lets places in sessions count from now on. */
    void countPlaces() {
        withPlaces = true;
    }

    /**
     * What visits, and places where these count, can bring in at most at these prices.
     *
     * @param asked by slot: raised by one for each part that then counts
     */
    double broughtIn(double[] price, double[] asked) {
        double visits = visitDays.most(price, asked);
        return withPlaces ? visits + table.sessions.most(price, slots.firstOfSessions(), asked) : visits;
    }

    /** Adds what a volunteer could do on a day, unless it is there. */
    void add(DayTour tour) {
        int at = tour.volunteer() * Reach.DAYS + tour.day();
        int tourMinutes = tour.minutes();
        int most = visits + tour.series().length + 2 * tour.helps().size();
        if (most > slot.length) {
            slot = Arrays.copyOf(slot, 2 * most);
        }
        double all = 0;
        int end = visits;
        for (int series : tour.series()) {
            slot[end++] = slots.of(tour.volunteer(), series, tour.day());
            all += table.worth[series];
        }
        for (var help : tour.helps()) {
            slot[end++] = slots.firstOfSessions() + PricedSessions.helper(help.session());
            if (help.isHost()) {
                slot[end++] = slots.firstOfSessions() + PricedSessions.host(help.session());
            }
        }
        for (int t = lastOfDay[at]; t != NONE; t = previous[t]) {
            if (minutes[t] <= tourMinutes && Arrays.equals(slot, first[t], first[t + 1], slot, visits, end)) {
                return;
            }
        }
        if (size == previous.length) {
            previous = Arrays.copyOf(previous, 2 * size);
            first = Arrays.copyOf(first, 2 * size + 1);
            minutes = Arrays.copyOf(minutes, 2 * size);
            worth = Arrays.copyOf(worth, 2 * size);
        }
        visits = end;
        worth[size] = all;
        minutes[size] = tourMinutes;
        previous[size] = lastOfDay[at];
        lastOfDay[at] = size++;
        first[size] = visits;
    }

    /** Moves prices to where the tours here balance, or nearly so; returns what all could then meet at most by these alone. */
    double balance(double[] price, double[] minutePrice) {
        var visitsNow = price.clone();
        var minutesNow = minutePrice.clone();
        double best = value(visitsNow, minutesNow);
        double aim = FIRST_AIM;
        int since = 0;
        setMeans(1);
        for (int step = 0; step < STEPS && aim > LAST_AIM; step++) {
            double now = step == 0 ? best : value(visitsNow, minutesNow);
            if (now < best) {
                best = now;
                since = 0;
                System.arraycopy(visitsNow, 0, price, 0, price.length);
                System.arraycopy(minutesNow, 0, minutePrice, 0, minutePrice.length);
            } else if (++since > PATIENCE) {
                since = 0;
                aim *= NEARER;
                System.arraycopy(price, 0, visitsNow, 0, price.length);
                System.arraycopy(minutePrice, 0, minutesNow, 0, minutePrice.length);
                now = value(visitsNow, minutesNow);
                setMeans(1);
            }
            setMeans(NEWEST);
            move(visitsNow, minutesNow, now - best * (1 - aim));
        }
        return best;
    }

    private void setMeans(double newest) {
        for (int s = 0; s < meanByVisit.length; s++) {
            meanByVisit[s] += newest * (byVisit[s] - meanByVisit[s]);
        }
        for (int v = 0; v < table.volunteers; v++) {
            meanByVolunteer[v] += newest * (byVolunteer[v] - meanByVolunteer[v]);
        }
    }

    /** One step against the mean of the subgradients; a week's minutes are measured in weeks. */
    private void move(double[] price, double[] minutePrice, double excess) {
        double square = 0;
        for (int s = 0; s < price.length; s++) {
            // One price for many moves as each of them would.
            square += meanByVisit[s] * meanByVisit[s] / slots.alike(s);
        }
        for (int v = 0; v < table.volunteers; v++) {
            square += meanByVolunteer[v] * meanByVolunteer[v];
        }
        if (square == 0) {
            return;
        }
        double step = excess / square;
        for (int s = 0; s < meanByVisit.length; s++) {
            price[s] = Math.clamp(price[s] - step * meanByVisit[s] / slots.alike(s), slots.least(s), slots.most(s));
        }
        for (int v = 0; v < table.volunteers; v++) {
            if (table.weekCap[v] > 0) {
                minutePrice[v] = Math.max(0, minutePrice[v] - step * meanByVolunteer[v] / table.weekCap[v]);
            }
        }
    }

    /** What could be met at most at these prices, were there no other tours; leaves a subgradient. */
    private double value(double[] price, double[] minutePrice) {
        var tasks = new CompletableFuture<?>[(table.volunteers + AT_ONCE - 1) / AT_ONCE];
        for (int k = 0; k < tasks.length; k++) {
            int from = k * AT_ONCE;
            tasks[k] = CompletableFuture.runAsync(
                    () -> {
                        for (int v = from; v < Math.min(from + AT_ONCE, table.volunteers); v++) {
                            ofWeek[v] = chooseTours(v, price, minutePrice[v]);
                        }
                    },
                    executor);
        }
        Arrays.fill(byVisit, 0);
        double sum = broughtIn(price, byVisit);
        CompletableFuture.allOf(tasks).join();
        for (int v = 0; v < table.volunteers; v++) {
            boolean isCapped = isCapped(v);
            byVolunteer[v] = isCapped ? 1 : 0;
            sum += ofWeek[v];
            for (int at = v * Reach.DAYS; at < (v + 1) * Reach.DAYS; at++) {
                int best = bestOfDay[at];
                if (best != NONE) {
                    byVolunteer[v] -= isCapped ? (double) minutes[best] / table.weekCap[v] : 0;
                    for (int k = first[best]; k < first[best + 1]; k++) {
                        byVisit[slot[k]]--;
                    }
                }
            }
        }
        return sum;
    }

    private boolean isCapped(int v) {
        return table.weekCap[v] > 0 && table.isAble(v);
    }

    /** Takes the best tour of each day, if any earns something, and returns what the week adds. */
    private double chooseTours(int v, double[] price, double minutePrice) {
        double sum = isCapped(v) ? table.weekCap[v] * minutePrice : 0;
        for (int at = v * Reach.DAYS; at < (v + 1) * Reach.DAYS; at++) {
            double most = 0;
            bestOfDay[at] = NONE;
            for (int t = lastOfDay[at]; t != NONE; t = previous[t]) {
                double earned = worth[t] - minutePrice * minutes[t];
                for (int k = first[t]; k < first[t + 1]; k++) {
                    earned -= price[slot[k]];
                }
                if (earned > most) {
                    most = earned;
                    bestOfDay[at] = t;
                }
            }
            sum += most;
        }
        return sum;
    }
}

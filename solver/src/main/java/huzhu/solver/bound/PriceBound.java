package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.PriceProof;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.ToDoubleFunction;

/**
 * The least worth that any roster leaves unmet, proven by prices.
 *
 * <p>Give every visit a price from 0 to its worth, and every volunteer's minute a price. Whatever the roster, what it meets
 * is worth no more than all visits at their prices, plus all week caps at the prices of minutes, plus what each volunteer
 * could on each day earn at most from worth over price, minutes away from home paid for. That is so for any prices; good
 * ones are found by moving each towards where as much is asked for as there is: first with a rough answer of what a day can
 * earn, then with the exact answer; where the county is small enough, {@link DayPriceBound} goes on from them.
 * Left out: what binds two days or two volunteers together, and the elder's other business.
 *
 * <p>Over 300 lines: rounds of prices and the proofs made from them share the prices of now.
 *
 * <p>Source: A. M. Geoffrion, "Lagrangean relaxation for integer programming", Mathematical Programming Study 2 (1974),
 * 82–114; A. Nedić, D. P. Bertsekas, "Incremental subgradient methods for nondifferentiable optimization", SIAM J.
 * Optimization 12 (2001), 109–138. Cost: rounds × pairs of volunteer and series, and the tours that are tried.
 */
public final class PriceBound {
    private static final int MOST_EXACT_ROUNDS = 10;
    private static final int MOST_FOUND_ROUNDS = 4;

    private static final double FIRST_STEP = 0.30;
    private static final double MIDDLE_STEP = 0.06;
    private static final double LAST_STEP = 0.008;
    private static final double FOUND_STEP = 0.01;
    private static final double STEP_OF_MINUTES = 0.5;

    /** Minutes on the road that a visit is taken to need when prices begin. */
    private static final int USUAL_WAY_MINUTES = 10;

    /** Share of the figure that is given up for what rounding in sums may add up to. */
    static final double ROUNDING = 1e-7;

    /** Factors on each price of minutes, tried in the end where the county is small enough for all exact rounds. */
    private static final double[] MINUTE_PRICES_TRIED = {0.92, 1.08};

    /** Rounds that look for good tours, and balance prices over all found. */
    private static final int TOUR_ROUNDS = 16;

    /** The same where places in sessions come in, prices of visits being found. */
    private static final int PLACE_ROUNDS = 12;

    /** With fewer rounds prices would be worse than they were. */
    private static final int LEAST_TOUR_ROUNDS = 6;

    private static final double[] NO_FACTORS = {};

    private final PriceTable table;
    private final PartPrices prices;
    private final WeekLooks looks;
    private final double[] price;
    private final double[] minutePrice;
    private double usualMinutePrice;

    /** The sharper proof, where the county is small enough. */
    private Optional<DayPriceBound> sharp = Optional.empty();

    /**
     * Under the beds of a plan.
     *
     * @param worthOfVisit what a visit of a series is worth, all its caregivers together
     * @param executor looks at volunteers' weeks; running each in the caller's thread will do
     */
    public PriceBound(PlanView plan, ToDoubleFunction<Series> worthOfVisit, Executor executor) {
        this(new Reach(plan), worthOfVisit, executor);
    }

    private PriceBound(Reach reach, ToDoubleFunction<Series> worthOfVisit, Executor executor) {
        this(new PriceTable(reach, new LoneVisits(reach), worthOfVisit), executor);
    }

    PriceBound(PriceTable table, Executor executor) {
        this.table = table;
        price = new double[table.series];
        prices = new PartPrices(PriceSlots.bySeries(table), price);
        minutePrice = new double[table.volunteers];
        looks = new WeekLooks(table, executor);
        firstPrices();
    }

    /** Goes on from prices of visits found before; those of new volunteers' minutes begin as others' do. */
    PriceBound(PriceTable table, Executor executor, double[] visits, double[] minutes) {
        this(table, executor);
        System.arraycopy(visits, 0, price, 0, price.length);
        System.arraycopy(minutes, 0, minutePrice, 0, Math.min(minutes.length, minutePrice.length));
    }

    /** One price of a minute for all, at which as many minutes are asked for as there are. */
    private void firstPrices() {
        double supply = 0;
        for (int v = 0; v < table.volunteers; v++) {
            supply += table.hasPairs(v) && table.weekCap[v] > 0 ? table.weekCap[v] : 0;
        }
        var byEase = new Integer[table.series];
        Arrays.setAll(byEase, i -> i);
        Arrays.sort(byEase, (a, b) -> Double.compare(ease(b), ease(a)));
        double common = 0;
        for (int i : byEase) {
            supply -= (table.minutes[i] + USUAL_WAY_MINUTES) * table.parts[i];
            if (supply < 0) {
                common = ease(i);
                break;
            }
        }
        for (int i = 0; i < table.series; i++) {
            // What nobody serves costs nothing: it stays unmet whatever it costs.
            price[i] = table.able[i] == 0
                    ? 0
                    : Math.max(0, table.worth[i] - common * (table.minutes[i] + USUAL_WAY_MINUTES));
        }
        for (int v = 0; v < table.volunteers; v++) {
            minutePrice[v] = table.weekCap[v] < 0 ? 0 : common;
        }
        usualMinutePrice = Math.max(common, 0.1);
    }

    private double ease(int i) {
        return table.worth[i] / (table.minutes[i] + USUAL_WAY_MINUTES);
    }

    /** A good proof of what any roster under these beds can meet at most. */
    Proof proof(ProofEffort effort) {
        var rough = rough(effort);
        return isRoughEnough(rough) ? rough : exact(effort);
    }

    /**
     * The most worth that can be met, as sharply as the effort allows: by tours and days by walks where the county is small enough,
     * some 40 s of a processor for 1,000 elders.
     */
    private double sharpMost(ProofEffort effort) {
        var rough = rough(effort);
        if (isRoughEnough(rough)) {
            return rough.most();
        }
        int byTours = tourRounds(effort);
        if (byTours < LEAST_TOUR_ROUNDS || roughRounds(effort) < effort.mostRounds()) {
            rounds(
                    Math.min(effort.foundWeeks() / table.volunteers, MOST_FOUND_ROUNDS),
                    MIDDLE_STEP,
                    FOUND_STEP,
                    Sharpness.FOUND);
        }
        if (byTours < LEAST_TOUR_ROUNDS) {
            return Math.min(rough.most(), exact(effort).most());
        }
        var byDay = new DayPriceBound(table, looks, price, minutePrice);
        sharp = Optional.of(byDay);
        return Math.min(rough.most(), isTimeToLookTwice(effort) ? byDay.mostTwice(byTours) : byDay.most(byTours));
    }

    private int tourRounds(ProofEffort effort) {
        return tourRounds(effort, table.volunteers);
    }

    private static int tourRounds(ProofEffort effort, int volunteers) {
        return Math.min(effort.tourWeeks() / Math.max(1, volunteers), TOUR_ROUNDS);
    }

    /** Whether a county of so many volunteers is small enough for the sharper proof, which can count places in sessions, too. */
    static boolean isSharp(ProofEffort effort, int volunteers) {
        return tourRounds(effort, volunteers) >= LEAST_TOUR_ROUNDS;
    }

    /** Whether the county is small enough for all rounds to be done once more. */
    private boolean isTimeToLookTwice(ProofEffort effort) {
        return effort.twiceWeeks() / Math.max(1, table.volunteers) >= TOUR_ROUNDS;
    }

    private int roughRounds(ProofEffort effort) {
        return Math.clamp(effort.weeks() / Math.max(1, table.volunteers), effort.leastRounds(), effort.mostRounds());
    }

    private Proof rough(ProofEffort effort) {
        rounds(roughRounds(effort), FIRST_STEP, MIDDLE_STEP, Sharpness.ROUGH);
        return priced(NO_FACTORS, Sharpness.ROUGH);
    }

    /** Where no shortage of time is to be seen: exact days are dear, and would hardly show one. */
    private boolean isRoughEnough(Proof rough) {
        return rough.most() >= table.possibleWorth;
    }

    private Proof exact(ProofEffort effort) {
        int exact = Math.min(effort.exactWeeks() / Math.max(1, table.volunteers), MOST_EXACT_ROUNDS);
        rounds(exact, MIDDLE_STEP, LAST_STEP, Sharpness.EXACT);
        return priced(exact == MOST_EXACT_ROUNDS ? MINUTE_PRICES_TRIED : NO_FACTORS, Sharpness.EXACT);
    }

    /** Prices moved a little from where they are: rough rounds, then some with exact answers. */
    Proof refined(int rough, int exact) {
        rounds(rough, MIDDLE_STEP, LAST_STEP, Sharpness.ROUGH);
        rounds(exact, MIDDLE_STEP / 2, LAST_STEP, Sharpness.EXACT);
        return priced(NO_FACTORS, exact > 0 ? Sharpness.EXACT : Sharpness.ROUGH);
    }

    /** A usual price of a volunteer's minute. */
    double usualMinutePrice() {
        return usualMinutePrice;
    }

    /** A lower bound on what any roster under these beds leaves unmet, in units of worth. */
    public double unmet() {
        return unmet(ProofEffort.SHARP);
    }

    double unmet(ProofEffort effort) {
        return unmet(table, sharpMost(effort));
    }

    /**
     * Lower bounds on what any roster under these beds leaves unmet, in units of worth.
     *
     * @param visits of visits
     * @param withPlaces of visits and of the places of the table's sessions together
     */
    record Least(double visits, double withPlaces) {}

    /** Both bounds; where the county is too large for the sharper proof, the second is no more than the first. */
    Least least(ProofEffort effort) {
        double visits = unmet(effort);
        int rounds = tourRounds(effort);
        if (rounds < LEAST_TOUR_ROUNDS || table.sessions.prices() == 0) {
            return new Least(visits, visits);
        }
        double all = table.allWorth + table.sessions.allWorth();
        double known = Math.min(table.possibleWorth + table.sessions.possibleWorth(), all - visits);
        double most = sharp.orElseGet(() -> new DayPriceBound(table, looks, price, minutePrice))
                .mostWithPlaces(Math.min(rounds, PLACE_ROUNDS), isTimeToLookTwice(effort), known);
        double withPlaces = unmet(all, known, most);
        return new Least(visits, Math.max(visits, withPlaces));
    }

    private static double unmet(PriceTable table, double most) {
        return unmet(table.allWorth, table.possibleWorth, most);
    }

    private static double unmet(double all, double possible, double most) {
        return Math.max(0, all - Math.min(possible, most) - ROUNDING * all);
    }

    private void rounds(int rounds, double from, double to, Sharpness sharpness) {
        for (int round = 0; round < rounds; round++) {
            double step = rounds == 1 ? to : from * StrictMath.pow(to / from, round / (rounds - 1.0));
            looks.each((v, week) -> week.earn(v, prices, minutePrice[v], sharpness), (v, week) -> move(v, week, step));
        }
    }

    /** Moves prices towards balance by what one volunteer's week would ask for. */
    private void move(int v, WeekPrices week, double step) {
        for (int pair = table.firstPair[v]; pair < table.firstPair[v + 1]; pair++) {
            int i = table.pairSeries[pair];
            price[i] = Math.max(0, price[i] - step * table.worth[i] / table.able[i]);
        }
        for (int k = 0; k < week.askedCount(); k++) {
            int i = week.askedSeries(k);
            price[i] = Math.min(table.worth[i], price[i] + step * table.worth[i] * week.asked(i) / table.parts[i]);
        }
        int cap = table.weekCap[v];
        if (cap > 0) {
            double excess = Math.clamp((double) (week.askedMinutes() - cap) / cap, -1, 1);
            minutePrice[v] = Math.max(0, minutePrice[v] + step * STEP_OF_MINUTES * usualMinutePrice * excess);
        }
    }

    /** What everything met can be worth at most at the prices of now. */
    private Proof priced(double[] factors, Sharpness sharpness) {
        var earned = new double[table.volunteers][Reach.DAYS];
        looks.each(
                (v, week) -> earned[v] = week.least(v, prices, minutePrice[v], factors, sharpness),
                (v, week) -> minutePrice[v] = week.bestMinutePrice());
        return new Proof(table, price.clone(), minutePrice.clone(), earned);
    }

    /**
     * Prices and what follows from them.
     *
     * @param price of one caregiver's part of a visit, by series
     * @param minutePrice of a minute of a volunteer's week, by volunteer
     * @param earned the most that a volunteer could earn each day of the week, by volunteer
     */
    @SuppressWarnings("ArrayRecordComponent") // columns by number, as those of the table
    record Proof(PriceTable table, double[] price, double[] minutePrice, double[][] earned) {

        /** What a volunteer's week adds to the most that can be met: all days, and the week's cap at its price. */
        double ofWeek(int v) {
            double sum = table.hasPairs(v) ? Math.max(0, table.weekCap[v]) * minutePrice[v] : 0;
            for (double day : earned[v]) {
                sum += day;
            }
            return sum;
        }

        /** The week of one volunteer; nothing is earned, and nothing paid, by one who can serve nobody. */
        PriceProof.Week week(int v) {
            return new PriceProof.Week(
                    table.hasPairs(v) ? minutePrice[v] : 0,
                    Arrays.stream(earned[v]).boxed().toList());
        }

        /** The most worth that can be met. */
        double most() {
            double most = 0;
            for (int i = 0; i < table.series; i++) {
                most += price[i] * table.parts[i];
            }
            for (int v = 0; v < table.volunteers; v++) {
                most += ofWeek(v);
            }
            return most;
        }

        /** The least worth left unmet. */
        double unmet() {
            return PriceBound.unmet(table, most());
        }
    }
}

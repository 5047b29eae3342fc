package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Prices of a county's visits, and what volunteers could earn at them, also volunteers who are not there yet.
 *
 * <p>Whatever the roster, the visits met are worth no more than all visits at their prices and, for each volunteer, what a
 * week can earn from worth over price ({@link PriceBound}). So a volunteer more raises that bound by what that volunteer's
 * week can earn and not more, and one who learns or rides by what the week then earns more: {@link #weeks}. That holds for any
 * number of them together, since each week stands alone. All amounts are weighted minutes.
 */
public final class VisitPrices {
    /** Rounds after a change: prices are near where they should be. */
    private static final int ROUGH_ROUNDS = 10;

    /** Factors on the price of minutes at which a newcomer's week is looked at; the least answer counts. */
    private static final double[] NEWCOMER = {0, 0.5, 1.5, 2.5, 4, 7};

    /** The same for somebody who has a price of minutes already. */
    private static final double[] KNOWN = {0.7, 1.4, 2.2};

    private final PriceTable table;
    private final PriceBound.Proof proof;
    private final double usualMinutePrice;
    private final Executor executor;

    private VisitPrices(PriceTable table, PriceBound bound, PriceBound.Proof proof, Executor executor) {
        this.table = table;
        this.proof = proof;
        this.executor = executor;
        usualMinutePrice = bound.usualMinutePrice();
    }

    /**
     * Good prices for a week.
     *
     * @param plan the demand as its beds leave it; its tours do not matter
     * @param executor looks at volunteers' weeks; running each in the caller's thread will do
     */
    public static VisitPrices of(PlanView plan, Executor executor) {
        var table = PriceTable.growing(new Reach(plan), worth(plan));
        var bound = new PriceBound(table, executor);
        return new VisitPrices(table, bound, bound.proof(ProofEffort.QUICK), executor);
    }

    /**
     * Prices for the same demand and other volunteers, found from these in less time.
     *
     * @param plan the same demand; volunteers in the same order, new ones at the end
     */
    public VisitPrices after(PlanView plan) {
        var next = growing(plan);
        var bound = new PriceBound(next, executor, proof.price(), proof.minutePrice());
        return new VisitPrices(next, bound, bound.refined(ROUGH_ROUNDS, 1), executor);
    }

    private PriceTable growing(PlanView plan) {
        var next = PriceTable.growing(new Reach(plan), worth(plan));
        if (next.series != table.series) {
            throw new IllegalArgumentException(
                    next.series + " series, not " + table.series + ".\nMaybe the demand has changed.");
        }
        return next;
    }

    private static ToDoubleFunction<Series> worth(PlanView plan) {
        return series -> Worth.visitMicros(plan.county(), series) / (double) WeightPolicy.MICROS;
    }

    /** The worth of all visits in the demand. */
    public double demand() {
        return table.allWorth;
    }

    /** What any roster of this county can meet at most. */
    public double most() {
        return Math.min(table.allWorth, proof.most() + PriceBound.ROUNDING * table.allWorth);
    }

    /** All visits at their prices, and what rounding may amount to: the part of the bound that is nobody's week. */
    public double ofVisits() {
        double sum = PriceBound.ROUNDING * table.allWorth;
        for (int i = 0; i < table.series; i++) {
            sum += proof.price()[i] * table.parts[i];
        }
        return sum;
    }

    /** A volunteer of another county, and who that is in this one, if there. */
    public record Column(int volunteer, OptionalInt here) {}

    /**
     * What weeks in another county can earn at most at these prices.
     *
     * @param plan the same demand, with other volunteers
     * @param columns whose weeks
     * @param isExact whether tours are looked at one by one, which takes longer and promises less
     */
    public double[] weeks(PlanView plan, List<Column> columns, boolean isExact) {
        var other = growing(plan);
        var prices = new PartPrices(PriceSlots.bySeries(other), proof.price());
        var most = new double[columns.size()];
        int threads = Math.min(columns.size(), 16);
        var tasks = IntStream.range(0, threads)
                .mapToObj(task -> CompletableFuture.runAsync(
                        () -> {
                            var week = new WeekPrices(other);
                            for (int k = task; k < most.length; k += threads) {
                                most[k] = week(other, prices, week, columns.get(k), isExact);
                            }
                        },
                        executor))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(tasks).join();
        return most;
    }

    private double week(PriceTable other, PartPrices prices, WeekPrices week, Column column, boolean isExact) {
        int v = column.volunteer();
        if (!other.hasPairs(v)) {
            return 0;
        }
        double minute = other.weekCap[v] < 0
                ? 0
                : column.here().isPresent() ? proof.minutePrice()[column.here().getAsInt()] : usualMinutePrice;
        var factors = other.weekCap[v] < 0 ? new double[0] : column.here().isPresent() ? KNOWN : NEWCOMER;
        var earned = week.least(v, prices, minute, factors, isExact ? Sharpness.EXACT : Sharpness.ROUGH);
        double sum = Math.max(0, other.weekCap[v]) * week.bestMinutePrice();
        for (double day : earned) {
            sum += day;
        }
        return sum;
    }
}

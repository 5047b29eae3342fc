package huzhu.solver.engine;

import huzhu.solver.admission.AdmissionSearchOptions;
import huzhu.solver.kernel.KernelBudget;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Deals a search's budget out to its phases. Time begins when it is made; without a time no clock is read.
 *
 * <p>The kernel has most of it: exchanges between beds and sessions are few and soon found.
 */
final class SearchAllowance {
    /** Share of the budget that is used up when the first routing ends, where an exchange follows. */
    private static final double ROUTING_END = 0.75;

    /** Share of the time that is used up when the exchange ends at the latest. */
    private static final double EXCHANGE_END = 0.85;

    /** Steps of effort for which the exchange may try one move. */
    private static final long STEPS_PER_MOVE = 5;

    /** Moves tried for each stay and each place at most; hardly any gain comes later. */
    private static final long MOVES_PER_DECISION = 200;

    /** Steps of the search of beds for one of effort: they are far shorter than the kernel's. */
    private static final long BED_STEPS_PER_STEP = 3;

    /** Steps of the search of beds for each stay at most; hardly any gain comes later. */
    private static final long BED_STEPS_PER_STAY = 5_000;

    /** Share of the time that the search of beds may take. */
    private static final double BEDS_END = 0.03;

    private final SearchOptions options;
    private final long startNanos;
    private long hostingNanos;

    SearchAllowance(SearchOptions options) {
        this.options = options;
        startNanos = options.time().isPresent() ? options.nanoClock().getAsLong() : 0;
    }

    /** How the first beds are searched for. */
    AdmissionSearchOptions beds(int stays) {
        long most = BED_STEPS_PER_STAY * stays;
        long steps = options.effort().isPresent()
                ? Math.min(most / BED_STEPS_PER_STEP, options.effort().getAsLong()) * BED_STEPS_PER_STEP
                : most;
        return new AdmissionSearchOptions(
                options.seed(),
                options.threads(),
                options.executor(),
                OptionalLong.of(steps),
                options.time().map(all -> Duration.ofNanos((long) (all.toNanos() * BEDS_END))),
                options.nanoClock(),
                options.interrupted());
    }

    /**
     * The kernel's budget.
     *
     * @param phase routing or finishing
     * @param alone whether it is the only phase
     */
    KernelBudget routing(SearchPhase phase, boolean alone) {
        double from = phase == SearchPhase.FINISHING ? ROUTING_END : 0;
        double to = phase == SearchPhase.ROUTING && !alone ? ROUTING_END : 1;
        var time = options.time().map(all -> nanos(all, phase, to));
        if (options.effort().isEmpty()) {
            return time.orElseThrow().orWhen(options.interrupted());
        }
        var effort = KernelBudget.ofSteps(steps(to) - steps(from));
        return time.map(span -> both(span, effort)).orElse(effort).orWhen(options.interrupted());
    }

    private static KernelBudget both(KernelBudget one, KernelBudget other) {
        return (from, to) -> {
            var first = one.part(from, to);
            var second = other.part(from, to);
            return share -> {
                var a = first.forRegion(share);
                var b = second.forRegion(share);
                return steps -> Math.max(a.used(steps), b.used(steps));
            };
        };
    }

    private long steps(double share) {
        return (long) (options.effort().orElseThrow() * share);
    }

    private KernelBudget nanos(Duration all, SearchPhase phase, double to) {
        long elapsedNanos = elapsedNanos();
        if (phase == SearchPhase.ROUTING) {
            // Scoring the empty week took so long; the full one, and the audit, will take about as long each.
            hostingNanos = elapsedNanos;
        }
        long closingNanos = to == 1 ? 2 * hostingNanos : 0;
        long nanos = (long) (all.toNanos() * to) - elapsedNanos - closingNanos;
        return KernelBudget.ofNanos(Math.max(0, nanos), options.threads(), options.nanoClock());
    }

    /** Moves that the exchange may try. */
    long exchangeMoves(int decisions) {
        long most = MOVES_PER_DECISION * decisions;
        return options.effort().isPresent() ? Math.min(most, options.effort().getAsLong() / STEPS_PER_MOVE) : most;
    }

    /** Whether it is time to leave the exchange. */
    boolean isExchangeOver() {
        return options.interrupted().getAsBoolean()
                || options.time()
                        .filter(all -> elapsedNanos() >= (long) (all.toNanos() * EXCHANGE_END))
                        .isPresent();
    }

    private long elapsedNanos() {
        return options.nanoClock().getAsLong() - startNanos;
    }
}

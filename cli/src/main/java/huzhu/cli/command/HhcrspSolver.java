package huzhu.cli.command;

import huzhu.datasets.benchmark.HhcrspInstance;
import huzhu.model.routing.Route;
import huzhu.model.routing.RoutingAudit;
import huzhu.model.routing.RoutingProblem;
import huzhu.model.routing.RoutingTotals;
import huzhu.model.routing.RoutingVerdict;
import huzhu.solver.routing.RoutingOptions;
import huzhu.solver.routing.RoutingSearch;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.Executors;

/** Takes an instance of home health care routing to rounds that were audited. */
final class HhcrspSolver {
    private static final int MOST_VIOLATIONS = 20;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Searches side by side where the result must not depend on the number of threads. */
    private static final int REPRODUCIBLE_CHAINS = 2;

    private final Conversation conversation;
    private final SearchLimits limits;
    private final Optional<Duration> time;
    private final Interrupt interrupt;

    /** What came out. */
    record Solved(BenchRun run, List<Route> routes) {}

    HhcrspSolver(Conversation conversation, SearchLimits limits, Optional<Duration> time, Interrupt interrupt) {
        this.conversation = conversation;
        this.limits = limits;
        this.time = time;
        this.interrupt = interrupt;
    }

    /** Searches once; rounds of our own that break a rule are a fault of the program: it is told, and nothing written. */
    Solved solve(BenchFiles.Input<HhcrspInstance> input, long seed) {
        var instance = input.instance();
        long start = System.nanoTime();
        var routes = search(instance, seed);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        var verdict = RoutingAudit.of(instance.problem(), routes);
        requireClean(instance, verdict);
        return new Solved(
                new BenchRun(
                        instance.name(),
                        seed,
                        instance.cost(verdict.cost()),
                        parts(instance, verdict.totals()),
                        input.best(),
                        seconds),
                routes);
    }

    private List<Route> search(HhcrspInstance instance, long seed) {
        try (var executor = Executors.newFixedThreadPool(limits.threads());
                var progress = ProgressLine.of(conversation, InstantSource.system())) {
            var options = new RoutingOptions(
                    seed,
                    limits.effort().isPresent() ? REPRODUCIBLE_CHAINS : limits.threads(),
                    executor,
                    limits.effort().map(OptionalLong::of).orElse(OptionalLong.empty()),
                    time,
                    System::nanoTime,
                    interrupt::asked);
            return RoutingSearch.solve(
                    instance.problem(),
                    options,
                    cost -> progress.show(clock -> conversation
                            .words()
                            .text(
                                    "bench.progress",
                                    clock,
                                    instance.name(),
                                    Long.toString(seed),
                                    instance.cost(cost).toPlainString())));
        }
    }

    private void requireClean(HhcrspInstance instance, RoutingVerdict verdict) {
        if (verdict.isClean()) {
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(conversation
                .words()
                .text("bench.unclean", instance.name(), verdict.violations().size()));
        verdict.violations().stream().limit(MOST_VIOLATIONS).forEach(lines::add);
        throw new Refusal(Exit.INTERNAL, lines);
    }

    /** What has a price in this instance. */
    private static SequencedMap<String, BigDecimal> parts(HhcrspInstance instance, RoutingTotals totals) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        var problem = instance.problem();
        var prices = problem.prices();
        put(parts, prices.travel(), "travel", instance.time(totals.travel()));
        put(parts, prices.lateness(), "lateness", instance.time(totals.lateness()));
        put(parts, prices.worstLateness(), "worst_lateness", instance.time(totals.worstLateness()));
        put(parts, prices.waiting(), "waiting", instance.time(totals.waiting()));
        put(parts, prices.worstWaiting(), "worst_waiting", instance.time(totals.worstWaiting()));
        put(parts, prices.overtime(), "overtime", instance.time(totals.overtime()));
        put(parts, prices.worstIdle(), "worst_idle", instance.time(totals.worstIdle()));
        put(parts, prices.working(), "working", instance.time(totals.working()));
        put(parts, prices.imbalance(), "imbalance", instance.time(totals.imbalance()));
        put(parts, dearestChoice(problem), "choices", instance.weight(totals.choices()));
        put(parts, dearestGroup(problem), "left_out", BigDecimal.valueOf(totals.leftOut()));
        put(
                parts,
                problem.breakRule().map(rule -> rule.priceMissed()).orElse(0L),
                "missed_breaks",
                BigDecimal.valueOf(totals.missedBreaks()));
        return parts;
    }

    private static void put(SequencedMap<String, BigDecimal> parts, long price, String name, BigDecimal amount) {
        if (price != 0) {
            parts.put(name, amount);
        }
    }

    private static long dearestChoice(RoutingProblem problem) {
        return problem.tasks().stream()
                .flatMap(task -> task.suited().stream())
                .mapToLong(suited -> suited.price())
                .max()
                .orElse(0);
    }

    private static long dearestGroup(RoutingProblem problem) {
        return problem.groups().stream()
                .mapToLong(group -> group.priceLeftOut().orElse(0))
                .max()
                .orElse(0);
    }
}

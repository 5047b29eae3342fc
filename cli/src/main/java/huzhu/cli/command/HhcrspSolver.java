package huzhu.cli.command;

import huzhu.datasets.benchmark.HhcrspInstance;
import huzhu.model.routing.Route;
import huzhu.model.routing.RoutingAudit;
import huzhu.model.routing.RoutingPrices;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** What came out, and whether all that must be done is. */
    record Solved(BenchRun run, List<Route> routes, boolean whole) {}

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
        long undone = undone(instance.problem(), routes, verdict.totals());
        if (undone < verdict.violations().size()) {
            throw unclean(instance, verdict);
        }
        var parts = parts(instance, verdict.totals());
        if (undone > 0) {
            parts.put("undone", BigDecimal.valueOf(undone));
            conversation.say("bench.undone", instance.name(), Long.toString(seed), undone);
        }
        return new Solved(
                new BenchRun(
                        instance.name(),
                        seed,
                        instance.cost(verdict.cost()),
                        parts,
                        // A cost that leaves out what must be done compares with nothing.
                        undone > 0 ? Optional.empty() : input.best(),
                        seconds),
                routes,
                undone == 0);
    }

    /** How much that must be done no rounds were found for: patients, and breaks. */
    private static long undone(RoutingProblem problem, List<Route> routes, RoutingTotals totals) {
        var done = routes.stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> !stop.isBreak())
                .map(stop -> problem.tasks().get(stop.task()).group())
                .collect(Collectors.toSet());
        long patients = IntStream.range(0, problem.groups().size())
                .filter(g -> problem.groups().get(g).priceLeftOut().isEmpty() && !done.contains(g))
                .count();
        boolean mustBreak = problem.breakRule()
                .filter(rule -> rule.priceMissed() == RoutingPrices.FORBIDDEN)
                .isPresent();
        return patients + (mustBreak ? totals.missedBreaks() : 0);
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

    private Refusal unclean(HhcrspInstance instance, RoutingVerdict verdict) {
        var lines = new ArrayList<String>();
        lines.add(conversation
                .words()
                .text("bench.unclean", instance.name(), verdict.violations().size()));
        verdict.violations().stream().limit(MOST_VIOLATIONS).forEach(lines::add);
        return new Refusal(Exit.INTERNAL, lines);
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

package huzhu.bench.peers;

import com.sun.management.OperatingSystemMXBean;
import huzhu.bench.county.OverfullWeek;
import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Objective;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Gives the same weeks to all engines, one after the other, and has the one audit judge what they make of them.
 *
 * <p>Before anything is measured every engine plans a small week for a second, so that loading classes and native code counts
 * against none.
 *
 * @param visits visits of a week
 * @param volunteers volunteers of a week
 * @param ratio minutes of visits and ways for each minute that volunteers have, see {@link OverfullWeek#of}
 * @param time time of one run
 * @param nanoClock the clock by which the time goes, nanoseconds
 */
record Comparison(int visits, int volunteers, double ratio, Duration time, LongSupplier nanoClock) {
    private static final int SMALL_VISITS = 60;
    private static final int SMALL_VOLUNTEERS = 8;
    private static final Duration SMALL_TIME = Duration.ofSeconds(1);

    /** Processor time of all threads of this JVM so far in nanoseconds, 0 where the JVM does not tell. */
    static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /** All engines. */
    static List<Engine> engines(int threads) {
        return List.of(new HuzhuEngine(threads), new TimefoldStock(), new OrToolsRouting(), new JspritRouting(threads));
    }

    /** Plans a small week with every engine. */
    void warmUp(List<Engine> engines) {
        var task = new RoutingTask(OverfullWeek.of(0, SMALL_VISITS, SMALL_VOLUNTEERS, ratio));
        for (var engine : engines) {
            engine.solve(task, 0, new Incumbents(SMALL_TIME, nanoClock));
        }
    }

    /**
     * Plans the week of each seed with every engine.
     *
     * @param heard told of each result at once
     */
    List<Result> run(List<Engine> engines, List<Long> seeds, Consumer<Result> heard) {
        var results = new ArrayList<Result>();
        for (long seed : seeds) {
            var problem = OverfullWeek.of(seed, visits, volunteers, ratio);
            for (var engine : engines) {
                var result = run(engine, problem, seed);
                results.add(result);
                heard.accept(result);
            }
        }
        return results;
    }

    /** Plans one week with one engine; the engine's view of it is built before the clock starts. */
    Result run(Engine engine, PlanningProblem problem, long seed) {
        var task = new RoutingTask(problem);
        long wallBefore = System.nanoTime();
        long cpuBefore = cpuNanos();
        var incumbents = new Incumbents(time, nanoClock);
        var plan = engine.solve(task, seed, incumbents);
        double wallSeconds = (System.nanoTime() - wallBefore) / 1e9;
        double cpuSeconds = (cpuNanos() - cpuBefore) / 1e9;
        var judged = judge(problem, plan);
        if (judged.violations() == 0) {
            incumbents.offer(judged.unmet(), judged.travel());
        }
        incumbents
                .latest(Checkpoints.of(time))
                .forEach(one -> one.routes()
                        .ifPresent(routes -> requireSame(engine, one, judge(problem, task.toPlan(routes)))));
        return new Result(engine.name(), engine.threads(), seed, wallSeconds, cpuSeconds, judged, incumbents);
    }

    /** What the audit says of a plan, in whole units. */
    static Judgement judge(PlanningProblem problem, Plan plan) {
        var view = new PlanView(problem, plan);
        var audit = Audit.of(view);
        int unmetVisits = (int)
                problem.demand().visits().filter(visit -> !view.isMet(visit)).count();
        return new Judgement(
                audit.score().unmetMicros() / WeightPolicy.MICROS,
                unmetVisits,
                new Objective(view).travelMinutes(),
                audit.violations().size());
    }

    private static void requireSame(Engine engine, Incumbents.Incumbent told, Judgement audited) {
        if (audited.violations() > 0 || audited.unmet() != told.unmet() || audited.travel() != told.travel()) {
            throw new IllegalStateException(engine.name() + " tells of " + told.unmet() + " unmet and " + told.travel()
                    + " travel, the audit of " + audited + ".\nMaybe the engine's model lacks a rule.");
        }
    }

    /**
     * A plan as the audit sees it.
     *
     * @param unmet weighted minutes that are unmet
     * @param unmetVisits visits that are unmet
     * @param travel minutes on the road
     * @param violations breaches of rules
     */
    record Judgement(long unmet, int unmetVisits, long travel, int violations) {}

    /**
     * One run of one engine.
     *
     * @param engine its name
     * @param threads threads it searched with
     * @param seed of the week and of the search
     * @param wallSeconds time it took
     * @param cpuSeconds processor time it took, compilation and garbage collection included
     * @param judged what the audit says of its plan
     * @param incumbents what it had found when
     */
    record Result(
            String engine,
            int threads,
            long seed,
            double wallSeconds,
            double cpuSeconds,
            Judgement judged,
            Incumbents incumbents) {}
}

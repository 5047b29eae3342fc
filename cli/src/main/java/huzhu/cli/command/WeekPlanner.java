package huzhu.cli.command;

import huzhu.cli.message.RuleWords;
import huzhu.datasets.county.Reading;
import huzhu.model.audit.Audit;
import huzhu.model.audit.AuditResult;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Shortage;
import huzhu.solver.bound.ProofEffort;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import huzhu.solver.engine.SearchPhase;
import huzhu.solver.explain.ShortageAnalysis;
import huzhu.solver.kernel.Found;
import huzhu.solver.remedy.TriedRemedies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Takes a project that was read to a plan that was audited and a shortage that was proven. */
final class WeekPlanner {
    private static final int MOST_VIOLATIONS = 20;
    private static final double MILLIS_PER_SECOND = 1000;

    private final Conversation conversation;
    private final SearchLimits limits;
    private final ProofEffort proof;
    private final InstantSource clock;
    private final SequencedMap<String, Double> seconds = new LinkedHashMap<>();

    /**
     * A week that was planned.
     *
     * @param reading what was read
     * @param problem what was planned
     * @param plan the plan
     * @param audit what the audit says of it
     * @param shortage what it leaves unmet, and why
     * @param seconds time that each step took
     * @param interrupted whether the search, the proof or the trying of remedies was cut short by Ctrl-C
     */
    record Week(
            Reading reading,
            PlanningProblem problem,
            Plan plan,
            AuditResult audit,
            Shortage shortage,
            SequencedMap<String, Double> seconds,
            boolean interrupted,
            ProofEffort proof) {
        PlanView view() {
            return new PlanView(problem, plan);
        }
    }

    private WeekPlanner(Conversation conversation, SearchLimits limits, ProofEffort proof, InstantSource clock) {
        this.proof = proof;
        this.conversation = conversation;
        this.limits = limits;
        this.clock = clock;
    }

    /** A planner that searches within these limits by the machine's clock. */
    static WeekPlanner of(Conversation conversation, SearchLimits limits, ProofEffort proof) {
        return new WeekPlanner(conversation, limits, proof, InstantSource.system());
    }

    /**
     * Plans the week.
     *
     * @param reading a project without errors
     * @param usual how long to search where the user sets no limit
     */
    Week plan(Reading reading, Duration usual) {
        var problem = timed("expand", () -> PlanningProblem.of(reading.county().orElseThrow()));
        conversation.say(
                "plan.problem",
                problem.demand().visits().count(),
                problem.county().needs().stays().size(),
                problem.county().needs().sessions().size(),
                problem.county().volunteers().size());
        boolean interrupted;
        Plan plan;
        try (var interrupt = Interrupt.listen(() -> conversation.say("plan.interrupted"));
                var progress = ProgressLine.of(conversation, clock, limits.timeOr(usual))) {
            plan = timed("search", () -> search(problem, limits.timeOr(usual), interrupt, progress));
            interrupted = interrupt.asked();
        }
        var audit = timed("audit", () -> Audit.of(problem, plan));
        requireClean(audit);
        conversation.say("plan.proving");
        var proved = timed("prove", () -> prove(new PlanView(problem, plan), interrupted));
        conversation.say("plan.remedies");
        var remedied = timed(
                "remedies", () -> withRemedies(problem, plan, proved.shortage, interrupted || proved.interrupted));
        return new Week(reading, problem, plan, audit, remedied.shortage, seconds, remedied.interrupted, proof);
    }

    private Plan search(PlanningProblem problem, Optional<Duration> time, Interrupt interrupt, ProgressLine progress) {
        try (var executor = Executors.newFixedThreadPool(limits.threads())) {
            var options = new SearchOptions(
                    limits.seed(),
                    limits.threads(),
                    executor,
                    limits.effort().map(OptionalLong::of).orElse(OptionalLong.empty()),
                    time,
                    System::nanoTime,
                    interrupt::asked);
            long needed =
                    progress.isWatched() ? Audit.of(problem, Plan.EMPTY).score().unmetMicros() : 0;
            return PlanSearch.solve(problem, options, listener(progress, needed));
        }
    }

    private static SearchListener listener(ProgressLine progress, long neededMicros) {
        return new SearchListener() {
            @Override
            public void improved(SearchPhase phase, Score score) {
                progress.show(phase, score.unmetMicros(), neededMicros, OptionalInt.empty());
            }

            @Override
            public void improved(SearchPhase phase, Found found) {
                progress.show(
                        phase, found.score().unmetMicros(), neededMicros, OptionalInt.of(found.severeVisitsOpen()));
            }
        };
    }

    private record Proof(Shortage shortage, boolean interrupted) {}

    /** Proves as sharply as can be; in seconds where somebody does not want to wait, as after a search that was stopped. */
    private Proof prove(PlanView plan, boolean inHaste) {
        if (!inHaste) {
            try (var interrupt = Interrupt.listen(() -> conversation.say("plan.proof.interrupted"))) {
                return new Proof(prove(plan, proof, interrupt::asked), false);
            } catch (RejectedExecutionException asked) {
                // Ctrl-C: the plan is there, and less will be proven of it.
            }
        }
        return new Proof(prove(plan, ProofEffort.QUICK, () -> false), true);
    }

    private Shortage prove(PlanView plan, ProofEffort effort, BooleanSupplier stop) {
        try (var threads = Executors.newFixedThreadPool(limits.threads())) {
            return ShortageAnalysis.analyse(plan, effort, task -> {
                if (stop.getAsBoolean()) {
                    throw new RejectedExecutionException("asked to stop.\nMaybe prove less.");
                }
                threads.execute(task);
            });
        }
    }

    /** Where somebody has pressed Ctrl-C before, the next ends the program, as was said then. */
    private Proof withRemedies(PlanningProblem problem, Plan plan, Shortage shortage, boolean inHaste) {
        if (inHaste) {
            return new Proof(TriedRemedies.fillIn(problem, plan, shortage), true);
        }
        try (var interrupt = Interrupt.listen(() -> conversation.say("plan.remedies.interrupted"));
                var threads = Executors.newFixedThreadPool(limits.threads())) {
            var filled = TriedRemedies.fillIn(problem, plan, shortage, threads, interrupt::asked);
            return new Proof(filled, interrupt.asked());
        }
    }

    private <T> T timed(String step, Supplier<T> work) {
        Instant start = clock.instant();
        var result = work.get();
        seconds.put(step, Duration.between(start, clock.instant()).toMillis() / MILLIS_PER_SECOND);
        return result;
    }

    /** A plan of our own that breaks a rule is a fault of the program: it is told, and never written. */
    private void requireClean(AuditResult audit) {
        if (audit.isClean()) {
            return;
        }
        var words = new RuleWords(conversation.words());
        List<String> lines = new ArrayList<>();
        lines.add(conversation.words().text("plan.unclean", audit.violations().size()));
        audit.violations().stream()
                .limit(MOST_VIOLATIONS)
                .map(violation -> violation.rule() + "  " + words.text(violation))
                .forEach(lines::add);
        throw new Refusal(Exit.INTERNAL, lines);
    }
}

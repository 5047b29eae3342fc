package huzhu.cli.command;

import huzhu.datasets.benchmark.PasComponent;
import huzhu.datasets.benchmark.PasProblem;
import huzhu.datasets.benchmark.PasScoring;
import huzhu.model.admission.AdmissionAudit;
import huzhu.model.admission.AdmissionBreach;
import huzhu.model.admission.AdmissionPlan;
import huzhu.solver.admission.AdmissionSearch;
import huzhu.solver.admission.AdmissionSearchOptions;
import huzhu.solver.bound.AdmissionBound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.Executors;

/** Takes an instance of patient admission scheduling to a plan that was audited. */
final class PasSolver {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Conversation conversation;
    private final SearchLimits limits;
    private final Optional<Duration> time;
    private final Interrupt interrupt;

    /** What came out. */
    record Solved(BenchRun run, AdmissionPlan plan) {}

    PasSolver(Conversation conversation, SearchLimits limits, Optional<Duration> time, Interrupt interrupt) {
        this.conversation = conversation;
        this.limits = limits;
        this.time = time;
        this.interrupt = interrupt;
    }

    /** Searches once; a plan of our own that breaks a rule is a fault of the program: it is told, and nothing written. */
    Solved solve(PasFiles.Input input) {
        long start = System.nanoTime();
        var plan = search(input);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        var audit = AdmissionAudit.of(input.problem().problem(), plan);
        // A night left out where everybody must be placed is told as such, in the table.
        long broken = audit.breaches().entrySet().stream()
                .filter(breach -> breach.getKey() != AdmissionBreach.LEFT_OUT)
                .mapToLong(breach -> breach.getValue())
                .sum();
        if (broken > 0) {
            throw new Refusal(Exit.INTERNAL, conversation.words().text("bench.pas.unclean", input.name(), broken));
        }
        var scoring = input.problem().scoring();
        return new Solved(
                new BenchRun(
                        input.name(),
                        limits.seed(),
                        cost(scoring, audit.score().cost()),
                        parts(input.problem(), plan, audit),
                        input.best(),
                        seconds),
                plan);
    }

    private AdmissionPlan search(PasFiles.Input input) {
        try (var executor = Executors.newFixedThreadPool(limits.threads());
                var progress = ProgressLine.of(conversation, InstantSource.system())) {
            var options = new AdmissionSearchOptions(
                    limits.seed(),
                    limits.threads(),
                    executor,
                    limits.effort().map(OptionalLong::of).orElse(OptionalLong.empty()),
                    time,
                    System::nanoTime,
                    interrupt::asked);
            return AdmissionSearch.solve(
                    input.problem().problem(),
                    options,
                    (lost, cost) -> progress.show(clock -> conversation
                            .words()
                            .text(
                                    "bench.pas.progress",
                                    clock,
                                    input.name(),
                                    lost,
                                    cost(input.problem().scoring(), cost).toPlainString())));
        }
    }

    /** A cost as the set gives it: in the unit of the literature, or in tenths where nights are left out. */
    private static BigDecimal cost(PasScoring scoring, long tenths) {
        return BigDecimal.valueOf(tenths, scoring == PasScoring.LITERATURE ? 1 : 0);
    }

    private static SequencedMap<String, BigDecimal> parts(
            PasProblem problem, AdmissionPlan plan, AdmissionAudit audit) {
        var parts = new LinkedHashMap<String, BigDecimal>();
        parts.put("nights_left_out", BigDecimal.valueOf(audit.nightsLeftOut()));
        if (problem.scoring() == PasScoring.OVERCONSTRAINED) {
            parts.put("nights_proven_out", BigDecimal.valueOf(AdmissionBound.leastNightsLeftOut(problem.problem())));
        }
        var counts = problem.counts(plan);
        for (var component : PasComponent.values()) {
            long count = counts.getOrDefault(component, 0L);
            if (problem.scoring() == PasScoring.LITERATURE || !component.isRule()) {
                parts.put(
                        component.name().toLowerCase(Locale.ROOT), cost(problem.scoring(), count * component.tenths()));
            }
        }
        return parts;
    }
}

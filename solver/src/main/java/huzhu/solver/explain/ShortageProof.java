package huzhu.solver.explain;

import huzhu.model.account.Accounts;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.ProvenShortage;
import huzhu.solver.bound.BedBound;
import huzhu.solver.bound.ProofEffort;
import huzhu.solver.bound.SessionBound;
import huzhu.solver.bound.VisitBound;
import huzhu.solver.help.ValueOfHelp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Proves what no plan can meet before there is one. */
public final class ShortageProof {
    private ShortageProof() {}

    /**
     * Proves what it can of a week without a plan.
     *
     * @throws IllegalStateException if a proof does not add up again
     */
    public static ProvenShortage of(PlanningProblem problem) {
        return of(problem, Runnable::run);
    }

    /**
     * What no plan can meet, and what help would be worth.
     *
     * @param shortage the proofs
     * @param help changes, each kind by its worth, if that was asked
     */
    public record WithHelp(ProvenShortage shortage, Optional<List<HelpValue>> help) {
        public WithHelp {
            help = help.map(List::copyOf);
        }
    }

    /**
     * The same with somebody to work out proofs; any number of threads gives the same answer.
     *
     * @throws IllegalStateException if a proof does not add up again
     */
    public static ProvenShortage of(PlanningProblem problem, Executor executor) {
        var plan = new PlanView(CertainDemand.of(problem), Plan.EMPTY);
        var others = Others.start(plan, problem, executor);
        return of(problem, others, new VisitBound(plan, executor, ProofEffort.QUICK), executor);
    }

    /**
     * The same, and what one hour, person, skill or bed more would take away of it.
     *
     * @throws IllegalStateException if a proof does not add up again
     */
    public static WithHelp withHelp(PlanningProblem problem, Executor executor) {
        var plan = new PlanView(CertainDemand.of(problem), Plan.EMPTY);
        var others = Others.start(plan, problem, executor);
        var visits = new VisitBound(plan, executor, ProofEffort.QUICK);
        var shortage = of(problem, others, visits, executor);
        return new WithHelp(
                shortage, Optional.of(ValueOfHelp.of(plan, shortage.bottlenecks(), visits.onlyTheirs(), executor)));
    }

    /** What no plan can meet, without asking what help would be worth. */
    public static WithHelp withoutHelp(PlanningProblem problem, Executor executor) {
        return new WithHelp(of(problem, executor), Optional.empty());
    }

    /** Beds and places, proven beside the visits: nothing of the one rests on the other. */
    private record Others(PlanView plan, CompletableFuture<BedBound> beds, CompletableFuture<SessionBound> sessions) {
        static Others start(PlanView plan, PlanningProblem problem, Executor executor) {
            return new Others(
                    plan,
                    CompletableFuture.supplyAsync(() -> new BedBound(problem.county()), executor),
                    CompletableFuture.supplyAsync(() -> new SessionBound(plan), executor));
        }
    }

    private static ProvenShortage of(PlanningProblem problem, Others others, VisitBound visits, Executor executor) {
        var plan = others.plan();
        var beds = others.beds().join();
        var sessions = others.sessions().join();
        var bottlenecks = Stream.of(visits.bottlenecks(), beds.bottlenecks(), sessions.bottlenecks())
                .flatMap(List::stream)
                .toList();
        requireSound(plan, bottlenecks, executor);
        return new ProvenShortage(
                Accounts.of(new PlanView(problem, Plan.EMPTY)),
                Accounts.of(plan),
                // The bounds saw only what holds whatever the beds, which they cannot know themselves.
                bottlenecks.stream().map(Bottleneck::whateverTheBeds).toList(),
                visits.bottlenecks().stream()
                        .mapToLong(Bottleneck::shortageAmount)
                        .sum(),
                Math.max(
                        LightestMinutes.micros(plan, visits.bottlenecks()),
                        visits.leastUnmet().visitsMicros()),
                beds.alone().size());
    }

    /** A wrong proof is worse than none. */
    static void requireSound(PlanView plan, List<Bottleneck> bottlenecks, Executor executor) {
        var faults = new BottleneckCheck(plan, executor).faults(bottlenecks);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("proofs of shortage do not add up: " + faults
                    + ".\nMaybe a bound and its check no longer follow the same rules.");
        }
    }
}

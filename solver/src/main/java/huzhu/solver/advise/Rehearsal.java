package huzhu.solver.advise;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.solver.experiment.LegalPart;
import huzhu.solver.experiment.MeasureKind;
import huzhu.solver.experiment.WeekOutcome;
import huzhu.solver.experiment.WeekRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Makes rosters with and without a purchase, with the same seeds, the same effort and from the same plans, so that only the
 * purchase differs. A roster with it may take over the one without it: more supply never shows more unmet need.
 */
public final class Rehearsal {
    private final List<Long> seeds;
    private final long effort;
    private final Function<List<Action>, PlanningProblem> weeks;
    private final Executor executor;
    private final List<WeekOutcome> now = new ArrayList<>();
    private List<WeekOutcome> tried = List.of();
    private PlanningProblem problem;
    private PlanningProblem candidate;

    /**
     * Begins with rosters of the week as it is.
     *
     * @param seeds seeds of all searches
     * @param effort steps of each search; the first takes as many again for each purchase that may follow
     * @param firstEffort steps of the first search
     * @param weeks the week after some purchases
     * @param executor runs the seeds; running each in the caller's thread will do
     */
    public Rehearsal(
            List<Long> seeds,
            long effort,
            long firstEffort,
            Function<List<Action>, PlanningProblem> weeks,
            Executor executor) {
        this.seeds = List.copyOf(seeds);
        this.effort = effort;
        this.weeks = weeks;
        this.executor = executor;
        problem = weeks.apply(List.of());
        candidate = problem;
        now.addAll(all(i -> new WeekRun(this.seeds.get((int) i), firstEffort, false).from(problem, Plan.EMPTY)));
    }

    private List<WeekOutcome> all(LongFunction<WeekOutcome> run) {
        var later = new ArrayList<CompletableFuture<WeekOutcome>>();
        for (int i = 0; i < seeds.size(); i++) {
            int seed = i;
            later.add(CompletableFuture.supplyAsync(() -> run.apply(seed), executor));
        }
        return later.stream().map(CompletableFuture::join).toList();
    }

    /** Unmet need of the rosters kept so far by seed, weighted minutes. */
    public List<Double> unmet() {
        return now.stream().map(WeekOutcome::unmet).toList();
    }

    /** Tries one more purchase; the rosters kept so far stay those without it. */
    public Confirmation confirm(List<Action> bought, Action next) {
        var all = new ArrayList<>(bought);
        all.add(next);
        candidate = weeks.apply(all);
        var without = all(i -> run(i).from(problem, now.get((int) i).plan()));
        var with = all(i -> better(i, without.get((int) i)));
        for (int i = 0; i < seeds.size(); i++) {
            now.set(i, without.get(i));
        }
        tried = with;
        double minutes = 0;
        for (int i = 0; i < seeds.size(); i++) {
            minutes += visits(without.get(i)) - visits(with.get(i));
        }
        return new Confirmation(
                without.stream().map(WeekOutcome::unmet).toList(),
                with.stream().map(WeekOutcome::unmet).toList(),
                minutes / seeds.size());
    }

    private WeekRun run(long i) {
        return new WeekRun(seeds.get((int) i), effort, false);
    }

    private WeekOutcome better(long i, WeekOutcome without) {
        var with = run(i).from(candidate, now.get((int) i).plan());
        var taken = run(i).measured(candidate, LegalPart.of(candidate, without.plan()));
        return taken.unmet() < with.unmet() ? taken : with;
    }

    private static double visits(WeekOutcome outcome) {
        return outcome.find(MeasureKind.UNMET).orElse(0.0);
    }

    /** Keeps the purchase tried last. */
    public void keep() {
        for (int i = 0; i < tried.size(); i++) {
            now.set(i, tried.get(i));
        }
        problem = candidate;
    }
}

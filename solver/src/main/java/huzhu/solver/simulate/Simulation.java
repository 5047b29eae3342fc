package huzhu.solver.simulate;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.population.Rates;
import huzhu.model.population.SimulationPolicy;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Rolls a county forward, several times over.
 *
 * @param weeks every week of every replicate, by replicate and week
 * @param checks equations of conservation that held
 * @param interrupted whether somebody gave up before the end
 */
public record Simulation(List<WeekResult> weeks, long checks, boolean interrupted) {
    public Simulation {
        weeks = List.copyOf(weeks);
    }

    /**
     * Runs all replicates; cost is that of a search a week.
     *
     * @param conditions the county's tables, from week to week
     * @param balancesMinutes minutes on each time bank account at the start
     * @param progress told of every week as it is done, from several threads
     * @throws IllegalStateException if people, minutes or time bank do not add up: a fault of the program
     */
    public static Simulation run(
            Conditions conditions,
            Map<PersonId, Long> balancesMinutes,
            Rates rates,
            SimulationPolicy policy,
            SimulationOptions options,
            Consumer<WeekResult> progress) {
        return run(conditions, balancesMinutes, rates, policy, options, progress, Simulation::search);
    }

    static Simulation run(
            Conditions conditions,
            Map<PersonId, Long> balancesMinutes,
            Rates rates,
            SimulationPolicy policy,
            SimulationOptions options,
            Consumer<WeekResult> progress,
            Planner planner) {
        var tasks = new ArrayList<FutureTask<Run>>();
        for (int number = 1; number <= options.replicates(); number++) {
            var replicate = new Replicate(number, conditions, balancesMinutes, rates, policy, options, planner);
            tasks.add(new FutureTask<>(() -> Run.of(replicate, progress)));
        }
        tasks.forEach(options.executor()::execute);
        var weeks = new ArrayList<WeekResult>();
        long checks = 0;
        for (var task : tasks) {
            var run = await(task);
            weeks.addAll(run.weeks);
            checks += run.checks;
        }
        boolean whole = weeks.size() == options.weeks() * options.replicates();
        return new Simulation(weeks, checks, !whole);
    }

    private record Run(List<WeekResult> weeks, long checks) {
        static Run of(Replicate replicate, Consumer<WeekResult> progress) {
            var weeks = new ArrayList<WeekResult>();
            replicate.run(result -> {
                weeks.add(result);
                progress.accept(result);
            });
            return new Run(weeks, replicate.checks());
        }
    }

    private static Plan search(PlanningProblem problem, Plan start, long seed, long effort) {
        var options = new SearchOptions(
                seed, 1, Runnable::run, OptionalLong.of(effort), Optional.empty(), () -> 0, () -> false);
        return PlanSearch.solve(problem, start, options, SearchListener.NONE);
    }

    private static Run await(FutureTask<Run> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while simulating.\nMaybe stop it by its own switch.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a replicate failed: " + e.getCause(), e);
        }
    }
}

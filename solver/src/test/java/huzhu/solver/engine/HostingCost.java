package huzhu.solver.engine;

import static java.util.stream.Collectors.groupingBy;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures what hosting a county in Timefold costs beside the search itself: run it with the number of elders.
 *
 * <p>A benchmark, not a test: it asserts no times.
 */
final class HostingCost {
    private HostingCost() {}

    public static void main(String[] arguments) {
        int elders = Integer.parseInt(arguments[0]);
        long start = cpuNanos();
        var problem = BigCounty.of(elders);
        start = tell("county", start);
        var plan = handMade(problem);
        start = tell("plan by hand", start);
        var audit = Audit.of(problem, plan);
        start = tell("audit " + audit.score(), start);
        var week = WeekPlanning.of(problem);
        start = tell(
                "planning classes: %d tours, %d cares, %d stays, %d seats"
                        .formatted(
                                week.getTours().size(),
                                week.getCares().size(),
                                week.getStays().size(),
                                week.getSeats().size()),
                start);
        host(week, plan, start);
    }

    /** Every volunteer visits elders of their village, two a window: not a good plan, nor one that breaks no rule. */
    private static Plan handMade(PlanningProblem problem) {
        var waiting = problem.demand()
                .visits()
                .collect(groupingBy(
                        visit -> village(visit.series().elder().id()), Collectors.toCollection(ArrayDeque::new)));
        var tours = new ArrayList<Tour>();
        for (var volunteer : problem.county().volunteers()) {
            var visits = waiting.get(village(volunteer.id()));
            for (var day : DayOfWeek.values()) {
                for (var window : volunteer.availability().on(day)) {
                    var stops = new ArrayList<Stop>();
                    for (int start = window.startMinute() + 30; stops.size() < 2 && !visits.isEmpty(); start += 90) {
                        var visit = visits.removeFirst();
                        stops.add(new Stop(
                                visit.id(), start, start + visit.series().care().minutes()));
                    }
                    if (!stops.isEmpty()) {
                        var date = problem.county().week().date(day);
                        tours.add(new Tour(volunteer.id(), date, window, stops));
                    }
                }
            }
        }
        return new Plan(tours, List.of(), List.of());
    }

    private static String village(PersonId person) {
        return person.value().substring(1, person.value().indexOf('.'));
    }

    @SuppressWarnings("unchecked") // one phase command each, so the arrays of them are safe
    private static void host(WeekPlan week, Plan plan, long from) {
        var clock = new long[] {from};
        var hosting = new CustomPhaseConfig().withCustomPhaseCommands(new RoutingPhase(old -> {
            clock[0] = tell("first score", clock[0]);
            return plan;
        }));
        var looking = new CustomPhaseConfig().withCustomPhaseCommands(new RoutingPhase(old -> {
            clock[0] = tell("plan put in place, scored, cloned", clock[0]);
            return old;
        }));
        var best = SolverFactory.<WeekPlan>create(WeekSolver.config(1).withPhases(hosting, looking))
                .buildSolver()
                .solve(week);
        tell("plan read out " + best.score(), clock[0]);
    }

    private static long tell(String what, long since) {
        long now = cpuNanos();
        System.gc();
        var memory = Runtime.getRuntime();
        System.out.printf(
                "%8.2f s %6d MB  %s%n", (now - since) / 1e9, (memory.totalMemory() - memory.freeMemory()) >> 20, what);
        return cpuNanos();
    }

    /** Of this thread alone: the machine may be busy otherwise. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}

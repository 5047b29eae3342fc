package huzhu.model.routing;

import huzhu.model.routing.Route.RouteStop;
import java.util.ArrayList;
import java.util.List;

/** One round on its own: times, waiting, the way back, the break. */
final class RoundAudit {
    private final RoutingProblem problem;
    private final Route route;
    private final Carer carer;
    private final List<String> violations = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();
    private long travel;
    private long tasks;
    private long idle;
    private long overtime;
    private int breaks;

    private RoundAudit(RoutingProblem problem, Route route) {
        this.problem = problem;
        this.route = route;
        carer = problem.carers().get(route.carer());
    }

    /** Follows a round whose carer and tasks exist. */
    static RoundAudit of(RoutingProblem problem, Route route) {
        var round = new RoundAudit(problem, route);
        round.follow();
        return round;
    }

    /** What is wrong with the round on its own. */
    List<String> violations() {
        return violations;
    }

    /** Waits that are counted as waiting. */
    List<Long> waits() {
        return waits;
    }

    long travel() {
        return travel;
    }

    /** Travel and tasks. */
    long working() {
        return travel + tasks;
    }

    long idle() {
        return idle;
    }

    long overtime() {
        return overtime;
    }

    boolean hasBreak() {
        return breaks > 0;
    }

    private void follow() {
        if (route.stops().isEmpty()) {
            violations.add("round of " + carer.id() + " has no stop");
            return;
        }
        leave();
        int here = carer.start();
        long free = route.leave();
        for (int i = 0; i < route.stops().size(); i++) {
            var stop = route.stops().get(i);
            int point = point(i);
            long way = problem.travel().ticks(here, point);
            travel += way;
            arrive(i, free + way);
            free = stop.start() + (stop.isBreak() ? rest(stop) : work(stop));
            here = point;
        }
        long way = problem.travel().ticks(here, carer.end());
        travel += way;
        comeBack(free + way);
        if (breaks > 1) {
            violations.add("round of " + carer.id() + " has " + breaks + " breaks");
        }
    }

    private void leave() {
        long from = carer.shift().map(TickWindow::from).orElse(0);
        if (route.leave() < from) {
            violations.add(carer.id() + " leaves at " + route.leave() + ", before " + from);
        } else if (carer.shift().isPresent()) {
            idle += route.leave() - from;
        }
    }

    /** The wait after a break that opens the round leaves the carer idle, but is not counted as waiting. */
    private void arrive(int at, long arrival) {
        long wait = route.stops().get(at).start() - arrival;
        if (wait < 0) {
            violations.add("stop " + (at + 1) + " of " + carer.id() + " starts at "
                    + route.stops().get(at).start() + ", before arrival at " + arrival);
            return;
        }
        idle += wait;
        if (at != 1 || !route.stops().getFirst().isBreak()) {
            waits.add(wait);
        }
    }

    private long work(RouteStop stop) {
        long ticks = problem.tasks().get(stop.task()).ticks();
        tasks += ticks;
        return ticks;
    }

    private long rest(RouteStop stop) {
        breaks++;
        if (problem.breakRule().isEmpty() || !carer.wantsBreak()) {
            violations.add(carer.id() + " takes a break that is not wanted");
            return 0;
        }
        var rule = problem.breakRule().get();
        long due = stop.start() + (problem.dueAtEnd() ? rule.ticks() : 0L);
        if (stop.start() < rule.window().from() || due > rule.window().to()) {
            violations.add("break of " + carer.id() + " starts at " + stop.start() + ", not in " + rule.window());
        }
        return rule.ticks();
    }

    private void comeBack(long back) {
        carer.shift().ifPresent(shift -> {
            overtime = Math.max(0, back - shift.to());
            idle += Math.max(0, shift.to() - back);
            if (overtime > 0 && problem.prices().overtime() == RoutingPrices.FORBIDDEN) {
                violations.add(carer.id() + " is back at " + back + ", after " + shift.to());
            }
        });
    }

    /** Where a stop is: a break is where the next task is, after the last task where that was, alone at the start. */
    private int point(int at) {
        var stops = route.stops();
        for (int i = at; i < stops.size(); i++) {
            if (!stops.get(i).isBreak()) {
                return problem.tasks().get(stops.get(i).task()).point();
            }
        }
        for (int i = at - 1; i >= 0; i--) {
            if (!stops.get(i).isBreak()) {
                return problem.tasks().get(stops.get(i).task()).point();
            }
        }
        return carer.start();
    }
}

package huzhu.model.routing;

import huzhu.model.routing.Route.RouteStop;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One round on its own: times, waiting, the way back, the break. */
final class RoundAudit {
    private final RoutingProblem problem;
    private final Route route;
    private final Carer carer;
    private final List<RouteStop> stops;

    /** Where the round is: at the start, at every stop, and back. */
    private final List<Integer> points = new ArrayList<>();

    /** A round whose carer and tasks exist. */
    RoundAudit(RoutingProblem problem, Route route) {
        this.problem = problem;
        this.route = route;
        carer = problem.carers().get(route.carer());
        stops = route.stops();
        points.add(carer.start());
        IntStream.range(0, stops.size()).forEach(at -> points.add(point(at)));
        points.add(carer.end());
    }

    /** Where a stop is: a break is where the next task is, after the last task where that was, alone at the start. */
    private int point(int at) {
        return IntStream.concat(
                        IntStream.range(at, stops.size()),
                        IntStream.range(0, at).map(before -> at - 1 - before))
                .mapToObj(stops::get)
                .filter(stop -> !stop.isBreak())
                .findFirst()
                .map(stop -> problem.tasks().get(stop.task()).point())
                .orElse(carer.start());
    }

    /** What is wrong with the round on its own. */
    List<String> violations() {
        var violations = new ArrayList<String>();
        if (stops.isEmpty()) {
            violations.add("round of " + carer.id() + " has no stop");
        }
        if (route.leave() < shiftStart()) {
            violations.add(carer.id() + " leaves at " + route.leave() + ", before " + shiftStart());
        }
        for (int at = 0; at < stops.size(); at++) {
            if (wait(at) < 0) {
                violations.add("stop " + (at + 1) + " of " + carer.id() + " starts at "
                        + stops.get(at).start() + ", before arrival at " + arrival(at));
            }
        }
        stops.stream().filter(RouteStop::isBreak).forEach(stop -> checkBreak(stop, violations));
        long breaks = stops.stream().filter(RouteStop::isBreak).count();
        if (breaks > 1) {
            violations.add("round of " + carer.id() + " has " + breaks + " breaks");
        }
        if (overtime() > 0 && problem.prices().overtime() == RoutingPrices.FORBIDDEN) {
            violations.add(carer.id() + " is back at " + arrival(stops.size()) + ", after " + shiftEnd());
        }
        return violations;
    }

    private void checkBreak(RouteStop stop, List<String> violations) {
        if (problem.breakRule().isEmpty() || !carer.wantsBreak()) {
            violations.add(carer.id() + " takes a break that is not wanted");
            return;
        }
        var rule = problem.breakRule().get();
        long due = stop.start() + (problem.dueAtEnd() ? rule.ticks() : 0L);
        if (stop.start() < rule.window().from() || due > rule.window().to()) {
            violations.add("break of " + carer.id() + " starts at " + stop.start() + ", not in " + rule.window());
        }
    }

    private long shiftStart() {
        return carer.shift().map(TickWindow::from).orElse(0);
    }

    private long shiftEnd() {
        return carer.shift().map(TickWindow::to).orElse(Integer.MAX_VALUE);
    }

    private long ticks(RouteStop stop) {
        return stop.isBreak()
                ? problem.breakRule().map(BreakRule::ticks).orElse(0)
                : problem.tasks().get(stop.task()).ticks();
    }

    private long way(int at) {
        return problem.travel().ticks(points.get(at), points.get(at + 1));
    }

    /** Arrival at a stop; at the one after the last, being back. */
    private long arrival(int at) {
        long free = at == 0 ? route.leave() : stops.get(at - 1).start() + ticks(stops.get(at - 1));
        return free + way(at);
    }

    private long wait(int at) {
        return stops.get(at).start() - arrival(at);
    }

    private IntStream indices() {
        return IntStream.range(0, stops.size());
    }

    /** Waits that are counted as waiting: all but that after a break that opens the round. */
    List<Long> waits() {
        return indices()
                .filter(at -> at != 1 || !stops.getFirst().isBreak())
                .mapToObj(at -> Math.max(0, wait(at)))
                .toList();
    }

    long travel() {
        return stops.isEmpty()
                ? 0
                : IntStream.rangeClosed(0, stops.size()).mapToLong(this::way).sum();
    }

    /** Travel and tasks. */
    long working() {
        return travel()
                + stops.stream()
                        .filter(stop -> !stop.isBreak())
                        .mapToLong(this::ticks)
                        .sum();
    }

    /** Before leaving, waiting anywhere, and after being back. */
    long idle() {
        long waiting = indices().mapToLong(at -> Math.max(0, wait(at))).sum();
        return carer.shift().isEmpty()
                ? waiting
                : Math.max(0, route.leave() - shiftStart()) + waiting + Math.max(0, shiftEnd() - arrival(stops.size()));
    }

    long overtime() {
        return stops.isEmpty() ? 0 : Math.max(0, arrival(stops.size()) - shiftEnd());
    }

    boolean hasBreak() {
        return stops.stream().anyMatch(RouteStop::isBreak);
    }
}

package huzhu.model.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * What a day's rounds are worth and whether they may be, plainly and slowly, from the problem alone: the truth that every
 * faster evaluation is held to.
 *
 * <ul>
 *   <li>Lateness of a task: start (or end, see {@link RoutingProblem#dueAtEnd}) minus the end of the latest of its windows
 *       that has opened by its start, if positive.
 *   <li>Waiting: start of a stop minus arrival there, breaks included; the stop after a break that opens the round does not
 *       count. Of the first stop: its start minus leaving and the way there.
 *   <li>Overtime: being back minus end of the shift, if positive.
 *   <li>Idle time of a carer: leaving minus start of the shift, all waits (that after an opening break too), end of the shift
 *       minus being back if positive. A carer without a round is idle all the shift.
 *   <li>Work of a carer: travel and tasks, no break. Imbalance is over all carers, those without a round too.
 * </ul>
 *
 * <p>Source: S. Ceschia et al., "A unified formulation for home healthcare routing and scheduling problems", Int. Trans.
 * Operational Research (2025).
 */
public final class RoutingAudit {
    private final RoutingProblem problem;
    private final List<String> violations = new ArrayList<>();
    private final Map<Integer, RoundAudit> rounds = new LinkedHashMap<>();
    private final Map<Integer, Placed> placed = new LinkedHashMap<>();

    private record Placed(int carer, long start) {}

    private RoutingAudit(RoutingProblem problem) {
        this.problem = problem;
    }

    /**
     * Audits rounds. The effort grows with tasks times groups.
     *
     * @param problem what was to be done
     * @param routes at most one for every carer; carers without one stay at home
     */
    public static RoutingVerdict of(RoutingProblem problem, List<Route> routes) {
        var audit = new RoutingAudit(problem);
        routes.forEach(audit::follow);
        audit.checkLinks();
        audit.checkGroups();
        audit.checkBreaks();
        var totals = audit.totals();
        return new RoutingVerdict(totals, audit.cost(totals), audit.violations);
    }

    private void follow(Route route) {
        boolean known = route.carer() >= 0 && route.carer() < problem.carers().size();
        if (!known
                || route.stops().stream()
                        .anyMatch(
                                stop -> !stop.isBreak() && findTask(stop.task()).isEmpty())) {
            violations.add("round of carer " + route.carer() + " names a carer or task that does not exist");
            return;
        }
        if (rounds.containsKey(route.carer())) {
            violations.add("carer " + route.carer() + " has more than one round");
            return;
        }
        var round = new RoundAudit(problem, route);
        rounds.put(route.carer(), round);
        violations.addAll(round.violations());
        route.stops().stream()
                .filter(stop -> !stop.isBreak())
                .forEach(stop -> place(stop.task(), new Placed(route.carer(), stop.start())));
    }

    private Optional<Task> findTask(int task) {
        return task >= 0 && task < problem.tasks().size()
                ? Optional.of(problem.tasks().get(task))
                : Optional.empty();
    }

    private void place(int index, Placed here) {
        var task = problem.tasks().get(index);
        if (placed.putIfAbsent(index, here) != null) {
            violations.add("task " + task.id() + " is done more than once");
        }
        if (findSuited(task, here.carer()).isEmpty()) {
            violations.add("carer " + here.carer() + " is not suited for task " + task.id());
        }
        if (here.start() < task.windows().getFirst().from()) {
            violations.add("task " + task.id() + " starts at " + here.start() + ", before "
                    + task.windows().getFirst().from());
        }
        long late = lateness(task, here.start());
        if (late > 0 && isLatenessForbidden()) {
            violations.add("task " + task.id() + " is " + late + " ticks late");
        }
    }

    private static Optional<Task.Suited> findSuited(Task task, int carer) {
        return task.suited().stream().filter(one -> one.carer() == carer).findFirst();
    }

    private boolean isLatenessForbidden() {
        return problem.prices().lateness() == RoutingPrices.FORBIDDEN
                || problem.prices().worstLateness() == RoutingPrices.FORBIDDEN;
    }

    private long lateness(Task task, long start) {
        var window = task.windows().getFirst();
        for (var other : task.windows()) {
            window = other.from() <= start ? other : window;
        }
        return Math.max(0, start + (problem.dueAtEnd() ? task.ticks() : 0) - window.to());
    }

    private void checkLinks() {
        for (var link : problem.links()) {
            var first = placed.get(link.first());
            var second = placed.get(link.second());
            if (first == null || second == null) {
                continue;
            }
            var names = "tasks " + problem.tasks().get(link.first()).id() + " and "
                    + problem.tasks().get(link.second()).id();
            if (first.carer() == second.carer()) {
                violations.add(names + " have the same carer " + first.carer());
            }
            long gap = second.start() - first.start();
            if (gap < link.gapMin() || gap > link.gapMax()) {
                violations.add(names + " start " + gap + " ticks apart, not " + link.gapMin() + ".." + link.gapMax());
            }
        }
    }

    private RoutingTotals totals() {
        var late = placed.entrySet().stream()
                .map(entry -> lateness(
                        problem.tasks().get(entry.getKey()), entry.getValue().start()))
                .toList();
        var waits = rounds.values().stream()
                .flatMap(round -> round.waits().stream())
                .toList();
        return new RoutingTotals(
                sum(RoundAudit::travel),
                late.stream().mapToLong(Long::longValue).sum(),
                late.stream().mapToLong(Long::longValue).max().orElse(0),
                waits.stream().mapToLong(Long::longValue).sum(),
                waits.stream().mapToLong(Long::longValue).max().orElse(0),
                sum(RoundAudit::overtime),
                carers().mapToLong(this::idle).max().orElse(0),
                sum(RoundAudit::working),
                imbalance(),
                placed.entrySet().stream()
                        .mapToLong(entry -> findSuited(
                                        problem.tasks().get(entry.getKey()),
                                        entry.getValue().carer())
                                .map(Task.Suited::price)
                                .orElse(0L))
                        .sum(),
                (int) leftOut().count(),
                (int) carers().filter(this::missesBreak).count());
    }

    private IntStream carers() {
        return IntStream.range(0, problem.carers().size());
    }

    private long sum(ToLongFunction<RoundAudit> part) {
        return rounds.values().stream().mapToLong(part).sum();
    }

    private long idle(int carer) {
        return rounds.containsKey(carer)
                ? rounds.get(carer).idle()
                : problem.carers().get(carer).shift().map(TickWindow::ticks).orElse(0);
    }

    /** In whole numbers: |work − mean| is |carers · work − sum| / carers. */
    private long imbalance() {
        long count = problem.carers().size();
        long sum = sum(RoundAudit::working);
        long unit = problem.prices().unitTicks();
        return carers().mapToLong(
                        carer -> rounds.containsKey(carer) ? rounds.get(carer).working() : 0)
                .map(work -> Math.ceilDiv(Math.abs(work * count - sum), count * unit) * unit)
                .sum();
    }

    private boolean missesBreak(int carer) {
        return problem.breakRule().isPresent()
                && problem.carers().get(carer).wantsBreak()
                && !(rounds.containsKey(carer) && rounds.get(carer).hasBreak());
    }

    private void checkBreaks() {
        if (breakPrice() == RoutingPrices.FORBIDDEN) {
            carers().filter(this::missesBreak)
                    .forEach(carer -> violations.add(problem.carers().get(carer).id() + " has no break"));
        }
    }

    private long breakPrice() {
        return problem.breakRule().map(BreakRule::priceMissed).orElse(0L);
    }

    private void checkGroups() {
        for (int group = 0; group < problem.groups().size(); group++) {
            if (isLeftOut(group) && problem.groups().get(group).priceLeftOut().isEmpty()) {
                violations.add("group " + problem.groups().get(group).id() + " is left out");
            } else if (!isLeftOut(group) && tasksOf(group).anyMatch(task -> !placed.containsKey(task))) {
                violations.add("group " + problem.groups().get(group).id() + " is done in part");
            }
        }
    }

    private boolean isLeftOut(int group) {
        return tasksOf(group).noneMatch(placed::containsKey);
    }

    private IntStream tasksOf(int group) {
        return IntStream.range(0, problem.tasks().size())
                .filter(task -> problem.tasks().get(task).group() == group);
    }

    private IntStream leftOut() {
        return IntStream.range(0, problem.groups().size()).filter(this::isLeftOut);
    }

    private long cost(RoutingTotals totals) {
        var prices = problem.prices();
        return totals.travel() * prices.travel()
                + priced(totals.lateness(), prices.lateness())
                + priced(totals.worstLateness(), prices.worstLateness())
                + totals.waiting() * prices.waiting()
                + totals.worstWaiting() * prices.worstWaiting()
                + priced(totals.overtime(), prices.overtime())
                + totals.worstIdle() * prices.worstIdle()
                + totals.working() * prices.working()
                + totals.imbalance() * prices.imbalance()
                + totals.choices()
                + leftOut()
                        .mapToLong(group ->
                                problem.groups().get(group).priceLeftOut().orElse(0))
                        .sum()
                + priced(totals.missedBreaks(), breakPrice());
    }

    private static long priced(long amount, long price) {
        return price == RoutingPrices.FORBIDDEN ? 0 : amount * price;
    }
}

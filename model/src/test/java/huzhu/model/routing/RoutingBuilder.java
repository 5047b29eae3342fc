package huzhu.model.routing;

import huzhu.model.routing.Route.RouteStop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A small day of rounds for a test, showing only what matters to it. Points lie on a line, as far apart in ticks as their
 * numbers; every carer leaves from 0 and comes back there.
 */
public final class RoutingBuilder {
    private static final int POINTS = 101;
    private static final TickWindow ALL_DAY = new TickWindow(0, 1000);

    private final List<Carer> carers = new ArrayList<>();
    private final List<TaskGroup> groups = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Optional<BreakRule> breakRule = Optional.empty();
    private boolean dueAtEnd;
    private RoutingPrices prices = new RoutingPrices(1, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    /** A day with nothing in it, on which only travel has a price. */
    public static RoutingBuilder day() {
        return new RoutingBuilder();
    }

    /** A carer without a shift. */
    public RoutingBuilder carer() {
        carers.add(new Carer("c" + carers.size(), 0, 0, Optional.empty(), false));
        return this;
    }

    /** A carer with a shift. */
    public RoutingBuilder carer(int from, int to) {
        carers.add(new Carer("c" + carers.size(), 0, 0, Optional.of(new TickWindow(from, to)), false));
        return this;
    }

    /** A carer with a shift who wants a break. */
    public RoutingBuilder carerWithBreak(int from, int to) {
        carers.add(new Carer("c" + carers.size(), 0, 0, Optional.of(new TickWindow(from, to)), true));
        return this;
    }

    /** A task of a group of its own, which must be done, by any carer named so far. */
    public RoutingBuilder task(int point, int ticks, TickWindow... windows) {
        groups.add(new TaskGroup("p" + groups.size(), OptionalLong.empty()));
        return also(point, ticks, windows);
    }

    /** A task of a group of its own, which may be left out at a price. */
    public RoutingBuilder optional(int point, int ticks, long price) {
        groups.add(new TaskGroup("p" + groups.size(), OptionalLong.of(price)));
        return also(point, ticks);
    }

    /** One more task of the last group. */
    public RoutingBuilder also(int point, int ticks, TickWindow... windows) {
        var all = IntStream.range(0, carers.size())
                .mapToObj(carer -> new Task.Suited(carer, 0))
                .toList();
        var when = windows.length == 0 ? List.of(ALL_DAY) : Arrays.asList(windows);
        tasks.add(new Task("t" + tasks.size(), groups.size() - 1, point, ticks, when, all));
        return this;
    }

    /** Who alone may do the last task, and at what price. */
    public RoutingBuilder suited(Task.Suited... suited) {
        var last = tasks.removeLast();
        tasks.add(new Task(last.id(), last.group(), last.point(), last.ticks(), last.windows(), List.of(suited)));
        return this;
    }

    /** Links the last two tasks. */
    public RoutingBuilder link(int gapMin, int gapMax) {
        links.add(new Link(tasks.size() - 2, tasks.size() - 1, gapMin, gapMax));
        return this;
    }

    /** A break of 30 ticks. */
    public RoutingBuilder breaks(int from, int to, long priceMissed) {
        breakRule = Optional.of(new BreakRule(new TickWindow(from, to), 30, priceMissed));
        return this;
    }

    public RoutingBuilder dueAtEnd() {
        dueAtEnd = true;
        return this;
    }

    public RoutingBuilder prices(RoutingPrices prices) {
        this.prices = prices;
        return this;
    }

    public RoutingProblem build() {
        var rows = new int[POINTS][POINTS];
        for (int from = 0; from < POINTS; from++) {
            for (int to = 0; to < POINTS; to++) {
                rows[from][to] = Math.abs(from - to);
            }
        }
        return new RoutingProblem(new TravelMatrix(rows), carers, groups, tasks, links, breakRule, dueAtEnd, prices);
    }

    /** A task in a round. */
    public static RouteStop at(int task, int start) {
        return new RouteStop(task, start);
    }

    /** A break in a round. */
    public static RouteStop rest(int start) {
        return new RouteStop(RouteStop.BREAK, start);
    }

    /** A round. */
    public static Route round(int carer, int leave, RouteStop... stops) {
        return new Route(carer, leave, List.of(stops));
    }
}

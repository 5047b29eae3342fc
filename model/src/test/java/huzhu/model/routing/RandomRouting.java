package huzhu.model.routing;

import huzhu.model.routing.Route.RouteStop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Random days of rounds with every feature there is, and random rounds for them: for tests that hold a fast evaluator to
 * {@link RoutingAudit}. Equal seeds give equal days and rounds.
 *
 * <p>A feature is on or off for a whole day, so that some days have only a few of them.
 */
public final class RandomRouting {
    private static final int HORIZON = 600;

    private final RandomGenerator random;
    private final List<TaskGroup> groups = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private RandomRouting(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A day of 1 to 6 carers and 1 to {@code mostGroups} groups of one or two tasks. */
    public static RoutingProblem problem(long seed, int mostGroups) {
        return new RandomRouting(seed).problem(mostGroups);
    }

    /** A small day. */
    public static RoutingProblem problem(long seed) {
        return problem(seed, 8);
    }

    private RoutingProblem problem(int mostGroups) {
        int depots = 1 + random.nextInt(3);
        int count = 1 + random.nextInt(mostGroups);
        var travel = travel(depots + count);
        boolean shifts = random.nextBoolean();
        boolean breaks = random.nextBoolean();
        var carers = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> carer(i, depots, shifts, breaks))
                .toList();
        boolean optional = random.nextBoolean();
        boolean priced = random.nextBoolean();
        boolean linked = carers.size() > 1 && random.nextBoolean();
        for (int i = 0; i < count; i++) {
            addGroup(depots + i, carers.size(), optional, priced, linked);
        }
        var rule = breaks || random.nextInt(4) == 0 ? Optional.of(breakRule()) : Optional.<BreakRule>empty();
        return new RoutingProblem(travel, carers, groups, tasks, links, rule, random.nextBoolean(), prices());
    }

    /** Not symmetric, not always the shortest way, and with some points at the same place. */
    private TravelMatrix travel(int points) {
        var rows = new int[points][points];
        boolean symmetric = random.nextBoolean();
        for (int from = 0; from < points; from++) {
            for (int to = 0; to < points; to++) {
                boolean copy = symmetric && to < from;
                rows[from][to] = from == to ? 0 : copy ? rows[to][from] : random.nextInt(60);
            }
        }
        return new TravelMatrix(rows);
    }

    private Carer carer(int index, int depots, boolean shifts, boolean breaks) {
        int from = random.nextInt(HORIZON / 2);
        var shift = new TickWindow(from, from + random.nextInt(HORIZON));
        int start = random.nextInt(depots);
        return new Carer(
                "c" + index,
                start,
                random.nextInt(3) == 0 ? random.nextInt(depots) : start,
                shifts && random.nextInt(8) > 0 ? Optional.of(shift) : Optional.empty(),
                breaks && random.nextInt(4) > 0);
    }

    private void addGroup(int point, int carers, boolean optional, boolean priced, boolean linked) {
        int group = groups.size();
        groups.add(new TaskGroup(
                "p" + group,
                optional && random.nextBoolean() ? OptionalLong.of(random.nextInt(500)) : OptionalLong.empty()));
        var windows = windows();
        int first = tasks.size();
        addTask(point, windows, carers, priced);
        if (random.nextInt(3) == 0) {
            addTask(point, windows, carers, priced);
            if (linked && random.nextInt(4) > 0) {
                links.add(link(first));
            }
        }
    }

    private void addTask(int point, List<TickWindow> windows, int carers, boolean priced) {
        int only = random.nextInt(carers);
        var suited = IntStream.range(0, carers)
                .filter(carer -> carer == only || random.nextInt(3) > 0)
                .mapToObj(carer -> new Task.Suited(carer, priced && random.nextBoolean() ? random.nextInt(50) : 0))
                .toList();
        int ticks = random.nextInt(10) == 0 ? 0 : 5 + random.nextInt(55);
        tasks.add(new Task("t" + tasks.size(), groups.size() - 1, point, ticks, windows, suited));
    }

    private List<TickWindow> windows() {
        var windows = new ArrayList<TickWindow>();
        int count = random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(HORIZON);
            windows.add(new TickWindow(from, from + random.nextInt(120)));
        }
        windows.sort(Comparator.comparingInt(TickWindow::from));
        return windows;
    }

    private Link link(int first) {
        int least = random.nextInt(60) - (random.nextInt(4) == 0 ? 60 : 0);
        return switch (random.nextInt(4)) {
            case 0 -> new Link(first, first + 1, least, least + random.nextInt(60));
            case 1 -> new Link(first, first + 1, least, least);
            default -> new Link(first, first + 1, 0, 0);
        };
    }

    private BreakRule breakRule() {
        int from = random.nextInt(HORIZON / 2);
        return new BreakRule(
                new TickWindow(from, from + 30 + random.nextInt(180)),
                30,
                random.nextInt(4) == 0 ? RoutingPrices.FORBIDDEN : random.nextInt(100));
    }

    private RoutingPrices prices() {
        return new RoutingPrices(
                price(),
                orForbidden(),
                orForbidden(),
                price(),
                price(),
                orForbidden(),
                price(),
                price(),
                price(),
                1 + random.nextInt(3));
    }

    private long price() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(10);
    }

    private long orForbidden() {
        return random.nextInt(8) == 0 ? RoutingPrices.FORBIDDEN : price();
    }

    /**
     * Rounds in which every stop starts no earlier than arrival, the first window and the break's opening allow, sometimes
     * later. Who does what in which order is anybody's guess among those suited; links, breaks and what is forbidden are
     * kept only by chance, save that the tasks of a link have different carers where that can be.
     */
    public static List<Route> routes(RoutingProblem problem, long seed) {
        return new RandomRouting(seed).routes(problem);
    }

    private List<Route> routes(RoutingProblem problem) {
        var orders = orders(problem);
        boolean lazy = random.nextInt(3) == 0;
        var routes = new ArrayList<Route>();
        for (int carer = 0; carer < orders.size(); carer++) {
            if (!orders.get(carer).isEmpty()) {
                routes.add(timed(problem, carer, orders.get(carer), lazy));
            }
        }
        return routes;
    }

    private List<List<Integer>> orders(RoutingProblem problem) {
        var orders = new ArrayList<List<Integer>>();
        problem.carers().forEach(carer -> orders.add(new ArrayList<>()));
        var order = new ArrayList<>(
                IntStream.range(0, problem.tasks().size()).boxed().toList());
        shuffle(order);
        boolean early = random.nextBoolean();
        if (early) {
            order.sort(Comparator.comparingInt(
                    task -> problem.tasks().get(task).windows().getFirst().from()));
        }
        int leftOut = random.nextInt(3);
        for (int task : order) {
            if (leftOut > 0 && random.nextInt(8 / leftOut) == 0) {
                continue;
            }
            var suited = new ArrayList<>(problem.tasks().get(task).suited());
            shuffle(suited);
            suited.stream()
                    .map(Task.Suited::carer)
                    .filter(carer -> !holdsPartner(problem, orders.get(carer), task))
                    .findFirst()
                    .ifPresent(carer -> orders.get(carer).add(task));
        }
        for (int carer = 0; carer < orders.size(); carer++) {
            var round = orders.get(carer);
            if (problem.carers().get(carer).wantsBreak()
                    && problem.breakRule().isPresent()
                    && !round.isEmpty()
                    && random.nextInt(5) > 0) {
                round.add(random.nextInt(round.size() + 1), RouteStop.BREAK);
            }
        }
        return orders;
    }

    private static boolean holdsPartner(RoutingProblem problem, List<Integer> round, int task) {
        return problem.links().stream()
                .anyMatch(link -> link.first() == task && round.contains(link.second())
                        || link.second() == task && round.contains(link.first()));
    }

    private Route timed(RoutingProblem problem, int carer, List<Integer> order, boolean lazy) {
        var who = problem.carers().get(carer);
        int leave = who.shift().map(TickWindow::from).orElse(0) + (random.nextBoolean() ? 0 : random.nextInt(200));
        int here = who.start();
        int free = leave;
        var stops = new ArrayList<RouteStop>();
        for (int i = 0; i < order.size(); i++) {
            int task = order.get(i);
            int near = task == RouteStop.BREAK ? order.get(i == order.size() - 1 ? i - 1 : i + 1) : task;
            int point = problem.tasks().get(near).point();
            int opens = task == RouteStop.BREAK
                    ? problem.breakRule().orElseThrow().window().from()
                    : problem.tasks().get(task).windows().getFirst().from();
            int start = Math.max(free + problem.travel().ticks(here, point), opens)
                    + (lazy && random.nextInt(3) == 0 ? random.nextInt(90) : 0);
            stops.add(new RouteStop(task, start));
            free = start
                    + (task == RouteStop.BREAK
                            ? problem.breakRule().orElseThrow().ticks()
                            : problem.tasks().get(task).ticks());
            here = point;
        }
        int latest = stops.getFirst().start()
                - problem.travel()
                        .ticks(who.start(), problem.tasks().get(near(order)).point());
        return new Route(carer, random.nextBoolean() ? Math.max(leave, latest) : leave, stops);
    }

    private static int near(List<Integer> order) {
        return order.getFirst() == RouteStop.BREAK ? order.get(1) : order.getFirst();
    }

    private void shuffle(List<?> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            Collections.swap(items, i, random.nextInt(i + 1));
        }
    }
}

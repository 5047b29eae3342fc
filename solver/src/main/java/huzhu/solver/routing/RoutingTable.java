package huzhu.solver.routing;

import static huzhu.model.routing.RoutingPrices.FORBIDDEN;

import huzhu.model.routing.RoutingPrices;
import huzhu.model.routing.RoutingProblem;
import huzhu.model.routing.TickWindow;
import java.util.Arrays;

/**
 * A day's rounds as arrays. Nodes: task v is node v; the start of carer r's round is node {@code tasks + r}, its end
 * {@code tasks + carers + r}.
 */
final class RoutingTable {
    static final int NONE = -1;
    /** No time lies beyond; far enough from overflow for sums of a few. */
    static final int NEVER = Integer.MAX_VALUE / 4;
    /** What a task that must be done costs while it is not. */
    static final long MUST = 1L << 44;

    final RoutingProblem problem;
    final RoutingPrices prices;
    final int tasks;
    final int carers;
    final int nodes;

    final int[] point;
    final int[] ticks;
    private final int points;
    private final int[] travel;

    /** Opening of the first and second window; the second is {@link #NEVER} where there is one only. */
    final int[] opens;

    final int[] opensAgain;
    /** Latest start in time in the first and second window. */
    final int[] due;

    final int[] dueAgain;

    /** Price of a task by a carer at {@code task * carers + carer}, negative if it may not be. */
    final long[] pairPrice;

    final int[][] suited;

    /** The other task of a link, and the least ticks from its start to this one's. */
    final int[] partner;

    final int[] lag;

    final int[][] groupTasks;
    final long[] leftOutPrice;
    final int[] group;

    final int[] shiftStart;
    final int[] shiftEnd;
    final boolean[] wantsBreak;
    final boolean hasBreaks;
    final int breakOpens;
    final int breakDue;
    final int breakTicks;
    final long missedBreakPrice;

    final boolean latenessForbidden;
    final boolean overtimeForbidden;
    /** Whether anything but travel, lateness, choice of carers and left out tasks counts. */
    final boolean countsShifts;

    RoutingTable(RoutingProblem problem) {
        this.problem = problem;
        prices = problem.prices();
        tasks = problem.tasks().size();
        carers = problem.carers().size();
        nodes = tasks + 2 * carers;
        points = problem.travel().points();
        travel = new int[points * points];
        for (int from = 0; from < points; from++) {
            for (int to = 0; to < points; to++) {
                travel[from * points + to] = problem.travel().ticks(from, to);
            }
        }
        point = new int[nodes];
        ticks = new int[nodes];
        opens = new int[nodes];
        opensAgain = new int[nodes];
        due = new int[nodes];
        dueAgain = new int[nodes];
        Arrays.fill(opensAgain, NEVER);
        Arrays.fill(due, NEVER);
        Arrays.fill(dueAgain, NEVER);
        pairPrice = new long[tasks * carers];
        Arrays.fill(pairPrice, -1);
        suited = new int[tasks][];
        partner = new int[nodes];
        Arrays.fill(partner, NONE);
        lag = new int[nodes];
        group = new int[tasks];
        groupTasks = new int[problem.groups().size()][0];
        for (int v = 0; v < tasks; v++) {
            fillTask(v);
        }
        leftOutPrice = problem.groups().stream()
                .mapToLong(one -> one.priceLeftOut().orElse(MUST))
                .toArray();
        for (var link : problem.links()) {
            partner[link.first()] = link.second();
            partner[link.second()] = link.first();
            lag[link.second()] = link.gapMin();
            lag[link.first()] = -link.gapMax();
        }
        shiftStart = new int[carers];
        shiftEnd = new int[carers];
        wantsBreak = new boolean[carers];
        for (int r = 0; r < carers; r++) {
            fillCarer(r);
        }
        var rule = problem.breakRule();
        breakTicks = rule.map(it -> it.ticks()).orElse(0);
        breakOpens = rule.map(it -> it.window().from()).orElse(0);
        breakDue = rule.map(it -> it.window().to() - (problem.dueAtEnd() ? it.ticks() : 0))
                .orElse(0);
        missedBreakPrice = rule.map(it -> it.priceMissed() == FORBIDDEN ? MUST : it.priceMissed())
                .orElse(0L);
        hasBreaks = rule.isPresent() && problem.carers().stream().anyMatch(it -> it.wantsBreak());
        latenessForbidden = prices.lateness() == FORBIDDEN || prices.worstLateness() == FORBIDDEN;
        overtimeForbidden = prices.overtime() == FORBIDDEN;
        countsShifts = hasBreaks
                || prices.waiting() > 0
                || prices.worstWaiting() > 0
                || prices.overtime() > 0
                || prices.worstIdle() > 0
                || prices.working() > 0
                || prices.imbalance() > 0;
    }

    private void fillTask(int v) {
        var task = problem.tasks().get(v);
        point[v] = task.point();
        ticks[v] = task.ticks();
        int atEnd = problem.dueAtEnd() ? task.ticks() : 0;
        TickWindow first = task.windows().getFirst();
        opens[v] = first.from();
        due[v] = first.to() - atEnd;
        if (task.windows().size() > 1) {
            opensAgain[v] = task.windows().get(1).from();
            dueAgain[v] = task.windows().get(1).to() - atEnd;
        }
        for (var one : task.suited()) {
            pairPrice[v * carers + one.carer()] = one.price();
        }
        suited[v] = task.suited().stream().mapToInt(one -> one.carer()).sorted().toArray();
        group[v] = task.group();
        int[] others = groupTasks[task.group()];
        groupTasks[task.group()] = Arrays.copyOf(others, others.length + 1);
        groupTasks[task.group()][others.length] = v;
    }

    private void fillCarer(int r) {
        var carer = problem.carers().get(r);
        point[startOf(r)] = carer.start();
        point[endOf(r)] = carer.end();
        shiftStart[r] = carer.shift().map(TickWindow::from).orElse(0);
        shiftEnd[r] = carer.shift().map(TickWindow::to).orElse(NEVER);
        wantsBreak[r] = carer.wantsBreak() && problem.breakRule().isPresent();
    }

    int startOf(int carer) {
        return tasks + carer;
    }

    int endOf(int carer) {
        return tasks + carers + carer;
    }

    boolean isTask(int node) {
        return node < tasks;
    }

    int travel(int fromNode, int toNode) {
        return travel[point[fromNode] * points + point[toNode]];
    }

    /** How late a task is that starts then, in ticks. */
    int late(int task, int start) {
        return Math.max(0, start - (start >= opensAgain[task] ? dueAgain[task] : due[task]));
    }
}

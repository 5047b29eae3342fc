package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NEVER;
import static huzhu.solver.routing.RoutingTable.NONE;

import java.util.Arrays;

/**
 * What one more task, or a break, would cost: pushes later whatever it pushes, along its round and across links to other
 * rounds, and stops as soon as the cost passes a limit. Exact but where a detour is shorter than the straight way.
 *
 * <p>Cost: the number of tasks that are pushed, most often a handful.
 */
final class Trial {
    /** Cost of what cannot be. */
    static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    private final RoutingTable table;
    private final Rounds rounds;
    private final long travelPrice;
    private final long latePrice;
    private final long worstLatePrice;

    /** Times pushed by the present trial: valid where the stamp is the present one. */
    private final int[] pushed;

    private final int[] stamps;
    private int stamp;
    private final int[] queue;
    private int queued;
    private final int[] touched;
    private int touchedCount;

    private int worstBefore;
    private int newTask;
    private int newStart;
    private int newBefore;
    private long cost;
    private int worst;
    private long limit;

    private final int[] touchedCarers;
    private int touchedCarerCount;
    private final boolean[] isTouched;
    private final long[] oldWaiting;
    private final int[] oldSums;

    Trial(Rounds rounds) {
        this.rounds = rounds;
        table = rounds.table;
        travelPrice = table.prices.travel();
        latePrice = table.latenessForbidden ? 0 : table.prices.lateness();
        worstLatePrice = table.latenessForbidden ? 0 : table.prices.worstLateness();
        pushed = new int[table.nodes];
        stamps = new int[table.nodes];
        queue = new int[table.nodes * 8 + 8];
        touched = new int[table.nodes];
        touchedCarers = new int[table.carers];
        isTouched = new boolean[table.carers];
        oldWaiting = new long[table.carers];
        oldSums = new int[table.carers * 4];
    }

    /**
     * What a task would add to the cost.
     *
     * @param opening opening of the window it would aim at
     * @param limit cost from which on the answer does not matter
     * @return the cost added, {@link #IMPOSSIBLE} if it cannot be or reaches the limit
     */
    long insert(int task, int r, int previous, int opening, long limit) {
        int next = rounds.after[previous];
        cost = table.pairPrice[task * table.carers + r];
        int wayIn = table.travel(previous, task);
        int wayOut = table.travel(task, next);
        boolean wasEmpty = previous >= table.tasks && next >= table.tasks && rounds.breakNode[r] == NONE;
        cost += travelPrice * (wayIn + wayOut - (wasEmpty ? 0 : table.travel(previous, next)));
        if (cost >= limit && !table.countsShifts) {
            return IMPOSSIBLE;
        }
        int start = Math.max(rounds.start[previous] + table.ticks[previous] + wayIn, opening);
        int other = table.partner[task];
        boolean linked = other != NONE && rounds.carer[other] != NONE;
        if (linked) {
            start = Math.max(start, rounds.start[other] + table.lag[task]);
        }
        int late = table.late(task, start);
        if (late > 0 && table.latenessForbidden) {
            return IMPOSSIBLE;
        }
        worst = Math.max(rounds.worstLateness, late);
        cost += latePrice * late;
        if (!table.countsShifts && cost + worstLatePrice * (worst - rounds.worstLateness) >= limit) {
            return IMPOSSIBLE;
        }
        begin(task, start, previous, limit);
        int free = start + table.ticks[task];
        boolean possible = push(next, rounds.startAfter(next, r, free, wayOut));
        if (possible && linked) {
            possible = push(other, start + table.lag[other]);
        }
        return possible && spread() ? total(task, r, previous) : IMPOSSIBLE;
    }

    /**
     * A lower bound of what {@link #insert} would say, in constant time; {@link #IMPOSSIBLE} if it surely cannot be. Only for
     * problems that do not count shifts.
     */
    long leastInsert(int task, int r, int previous, int opening, Slack slack) {
        int next = rounds.after[previous];
        int wayIn = table.travel(previous, task);
        int wayOut = table.travel(task, next);
        boolean wasEmpty = previous >= table.tasks && next >= table.tasks && rounds.breakNode[r] == NONE;
        int start = Math.max(rounds.start[previous] + table.ticks[previous] + wayIn, opening);
        int other = table.partner[task];
        int after = 0;
        if (other != NONE && rounds.carer[other] != NONE) {
            start = Math.max(start, rounds.start[other] + table.lag[task]);
            after = slack.lateness(other, start + table.lag[other]);
        }
        int late = table.late(task, start);
        after = Math.max(after, slack.lateness(next, start + table.ticks[task] + wayOut));
        if (table.latenessForbidden && (late > 0 || after > 0)) {
            return IMPOSSIBLE;
        }
        return table.pairPrice[task * table.carers + r]
                + travelPrice * (wayIn + wayOut - (wasEmpty ? 0 : table.travel(previous, next)))
                + latePrice * (late + after)
                + worstLatePrice * Math.max(0, late - rounds.worstLateness);
    }

    /** What a break of this carer right before the given node would add to the cost. */
    long insertBreak(int node, int r, long limit) {
        cost = -table.missedBreakPrice;
        worst = rounds.worstLateness;
        begin(NONE, 0, NONE, limit);
        rounds.breakNode[r] = node;
        int previous = rounds.before[node];
        boolean wasEmpty = previous >= table.tasks && node >= table.tasks;
        int way = table.travel(previous, node);
        if (wasEmpty) {
            cost += travelPrice * way;
        }
        boolean possible =
                push(node, rounds.startAfter(node, r, rounds.start[previous] + table.ticks[previous], way)) && spread();
        long result = possible ? total(NONE, r, NONE) : IMPOSSIBLE;
        rounds.breakNode[r] = NONE;
        return result;
    }

    private void begin(int task, int start, int previous, long most) {
        stamp++;
        queued = 0;
        touchedCount = 0;
        newTask = task;
        newStart = start;
        newBefore = previous;
        limit = most;
    }

    /** Pushes a node to start no earlier than a tick; false if that cannot be or costs too much. */
    private boolean push(int node, int time) {
        if (time >= NEVER) {
            return false;
        }
        if (node >= table.tasks) {
            return pushEnd(node, time);
        }
        if (node == newTask) {
            // What pushes the new task was pushed by it: were it later, it would push itself for ever.
            return time <= newStart;
        }
        int old = stamps[node] == stamp ? pushed[node] : rounds.start[node];
        if (time <= old) {
            return true;
        }
        int lateBefore = table.late(node, old);
        int late = table.late(node, time);
        if (late > lateBefore && table.latenessForbidden) {
            return false;
        }
        cost += latePrice * (late - lateBefore);
        worst = Math.max(worst, late);
        if (!table.countsShifts && cost + worstLatePrice * (worst - rounds.worstLateness) >= limit) {
            return false;
        }
        set(node, time);
        queue[queued++] = node;
        return queued < queue.length;
    }

    private boolean pushEnd(int node, int time) {
        int old = stamps[node] == stamp ? pushed[node] : rounds.start[node];
        if (time > old) {
            if (table.overtimeForbidden && time > table.shiftEnd[rounds.carer[node]]) {
                return false;
            }
            set(node, time);
        }
        return true;
    }

    private void set(int node, int time) {
        if (stamps[node] != stamp) {
            stamps[node] = stamp;
            touched[touchedCount++] = node;
        }
        pushed[node] = time;
    }

    private boolean spread() {
        int steps = 0;
        while (queued > 0) {
            int node = queue[--queued];
            if (++steps > 20 * table.nodes) {
                return false;
            }
            int r = rounds.carer[node];
            int free = pushed[node] + table.ticks[node];
            int next = node == newBefore ? newTask : rounds.after[node];
            int time = next == newTask
                    ? free + table.travel(node, next)
                    : rounds.startAfter(next, r, free, table.travel(node, next));
            if (!push(next, time)) {
                return false;
            }
            int other = table.partner[node];
            if (other != NONE
                    && (other == newTask || rounds.carer[other] != NONE)
                    && !push(other, pushed[node] + table.lag[other])) {
                return false;
            }
        }
        return true;
    }

    private long total(int task, int r, int previous) {
        cost += worstLatePrice * (worst - rounds.worstLateness);
        if (table.countsShifts && cost < limit + rounds.shiftCost) {
            cost += shiftsWith(task, r, previous) - rounds.shiftCost;
        }
        return cost >= limit ? IMPOSSIBLE : cost;
    }

    /** What all shifts cost with the changes of this trial. */
    private long shiftsWith(int task, int r, int previous) {
        if (task != NONE) {
            rounds.link(task, previous, r);
        }
        var sums = rounds.shifts;
        touchedCarerCount = 0;
        touch(r);
        for (int i = 0; i < touchedCount; i++) {
            touch(rounds.carer[touched[i]]);
        }
        for (int i = 0; i < touchedCarerCount; i++) {
            int c = touchedCarers[i];
            oldWaiting[i] = sums.waiting[c];
            oldSums[4 * i] = sums.longestWait[c];
            oldSums[4 * i + 1] = sums.overtime[c];
            oldSums[4 * i + 2] = sums.idle[c];
            oldSums[4 * i + 3] = sums.work[c];
            sums.recount(rounds, c, this::startWith);
        }
        long all = sums.cost();
        for (int i = 0; i < touchedCarerCount; i++) {
            int c = touchedCarers[i];
            isTouched[c] = false;
            sums.waiting[c] = oldWaiting[i];
            sums.longestWait[c] = oldSums[4 * i];
            sums.overtime[c] = oldSums[4 * i + 1];
            sums.idle[c] = oldSums[4 * i + 2];
            sums.work[c] = oldSums[4 * i + 3];
        }
        if (task != NONE) {
            rounds.unlink(task);
        }
        return all;
    }

    private void touch(int c) {
        if (!isTouched[c]) {
            isTouched[c] = true;
            touchedCarers[touchedCarerCount++] = c;
        }
    }

    private int startWith(int node) {
        if (node == newTask) {
            return newStart;
        }
        return stamps[node] == stamp ? pushed[node] : rounds.start[node];
    }

    /** Puts a task where {@link #insert} found it possible, times included. */
    void doInsert(int task, int r, int previous, int opening) {
        if (insert(task, r, previous, opening, IMPOSSIBLE) >= IMPOSSIBLE) {
            throw new IllegalStateException("task " + task + " does not fit after node " + previous);
        }
        rounds.link(task, previous, r);
        rounds.opening[task] = opening;
        rounds.start[task] = newStart;
        settle();
    }

    /** Takes back the last {@link #doInsert}, nothing having been done since but trials and what was taken back. */
    void undoInsert(int task, int[] nodes, int[] times, int worstLateness) {
        rounds.unlink(task);
        for (int i = 0; i < nodes.length; i++) {
            rounds.start[nodes[i]] = times[i];
        }
        rounds.worstLateness = worstLateness;
        if (table.countsShifts) {
            rounds.recount();
        }
    }

    /** Does what {@link #insertBreak} tried last at this place. */
    void doInsertBreak(int node, int r) {
        insertBreak(node, r, IMPOSSIBLE);
        rounds.breakNode[r] = node;
        settle();
    }

    private void settle() {
        for (int i = 0; i < touchedCount; i++) {
            int node = touched[i];
            int before = rounds.start[node];
            rounds.start[node] = pushed[node];
            // Kept for whoever wants to take the change back.
            pushed[node] = before;
        }
        worstBefore = rounds.worstLateness;
        rounds.worstLateness = worst;
        if (table.countsShifts) {
            rounds.recount();
        }
    }

    /** The worst lateness before the last change. */
    int worstBefore() {
        return worstBefore;
    }

    /** Nodes whose times the last change pushed. */
    int[] pushedNodes() {
        return Arrays.copyOf(touched, touchedCount);
    }

    /** The times that those nodes had before the last change. */
    int[] timesBefore() {
        int[] times = new int[touchedCount];
        for (int i = 0; i < touchedCount; i++) {
            times[i] = pushed[touched[i]];
        }
        return times;
    }
}

package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NEVER;
import static huzhu.solver.routing.RoutingTable.NONE;

import java.util.Arrays;

/**
 * A set of rounds that changes: who does what after what, and the earliest times that follow.
 *
 * <p>Start times are the least that satisfy the order of each round and the gaps of linked tasks, found by pushing later
 * whatever a change pushes.
 */
final class Rounds {
    final RoutingTable table;
    final int[] before;
    final int[] after;
    /** Carer of each task, {@code NONE} while it is not done; of the ends of a round too. */
    final int[] carer;

    final int[] start;
    /** The opening of the window each task aims at. */
    final int[] opening;
    /** Node right before which a carer's break lies, {@code NONE} without one. */
    final int[] breakNode;

    private int placed;
    long travel;
    long lateness;
    int worstLateness;
    long pairPrices;
    long leftOut;
    long missedBreaks;
    long shiftCost;
    /** Idle time and work of each carer, and the longest wait of their round. */
    final ShiftSums shifts;

    private final int[] queue;

    Rounds(RoutingTable table) {
        this.table = table;
        before = new int[table.nodes];
        after = new int[table.nodes];
        carer = new int[table.nodes];
        start = new int[table.nodes];
        opening = new int[table.nodes];
        breakNode = new int[table.carers];
        shifts = new ShiftSums(table);
        queue = new int[table.nodes * 8 + 8];
        clear();
    }

    void clear() {
        Arrays.fill(carer, NONE);
        Arrays.fill(breakNode, NONE);
        for (int r = 0; r < table.carers; r++) {
            int first = table.startOf(r);
            int last = table.endOf(r);
            carer[first] = r;
            carer[last] = r;
            before[first] = NONE;
            after[first] = last;
            before[last] = first;
            after[last] = NONE;
        }
        System.arraycopy(table.opens, 0, opening, 0, table.tasks);
        placed = 0;
        retime();
    }

    void copy(Rounds other) {
        System.arraycopy(other.before, 0, before, 0, before.length);
        System.arraycopy(other.after, 0, after, 0, after.length);
        System.arraycopy(other.carer, 0, carer, 0, carer.length);
        System.arraycopy(other.start, 0, start, 0, start.length);
        System.arraycopy(other.opening, 0, opening, 0, opening.length);
        System.arraycopy(other.breakNode, 0, breakNode, 0, breakNode.length);
        placed = other.placed;
        travel = other.travel;
        lateness = other.lateness;
        worstLateness = other.worstLateness;
        pairPrices = other.pairPrices;
        leftOut = other.leftOut;
        missedBreaks = other.missedBreaks;
        shiftCost = other.shiftCost;
        shifts.copy(other.shifts);
    }

    boolean isPlaced(int task) {
        return carer[task] != NONE;
    }

    boolean isEmpty(int r) {
        return after[table.startOf(r)] == table.endOf(r);
    }

    /** Cost in the problem's units; what must be done and is not, counts {@link RoutingTable#MUST}. */
    long cost() {
        return table.prices.travel() * travel
                + (table.latenessForbidden ? 0 : table.prices.lateness() * lateness)
                + (table.latenessForbidden ? 0 : table.prices.worstLateness() * worstLateness)
                + pairPrices
                + leftOut
                + missedBreaks
                + shiftCost;
    }

    void link(int task, int previous, int r) {
        int next = after[previous];
        before[task] = previous;
        after[task] = next;
        after[previous] = task;
        before[next] = task;
        carer[task] = r;
        placed++;
    }

    void unlink(int task) {
        int previous = before[task];
        int next = after[task];
        after[previous] = next;
        before[next] = previous;
        int r = carer[task];
        if (breakNode[r] == task) {
            breakNode[r] = NONE;
        }
        carer[task] = NONE;
        placed--;
    }

    /** Tick at which a node can start for one who is free at the node before from then on; NEVER if too late for a break. */
    int startAfter(int node, int r, int free, int way) {
        if (breakNode[r] != node) {
            return free + way;
        }
        // Before the end of a round the break is taken where the last task was, else where the next task is.
        int here = table.isTask(node) ? free + way : free;
        int begin = Math.max(here, table.breakOpens);
        if (begin > table.breakDue) {
            return NEVER;
        }
        return begin + table.breakTicks + (table.isTask(node) ? 0 : way);
    }

    /** Works out all times and sums from the order alone; false if the order contradicts itself or forbids itself. */
    boolean retime() {
        Arrays.fill(start, 0, table.tasks, NONE);
        int relaxed = 0;
        int limit = 40 * table.nodes + 100;
        int waiting = 0;
        for (int r = 0; r < table.carers; r++) {
            int node = table.startOf(r);
            start[node] = table.shiftStart[r];
            queue[waiting++] = node;
        }
        // Depth first along the rounds: most pushes reach their end before others begin.
        while (waiting > 0) {
            int node = queue[--waiting];
            int r = carer[node];
            int next = after[node];
            if (next != NONE) {
                int time = startAfter(next, r, start[node] + table.ticks[node], table.travel(node, next));
                if (table.isTask(next)) {
                    time = Math.max(time, opening[next]);
                    int other = table.partner[next];
                    if (other != NONE && carer[other] != NONE && start[other] != NONE) {
                        time = Math.max(time, start[other] + table.lag[next]);
                    }
                    if (time > start[next]) {
                        if (time >= NEVER || ++relaxed > limit) {
                            return false;
                        }
                        start[next] = time;
                        queue[waiting++] = next;
                        if (other != NONE
                                && carer[other] != NONE
                                && start[other] != NONE
                                && time + table.lag[other] > start[other]) {
                            start[other] = time + table.lag[other];
                            queue[waiting++] = other;
                        }
                        if (waiting >= queue.length - 2) {
                            return false;
                        }
                    }
                } else {
                    if (time >= NEVER) {
                        return false;
                    }
                    start[next] = time;
                }
            }
        }
        return recount();
    }

    /** Adds up all sums from order and times. */
    boolean recount() {
        travel = 0;
        lateness = 0;
        worstLateness = 0;
        pairPrices = 0;
        missedBreaks = 0;
        boolean allowed = true;
        for (int r = 0; r < table.carers; r++) {
            int end = table.endOf(r);
            int node = table.startOf(r);
            if (table.wantsBreak[r] && breakNode[r] == NONE) {
                missedBreaks += table.missedBreakPrice;
            }
            if (after[node] == end && breakNode[r] == NONE) {
                continue;
            }
            while (node != end) {
                int next = after[node];
                travel += table.travel(node, next);
                if (next != end) {
                    int late = table.late(next, start[next]);
                    lateness += late;
                    worstLateness = Math.max(worstLateness, late);
                    pairPrices += table.pairPrice[next * table.carers + r];
                }
                node = next;
            }
            allowed &= !table.overtimeForbidden || start[end] <= table.shiftEnd[r];
        }
        leftOut = 0;
        if (placed < table.tasks) {
            for (int g = 0; g < table.groupTasks.length; g++) {
                for (int task : table.groupTasks[g]) {
                    if (carer[task] == NONE) {
                        leftOut += table.leftOutPrice[g];
                        break;
                    }
                }
            }
        }
        shiftCost = table.countsShifts ? shifts.recount(this) : 0;
        return allowed && !(table.latenessForbidden && lateness > 0);
    }
}

package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NEVER;
import static huzhu.solver.routing.RoutingTable.NONE;

import java.util.function.IntUnaryOperator;

/**
 * Waiting, overtime, idle time and work of every carer, and what they cost together.
 *
 * <p>A round leaves as late as its first call allows, and later still where that turns waiting into a later departure at
 * no other cost. Source: M. W. P. Savelsbergh, "The vehicle routing problem with time windows: minimizing route duration",
 * ORSA J. Computing 4 (1992), 146–154 (forward time slack).
 */
final class ShiftSums {
    private final RoutingTable table;
    final long[] waiting;
    final int[] longestWait;
    final int[] overtime;
    final int[] idle;
    final int[] work;

    /** How much later than its earliest times the round last looked at should leave. */
    private int delay;

    private final int[] waits;
    private final boolean[] charged;

    ShiftSums(RoutingTable table) {
        this.table = table;
        waiting = new long[table.carers];
        longestWait = new int[table.carers];
        overtime = new int[table.carers];
        idle = new int[table.carers];
        work = new int[table.carers];
        waits = new int[table.nodes + 2];
        charged = new boolean[table.nodes + 2];
    }

    void copy(ShiftSums other) {
        System.arraycopy(other.waiting, 0, waiting, 0, waiting.length);
        System.arraycopy(other.longestWait, 0, longestWait, 0, longestWait.length);
        System.arraycopy(other.overtime, 0, overtime, 0, overtime.length);
        System.arraycopy(other.idle, 0, idle, 0, idle.length);
        System.arraycopy(other.work, 0, work, 0, work.length);
    }

    /** Works out the sums of every round and what they cost. */
    long recount(Rounds rounds) {
        for (int r = 0; r < table.carers; r++) {
            recount(rounds, r, node -> rounds.start[node]);
        }
        return cost();
    }

    /** What the sums as they stand cost. */
    long cost() {
        var prices = table.prices;
        long waited = 0;
        long over = 0;
        long worked = 0;
        int worstWait = 0;
        int worstIdle = 0;
        for (int r = 0; r < table.carers; r++) {
            waited += waiting[r];
            over += overtime[r];
            worked += work[r];
            worstWait = Math.max(worstWait, longestWait[r]);
            worstIdle = Math.max(worstIdle, idle[r]);
        }
        return prices.waiting() * waited
                + prices.worstWaiting() * worstWait
                + (table.overtimeForbidden ? 0 : prices.overtime() * over)
                + prices.worstIdle() * worstIdle
                + prices.working() * worked
                + (prices.imbalance() == 0 ? 0 : prices.imbalance() * imbalance(worked));
    }

    private long imbalance(long worked) {
        long sum = 0;
        for (int r = 0; r < table.carers; r++) {
            double off = Math.abs(work[r] - (double) worked / table.carers) / table.prices.unitTicks();
            sum += (long) Math.ceil(off - 1e-9) * table.prices.unitTicks();
        }
        return sum;
    }

    /** Works out the sums of one round with the given start times. */
    void recount(Rounds rounds, int r, IntUnaryOperator startOf) {
        int end = table.endOf(r);
        int node = table.startOf(r);
        boolean hasShift = table.shiftEnd[r] < NEVER;
        waiting[r] = 0;
        longestWait[r] = 0;
        overtime[r] = 0;
        work[r] = 0;
        delay = 0;
        if (rounds.after[node] == end && rounds.breakNode[r] == NONE) {
            idle[r] = hasShift ? table.shiftEnd[r] - table.shiftStart[r] : 0;
            return;
        }
        int elements = 0;
        int totalWaits = 0;
        int slack = NEVER;
        int free = table.shiftStart[r];
        int leave = free;
        boolean breakFirst = false;
        while (node != end) {
            int next = rounds.after[node];
            int way = table.travel(node, next);
            work[r] += way;
            int there = free + (next == end ? 0 : way);
            if (rounds.breakNode[r] == next) {
                int begin = Math.max(there, table.breakOpens);
                if (elements == 0) {
                    leave = begin - (next == end ? 0 : way);
                    breakFirst = true;
                    there = begin;
                }
                waits[elements] = begin - there;
                charged[elements] = true;
                totalWaits += begin - there;
                slack = Math.min(slack, totalWaits + table.breakDue - begin);
                elements++;
                there = begin + table.breakTicks;
            }
            if (next != end) {
                int start = startOf.applyAsInt(next);
                if (elements == 0) {
                    leave = start - way;
                    there = start;
                }
                waits[elements] = start - there;
                charged[elements] = !(elements == 1 && breakFirst);
                totalWaits += start - there;
                slack = Math.min(slack, totalWaits + slackOf(rounds, next, start));
                elements++;
                work[r] += table.ticks[next];
                free = start + table.ticks[next];
            }
            node = next;
        }
        delay = Math.max(0, Math.min(slack, totalWaits));
        int rest = delay;
        for (int k = 0; k < elements; k++) {
            int left = Math.max(0, waits[k] - rest);
            rest = Math.max(0, rest - waits[k]);
            if (charged[k]) {
                waiting[r] += left;
                longestWait[r] = Math.max(longestWait[r], left);
            }
        }
        int back = startOf.applyAsInt(end);
        // Without a shift there is none to leave late in: what is spent at home is not idle.
        idle[r] = totalWaits - (hasShift ? 0 : delay);
        if (hasShift) {
            overtime[r] = Math.max(0, back - table.shiftEnd[r]);
            idle[r] += leave - table.shiftStart[r] + Math.max(0, table.shiftEnd[r] - back);
        }
    }

    private int slackOf(Rounds rounds, int task, int start) {
        int other = table.partner[task];
        if (other != NONE && rounds.carer[other] != NONE) {
            return 0;
        }
        int again = table.opensAgain[task];
        int due = start >= again ? table.dueAgain[task] : table.due[task];
        // A window that opens later and closes earlier counts from when it opens.
        int until = start < again && table.dueAgain[task] < due ? Math.min(due, again - 1) : due;
        return Math.max(0, until - start);
    }

    /** How many ticks later than at its earliest the given round is best started, its later calls as far as they are pushed. */
    int delayOf(Rounds rounds, int r) {
        recount(rounds, r, node -> rounds.start[node]);
        return delay;
    }
}

package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NEVER;
import static huzhu.solver.routing.RoutingTable.NONE;

/**
 * By how much each task can at most be pushed later before something after it becomes late, or later still: never too
 * little. A push by d past that makes the sum of lateness grow by at least d less the slack.
 *
 * <p>Waits along the round and gaps of links absorb a push; links are followed as far as two sweeps see.
 */
final class Slack {
    private final Rounds rounds;
    private final RoutingTable table;
    private final int[] slack;

    Slack(Rounds rounds) {
        this.rounds = rounds;
        table = rounds.table;
        slack = new int[table.nodes];
    }

    /** Works out all slacks anew; O(tasks). */
    void refresh() {
        for (int v = 0; v < table.tasks; v++) {
            int start = rounds.start[v];
            slack[v] = table.opensAgain[v] < NEVER ? NEVER : Math.max(0, table.due[v] - start);
        }
        for (int r = 0; r < table.carers; r++) {
            slack[table.endOf(r)] = NEVER;
        }
        for (int sweep = 0; sweep < 2; sweep++) {
            for (int r = 0; r < table.carers; r++) {
                int next = table.endOf(r);
                for (int v = rounds.before[next]; table.isTask(v); v = rounds.before[v]) {
                    int least = slack[v];
                    if (rounds.breakNode[r] != next) {
                        int wait = rounds.start[next] - rounds.start[v] - table.ticks[v] - table.travel(v, next);
                        least = Math.min(least, slack[next] + wait);
                    }
                    int other = table.partner[v];
                    if (other != NONE && rounds.carer[other] != NONE) {
                        int gap = rounds.start[other] - rounds.start[v] - table.lag[other];
                        least = Math.min(least, slack[other] + gap);
                    }
                    slack[v] = least;
                    next = v;
                }
            }
        }
    }

    /** Least growth of the sum of lateness when a task is made to start no earlier than then, in ticks. */
    int lateness(int node, int start) {
        return node >= table.tasks ? 0 : Math.max(0, start - rounds.start[node] - slack[node]);
    }
}

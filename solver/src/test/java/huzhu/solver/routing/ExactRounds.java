package huzhu.solver.routing;

/** The least cost of tiny days: every choice of tasks, carers, orders and windows is tried. */
final class ExactRounds {
    private final RoutingTable table;
    private final Rounds rounds;
    private long best = Long.MAX_VALUE;

    private ExactRounds(RoutingTable table) {
        this.table = table;
        rounds = new Rounds(table);
    }

    static long leastCost(RoutingTable table) {
        var exact = new ExactRounds(table);
        exact.choose(0);
        return exact.best;
    }

    private void choose(int task) {
        if (task == table.tasks) {
            if (rounds.retime() && isWhole()) {
                best = Math.min(best, rounds.cost());
            }
            return;
        }
        choose(task + 1);
        for (int r : table.suited[task]) {
            int other = table.partner[task];
            if (other != RoutingTable.NONE && rounds.carer[other] == r) {
                continue;
            }
            for (int node = table.startOf(r); node != table.endOf(r); node = rounds.after[node]) {
                rounds.link(task, node, r);
                choose(task + 1);
                if (table.opensAgain[task] < RoutingTable.NEVER) {
                    rounds.opening[task] = table.opensAgain[task];
                    choose(task + 1);
                    rounds.opening[task] = table.opens[task];
                }
                rounds.unlink(task);
            }
        }
    }

    /** Whether every group is done whole or not at all. */
    private boolean isWhole() {
        for (int[] tasks : table.groupTasks) {
            for (int task : tasks) {
                if (rounds.isPlaced(task) != rounds.isPlaced(tasks[0])) {
                    return false;
                }
            }
        }
        return true;
    }
}

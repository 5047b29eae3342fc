package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NEVER;
import static huzhu.solver.routing.RoutingTable.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts groups of tasks back in, one after another, each where it costs least, with a few places overlooked at random. */
final class Recreate {
    /** Places of the first of two linked tasks for which the second is tried. */
    private static final int PAIR_PLACES = 6;

    private static final double BLINK = 0.01;

    private final RoutingTable table;
    private final Rounds rounds;
    private final Trial trial;
    private final SplittableRandom random;
    private final Slack slack;
    private final PlaceHeap places;

    private double blink = BLINK;

    /** Best place found by the last search. */
    private long bestCost;

    private int bestCarer;
    private int bestBefore;
    private int bestOpening;

    /** Best places of the first of two, one a carer, cheapest first. */
    private final long[] firstCost = new long[PAIR_PLACES];

    private final int[] firstCarer = new int[PAIR_PLACES];
    private final int[] firstBefore = new int[PAIR_PLACES];
    private final int[] firstOpening = new int[PAIR_PLACES];
    private int firstCount;

    private long[] keys = new long[16];

    Recreate(Rounds rounds, Trial trial, SplittableRandom random) {
        this.rounds = rounds;
        this.trial = trial;
        this.random = random;
        table = rounds.table;
        slack = new Slack(rounds);
        places = new PlaceHeap(table.nodes);
    }

    /** Puts in the given groups in an order drawn at random among several. */
    void insertAll(int[] groups, int count) {
        if (keys.length < count) {
            keys = new long[count * 2];
        }
        int order = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            keys[i] = key(groups[i], order) << 32 | groups[i];
        }
        Arrays.sort(keys, 0, count);
        for (int i = 0; i < count; i++) {
            insert((int) keys[i]);
        }
        if (table.hasBreaks) {
            insertBreaks();
        }
    }

    /** Smaller goes first. */
    private long key(int g, int order) {
        int[] tasks = table.groupTasks[g];
        int first = tasks[0];
        return switch (order) {
            case 0, 1, 2, 3 -> random.nextInt(1 << 30);
            case 4, 5 -> table.due[first];
            case 6, 7 -> {
                int choices = Integer.MAX_VALUE;
                for (int task : tasks) {
                    choices = Math.min(choices, table.suited[task].length);
                }
                yield (long) choices * (tasks.length > 1 ? 1 : 4) * 1000 + random.nextInt(1000);
            }
            case 8 -> table.opens[first];
            default -> (long) Integer.MAX_VALUE / 2 - table.travel(table.startOf(0), first);
        };
    }

    /** Puts in all tasks of a group, or none if they do not fit or cost more than to leave them out. */
    boolean insert(int g) {
        int[] tasks = table.groupTasks[g];
        long most = table.leftOutPrice[g];
        if (tasks.length == 1) {
            return insertOne(tasks[0], most) < Trial.IMPOSSIBLE;
        }
        if (tasks.length == 2 && table.partner[tasks[0]] == tasks[1]) {
            boolean swapped = random.nextBoolean();
            return insertLinked(tasks[swapped ? 1 : 0], tasks[swapped ? 0 : 1], most);
        }
        return insertSeparately(tasks, most);
    }

    private boolean insertSeparately(int[] tasks, long most) {
        long left = most;
        for (int i = 0; i < tasks.length; i++) {
            long cost = insertOne(tasks[i], left);
            if (cost >= Trial.IMPOSSIBLE) {
                for (int k = 0; k < i; k++) {
                    rounds.unlink(tasks[k]);
                }
                if (i > 0) {
                    rounds.retime();
                }
                return false;
            }
            left -= cost;
        }
        return true;
    }

    private long insertOne(int task, long most) {
        search(task, most, false);
        if (bestCost >= Trial.IMPOSSIBLE) {
            return bestCost;
        }
        long cost = bestCost;
        trial.doInsert(task, bestCarer, bestBefore, bestOpening);
        return cost;
    }

    private boolean insertLinked(int first, int second, long most) {
        firstCount = 0;
        search(first, most, true);
        long best = most;
        int choice = NONE;
        int carer = NONE;
        int before = NONE;
        int opening = 0;
        for (int i = 0; i < firstCount; i++) {
            if (!table.countsShifts && firstCost[i] >= best) {
                break;
            }
            trial.doInsert(first, firstCarer[i], firstBefore[i], firstOpening[i]);
            int[] nodes = trial.pushedNodes();
            int[] times = trial.timesBefore();
            int worst = trial.worstBefore();
            search(second, best - firstCost[i], false);
            if (bestCost < Trial.IMPOSSIBLE && firstCost[i] + bestCost < best) {
                best = firstCost[i] + bestCost;
                choice = i;
                carer = bestCarer;
                before = bestBefore;
                opening = bestOpening;
            }
            trial.undoInsert(first, nodes, times, worst);
        }
        if (choice == NONE) {
            return false;
        }
        trial.doInsert(first, firstCarer[choice], firstBefore[choice], firstOpening[choice]);
        trial.doInsert(second, carer, before, opening);
        return true;
    }

    /** Looks for the cheapest place of a task; with {@code several}, also for the cheapest of each carer. */
    private void search(int task, long most, boolean several) {
        if (table.countsShifts || table.opensAgain[task] < NEVER) {
            searchEverywhere(task, most, several);
        } else {
            searchBestFirst(task, most, several);
        }
    }

    /** Tries places in the order of their lower bounds, until no other can be better. */
    private void searchBestFirst(int task, long most, boolean several) {
        bestCost = Trial.IMPOSSIBLE;
        slack.refresh();
        int opening = table.opens[task];
        int other = table.partner[task];
        int otherCarer = other == NONE ? NONE : rounds.carer[other];
        places.clear();
        for (int r : table.suited[task]) {
            if (r != otherCarer) {
                collectPlaces(task, r, opening, most);
            }
        }
        while (!places.isEmpty()) {
            long limit = several
                    ? (firstCount == PAIR_PLACES ? Math.min(most, firstCost[firstCount - 1]) : most)
                    : Math.min(most, bestCost);
            if (places.leastBound() >= limit) {
                return;
            }
            int node = places.removeLeast();
            int r = rounds.carer[node];
            long cost = trial.insert(task, r, node, opening, limit);
            if (several) {
                if (cost < Trial.IMPOSSIBLE) {
                    bestCost = cost;
                    bestCarer = r;
                    bestBefore = node;
                    bestOpening = opening;
                    keepFirst();
                }
            } else if (cost < bestCost) {
                bestCost = cost;
                bestCarer = r;
                bestBefore = node;
                bestOpening = opening;
            }
        }
    }

    private void collectPlaces(int task, int r, int opening, long most) {
        int end = table.endOf(r);
        for (int node = table.startOf(r); node != end; node = rounds.after[node]) {
            int late = table.late(task, rounds.start[node] + table.ticks[node]);
            if (late > 0 && (table.latenessForbidden || table.prices.lateness() * late >= most)) {
                return;
            }
            if (blink == 0 || random.nextDouble() >= blink) {
                long least = trial.leastInsert(task, r, node, opening, slack);
                if (least < most) {
                    places.add(least, node);
                }
            }
        }
    }

    private void searchEverywhere(int task, long most, boolean several) {
        bestCost = Trial.IMPOSSIBLE;
        int other = table.partner[task];
        int otherCarer = other == NONE ? NONE : rounds.carer[other];
        for (int r : table.suited[task]) {
            if (r != otherCarer) {
                if (several) {
                    bestCost = Trial.IMPOSSIBLE;
                    searchRound(task, r, firstCount == PAIR_PLACES ? Math.min(most, firstCost[firstCount - 1]) : most);
                    if (bestCost < Trial.IMPOSSIBLE) {
                        keepFirst();
                    }
                } else {
                    searchRound(task, r, most);
                }
            }
        }
    }

    private void searchRound(int task, int r, long most) {
        searchRound(task, r, table.opens[task], most);
        if (table.opensAgain[task] < NEVER) {
            searchRound(task, r, table.opensAgain[task], most);
        }
    }

    private void searchRound(int task, int r, int opening, long most) {
        int end = table.endOf(r);
        for (int node = table.startOf(r); node != end; node = rounds.after[node]) {
            long limit = Math.min(most, bestCost);
            if (blink == 0 || random.nextDouble() >= blink) {
                long cost = trial.insert(task, r, node, opening, limit);
                if (cost < bestCost) {
                    bestCost = cost;
                    bestCarer = r;
                    bestBefore = node;
                    bestOpening = opening;
                }
            }
        }
    }

    private void keepFirst() {
        int at = 0;
        while (at < firstCount && firstCarer[at] != bestCarer) {
            at++;
        }
        if (at < firstCount) {
            if (firstCost[at] <= bestCost) {
                return;
            }
        } else {
            at = firstCount < PAIR_PLACES ? firstCount++ : firstCount - 1;
        }
        while (at > 0 && firstCost[at - 1] > bestCost) {
            firstCost[at] = firstCost[at - 1];
            firstCarer[at] = firstCarer[at - 1];
            firstBefore[at] = firstBefore[at - 1];
            firstOpening[at] = firstOpening[at - 1];
            at--;
        }
        firstCost[at] = bestCost;
        firstCarer[at] = bestCarer;
        firstBefore[at] = bestBefore;
        firstOpening[at] = bestOpening;
    }

    private void insertBreaks() {
        for (int r = 0; r < table.carers; r++) {
            if (table.wantsBreak[r] && rounds.breakNode[r] == NONE) {
                long best = 0;
                int place = NONE;
                for (int node = rounds.after[table.startOf(r)]; node != NONE; node = rounds.after[node]) {
                    long cost = trial.insertBreak(node, r, best);
                    if (cost < best) {
                        best = cost;
                        place = node;
                    }
                }
                if (place != NONE) {
                    trial.doInsertBreak(place, r);
                }
            }
        }
    }
}

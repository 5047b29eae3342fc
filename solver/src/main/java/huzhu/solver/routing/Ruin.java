package huzhu.solver.routing;

import static huzhu.solver.routing.RoutingTable.NONE;

import huzhu.solver.draw.Shares;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Takes related groups of tasks out: strings of neighbouring rounds, whole rounds, what is near in place and time, what is
 * late, or anything.
 *
 * <p>Source: J. Christiaens and G. Vanden Berghe, "Slack induction by string removals for vehicle routing problems",
 * Transportation Science 54 (2020), 417–433 (strings); P. Shaw, "Using constraint programming and local search methods to
 * solve vehicle routing problems", CP-98, 417–431 (relatedness).
 */
final class Ruin {
    private static final double MEAN_REMOVED = 10;
    private static final int LONGEST_STRING = 10;
    private static final double SPLIT_SHARE = 0.5;

    private final RoutingTable table;
    private final Rounds rounds;
    private final Neighbours neighbours;
    private final SplittableRandom random;

    /** Groups taken out, {@code 0..count−1}. */
    final int[] groups;

    int count;
    private final boolean[] isOut;
    private final boolean[] ruined;
    private final int[] string;
    private final int[] lateTasks;
    private final Shares<RuinWay> ways;

    Ruin(Rounds rounds, Neighbours neighbours, SplittableRandom random, Set<RuinWay> allowed) {
        this.rounds = rounds;
        this.neighbours = neighbours;
        this.random = random;
        table = rounds.table;
        groups = new int[table.groupTasks.length];
        isOut = new boolean[table.groupTasks.length];
        ruined = new boolean[table.carers];
        string = new int[table.nodes];
        lateTasks = new int[table.tasks];
        ways = new Shares<>(allowed.stream().sorted().toList(), RuinWay::share);
    }

    /** Takes out what one drawn way chooses, and every group that is out already. */
    void ruin() {
        count = 0;
        Arrays.fill(isOut, false);
        var way = ways.draw(random);
        int seed = random.nextInt(table.tasks);
        switch (way) {
            case STRINGS -> strings(seed);
            case RELATED -> related(seed);
            case SCATTERED -> scattered();
            case LATE -> late(seed);
            case ROUND -> wholeRound(seed);
        }
        if (table.hasBreaks) {
            dropBreaks();
        }
        for (int g = 0; g < table.groupTasks.length; g++) {
            if (!isOut[g] && !rounds.isPlaced(table.groupTasks[g][0])) {
                isOut[g] = true;
                groups[count++] = g;
            }
        }
        rounds.retime();
    }

    private void remove(int task) {
        int g = table.group[task];
        if (!isOut[g]) {
            isOut[g] = true;
            groups[count++] = g;
            for (int one : table.groupTasks[g]) {
                if (rounds.isPlaced(one)) {
                    rounds.unlink(one);
                }
            }
        }
    }

    private void strings(int seed) {
        double meanLength = (double) table.tasks / table.carers;
        double longest = Math.min(LONGEST_STRING, meanLength);
        double mostStrings = 4 * MEAN_REMOVED / (1 + longest) - 1;
        int strings = (int) (random.nextDouble() * mostStrings + 1);
        Arrays.fill(ruined, false);
        int done = 0;
        int[] near = neighbours.of(seed);
        for (int k = -1; k < near.length && done < strings; k++) {
            int task = k < 0 ? seed : near[k];
            int r = rounds.carer[task];
            if (r != NONE && !ruined[r]) {
                ruined[r] = true;
                done++;
                removeString(task, r, longest);
            }
        }
    }

    private void removeString(int task, int r, double longest) {
        int size = 0;
        int at = 0;
        for (int node = rounds.after[table.startOf(r)]; table.isTask(node); node = rounds.after[node]) {
            if (node == task) {
                at = size;
            }
            string[size++] = node;
        }
        int length = (int) (random.nextDouble() * Math.min(size, longest) + 1);
        int kept = 0;
        if (length > 1 && length < size && random.nextDouble() < SPLIT_SHARE) {
            kept = 1;
            while (length + kept < size && random.nextDouble() > 0.01 && random.nextBoolean()) {
                kept++;
            }
        }
        int span = length + kept;
        int first = Math.max(0, at - span + 1);
        int last = Math.min(at, size - span);
        int from = first + random.nextInt(last - first + 1);
        int keepFrom = from + (kept > 0 ? random.nextInt(length + 1) : 0);
        for (int i = from; i < from + span; i++) {
            if (kept == 0 || i < keepFrom || i >= keepFrom + kept) {
                remove(string[i]);
            }
        }
    }

    private int drawCount() {
        return 1 + random.nextInt((int) Math.min(2 * MEAN_REMOVED, Math.max(2, table.groupTasks.length * 0.4)));
    }

    private void related(int seed) {
        int wanted = drawCount();
        remove(seed);
        int[] near = neighbours.of(seed);
        for (int k = 0; k < near.length && count < wanted; k++) {
            if (random.nextInt(4) != 0) {
                remove(near[k]);
            }
        }
    }

    private void scattered() {
        int wanted = drawCount();
        for (int k = 0; k < wanted; k++) {
            remove(random.nextInt(table.tasks));
        }
    }

    private void late(int seed) {
        int found = 0;
        for (int v = 0; v < table.tasks; v++) {
            if (rounds.isPlaced(v) && table.late(v, rounds.start[v]) > 0) {
                lateTasks[found++] = v;
            }
        }
        if (found == 0) {
            strings(seed);
            return;
        }
        int task = lateTasks[random.nextInt(found)];
        int wanted = drawCount();
        int node = rounds.before[task];
        remove(task);
        while (table.isTask(node) && count < 1 + wanted / 2) {
            int previous = rounds.before[node];
            if (random.nextInt(3) != 0) {
                remove(node);
            }
            node = previous;
        }
        int[] near = neighbours.of(task);
        for (int k = 0; k < near.length && count < wanted; k++) {
            if (random.nextBoolean()) {
                remove(near[k]);
            }
        }
    }

    private void wholeRound(int seed) {
        int r = rounds.carer[seed] == NONE ? random.nextInt(table.carers) : rounds.carer[seed];
        int node = rounds.after[table.startOf(r)];
        while (table.isTask(node)) {
            int next = rounds.after[node];
            if (table.group[next < table.tasks ? next : node] == table.group[node] && next < table.tasks) {
                next = rounds.after[next];
            }
            remove(node);
            node = next;
        }
    }

    private void dropBreaks() {
        for (int r = 0; r < table.carers; r++) {
            if (rounds.breakNode[r] != NONE && random.nextInt(4) == 0) {
                rounds.breakNode[r] = NONE;
            }
        }
    }
}

package huzhu.solver.routing;

import java.util.Set;
import java.util.SplittableRandom;

/**
 * One annealed search: ruin and recreate, kept or taken back by the rule of Metropolis.
 *
 * <p>Source: G. Schrimpf et al., "Record breaking optimization results using the ruin and recreate principle", J.
 * Computational Physics 159 (2000), 139–171.
 */
final class Chain {
    private static final int STEPS_BETWEEN_CLOCKS = 16;

    private final RoutingTable table;
    final Rounds rounds;
    private final Rounds kept;
    final Rounds best;
    private final Ruin ruin;
    private final Recreate recreate;
    private final SplittableRandom random;

    Chain(RoutingTable table, Neighbours neighbours, SplittableRandom random, Set<RuinWay> ways) {
        this.table = table;
        this.random = random;
        rounds = new Rounds(table);
        kept = new Rounds(table);
        best = new Rounds(table);
        var trial = new Trial(rounds);
        ruin = new Ruin(rounds, neighbours, random, ways);
        recreate = new Recreate(rounds, trial, random);
    }

    /** Builds a first set of rounds. */
    void construct() {
        int[] groups = new int[table.groupTasks.length];
        for (int g = 0; g < groups.length; g++) {
            groups[g] = g;
        }
        recreate.insertAll(groups, groups.length);
        rounds.retime();
        kept.copy(rounds);
        best.copy(rounds);
    }

    /** Goes on from another set of rounds. */
    void startFrom(Rounds other) {
        rounds.copy(other);
        kept.copy(other);
        if (other.cost() < best.cost()) {
            best.copy(other);
        }
    }

    /** Searches until the schedule ends. */
    void run(Cooling cooling) {
        double temperature = 0;
        long current = kept.cost();
        for (long step = 0; ; step++) {
            if (step % STEPS_BETWEEN_CLOCKS == 0) {
                double used = cooling.used(step);
                if (used >= 1) {
                    return;
                }
                temperature = cooling.temperature(used);
            }
            ruin.ruin();
            recreate.insertAll(ruin.groups, ruin.count);
            boolean possible = rounds.retime();
            long next = rounds.cost();
            if (possible && next < current - temperature * StrictMath.log(random.nextDouble())) {
                current = next;
                kept.copy(rounds);
                if (next < best.cost()) {
                    best.copy(rounds);
                }
            } else {
                rounds.copy(kept);
            }
        }
    }
}

package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;

import java.util.random.RandomGenerator;

/**
 * A move of several units: one enters a room that is not free, whoever stands in its way has to find another room, and so on.
 * It swaps two stays, a long one for several short ones, or turns a room from one sex to the other for some nights.
 *
 * <p>Source: F. Glover, "Ejection chains, reference structures and alternating path methods for traveling salesman problems",
 * Discrete Applied Mathematics 65 (1996), 223–253; a threshold drawn at the start takes the place of the gain criterion.
 */
final class EjectionChain {
    /** Units that one chain may move. */
    private static final int MOST = 4;
    /** Rooms that are tried for somebody who waits before anybody else is ejected. */
    private static final int TRIES = 8;

    private final AdmissionTables tables;
    private final Occupancy beds;
    private final RandomGenerator random;
    private final int[] moved = new int[MOST];
    private final int[] movedFrom = new int[MOST];
    private final int[] waiting = new int[MOST];
    private int moves;
    private int waitingCount;

    EjectionChain(AdmissionTables tables, Occupancy beds, RandomGenerator random) {
        this.tables = tables;
        this.beds = beds;
        this.random = random;
    }

    /**
     * Moves a unit into a room, and others out of its way, if that costs no more than a threshold; otherwise nothing changes.
     *
     * @return whether anything changed
     */
    boolean tryMove(int u, int r, long threshold) {
        long limit = beds.energy() + threshold;
        moves = 0;
        waitingCount = 0;
        int home = beds.room(u);
        take(u);
        boolean done = eject(u, r);
        if (done) {
            beds.enter(u, r);
            done = settle(home, limit);
        }
        if (!done) {
            undo();
        }
        return done;
    }

    private void take(int u) {
        moved[moves] = u;
        movedFrom[moves++] = beds.room(u);
        if (beds.room(u) != OUT) {
            beds.leave(u);
        }
    }

    private void undo() {
        for (int i = 0; i < moves; i++) {
            if (beds.room(moved[i]) != OUT) {
                beds.leave(moved[i]);
            }
        }
        for (int i = 0; i < moves; i++) {
            if (movedFrom[i] != OUT) {
                beds.enter(moved[i], movedFrom[i]);
            }
        }
    }

    /** Whether a unit was moved already: nobody moves twice, so that chains end. */
    private boolean isMoved(int u) {
        for (int i = 0; i < moves; i++) {
            if (moved[i] == u) {
                return true;
            }
        }
        return false;
    }

    /** Makes a room free for a unit, of the other sex too. */
    private boolean eject(int u, int r) {
        for (int w = 0; w < tables.words; w++) {
            for (long mixed = beds.mixed(u, r, w), nights = beds.blocked(u, r, w) | mixed;
                    nights != 0;
                    mixed = beds.mixed(u, r, w), nights = beds.blocked(u, r, w) | mixed) {
                int n = Long.numberOfTrailingZeros(nights);
                boolean otherSex = (mixed >>> n & 1) != 0;
                if (!ejectOne(u, r, (w << 6) + n, otherSex)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean ejectOne(int u, int r, int night, boolean otherSex) {
        int people = beds.people(r, night);
        int k = random.nextInt(people);
        int q = beds.sleeper(r, night, k);
        while (otherSex && tables.sex[q] == tables.sex[u]) {
            k = (k + 1) % people;
            q = beds.sleeper(r, night, k);
        }
        if (moves >= MOST || isMoved(q)) {
            return false;
        }
        take(q);
        waiting[waitingCount++] = q;
        return true;
    }

    /** Finds rooms for all who wait. */
    private boolean settle(int home, long limit) {
        while (waitingCount > 0) {
            long spare = limit - floor();
            if (spare < 0) {
                return false;
            }
            int q = waiting[--waitingCount];
            long budget = spare + (long) tables.choicePrice[q][0] * tables.length[q];
            int count = Choice.within(tables, q, budget);
            if (!goHome(q, home, budget) && !goAnywhere(q, count, budget)) {
                int r = tables.choice[q][random.nextInt(count)];
                if (r != OUT) {
                    if (!eject(q, r)) {
                        return false;
                    }
                    beds.enter(q, r);
                }
            }
        }
        return beds.energy() <= limit;
    }

    /** Energy once everybody who waits has the cheapest of rooms. */
    private long floor() {
        long sum = beds.energy();
        for (int i = 0; i < waitingCount; i++) {
            int q = waiting[i];
            sum -= (long) tables.length[q] * (tables.outPrice[q] - tables.choicePrice[q][0]);
        }
        return sum;
    }

    /** The room that the first of the chain left is likely to have space. */
    private boolean goHome(int q, int home, long budget) {
        return home != OUT && random.nextBoolean() && tables.allows[q][home] && enter(q, home, budget);
    }

    private boolean goAnywhere(int q, int count, long budget) {
        for (int i = 0; i < TRIES; i++) {
            int r = tables.choice[q][random.nextInt(count)];
            if (r == OUT || enter(q, r, budget)) {
                return true;
            }
        }
        return false;
    }

    private boolean enter(int q, int r, long budget) {
        boolean can =
                beds.fits(q, r) && (long) tables.price[q][r] * tables.length[q] + beds.extraOfEntering(q, r) <= budget;
        if (can) {
            beds.enter(q, r);
        }
        return can;
    }
}

package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;

import java.util.random.RandomGenerator;

/**
 * One anneal: a unit goes to another room, alone or at the head of an {@link EjectionChain}, if that costs no more than a
 * threshold drawn at random by the temperature. The threshold is drawn first, so that rooms which it cannot pay for are
 * never looked at.
 *
 * <p>Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing", Science 220 (1983), 671–680;
 * for this problem, with moves of one and two patients: S. Ceschia, A. Schaerf, "Local search and lower bounds for the patient
 * admission scheduling problem", Computers &amp; Operations Research 38 (2011), 1452–1463.
 */
final class Annealing {
    private static final int DRAWS = 4096;
    /** −ln of evenly spread shares: what exponentially distributed numbers are drawn from. */
    private static final double[] EXPONENTIAL = exponential();
    /** Share of moves that would mix sexes at too high a price and are tried as a chain, which clears the room of the other sex. */
    private static final double CLEARING = 0.3;

    private final AdmissionTables tables;
    private final RandomGenerator random;
    private final Occupancy beds;
    private final EjectionChain chain;
    private final long[] thresholds = new long[DRAWS];
    private int[] best;
    private long bestLost;
    private long bestCost;

    /** An anneal that starts with these rooms. */
    Annealing(AdmissionTables tables, int[] rooms, RandomGenerator random) {
        this.tables = tables;
        this.random = random;
        beds = new Occupancy(tables);
        beds.become(rooms);
        chain = new EjectionChain(tables, beds, random);
        best = rooms.clone();
        bestLost = beds.lost();
        bestCost = beds.cost();
    }

    private static double[] exponential() {
        var numbers = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            numbers[i] = -StrictMath.log((i + 0.5) / DRAWS);
        }
        return numbers;
    }

    Occupancy beds() {
        return beds;
    }

    int[] best() {
        return best;
    }

    long bestLost() {
        return bestLost;
    }

    long bestCost() {
        return bestCost;
    }

    /** Whether the best of this anneal is better than the best of another. */
    boolean isBetterThan(Annealing other) {
        return bestLost < other.bestLost || bestLost == other.bestLost && bestCost < other.bestCost;
    }

    /** Goes on where another anneal stands. */
    void follow(Annealing other) {
        beds.become(other.beds.rooms());
        keep();
    }

    /** Takes steps at one temperature, in price, and keeps the best. */
    void walk(double temperature, int steps) {
        if (tables.units == 0) {
            return;
        }
        for (int i = 0; i < DRAWS; i++) {
            thresholds[i] = (long) (temperature * EXPONENTIAL[i]);
        }
        for (int i = 0; i < steps; i++) {
            step();
        }
        keep();
    }

    private void keep() {
        if (beds.lost() < bestLost || beds.lost() == bestLost && beds.cost() < bestCost) {
            best = beds.rooms();
            bestLost = beds.lost();
            bestCost = beds.cost();
        }
    }

    private void step() {
        int u = random.nextInt(tables.units);
        long threshold = thresholds[random.nextInt(DRAWS)];
        int a = beds.room(u);
        long now = tables.length[u] * (long) (a == OUT ? tables.outPrice[u] : tables.price[u][a])
                + (a == OUT ? 0 : beds.extraOfLeaving(u));
        int count = Choice.within(tables, u, now + threshold);
        int b = count == 0 ? a : tables.choice[u][random.nextInt(count)];
        if (b == a) {
            return;
        }
        if (b == OUT) {
            beds.leave(u);
        } else if (!beds.fits(u, b)) {
            chain.tryMove(u, b, threshold);
        } else if ((long) tables.price[u][b] * tables.length[u] + beds.extraOfEntering(u, b) <= now + threshold) {
            if (a != OUT) {
                beds.leave(u);
            }
            beds.enter(u, b);
        } else if (!tables.mixingForbidden && random.nextDouble() < CLEARING) {
            chain.tryMove(u, b, threshold);
        }
    }
}

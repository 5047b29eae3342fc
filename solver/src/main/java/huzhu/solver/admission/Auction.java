package huzhu.solver.admission;

import static huzhu.solver.admission.AdmissionTables.OUT;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A first plan where not everybody finds a bed: each room is filled as if it were alone, whoever is wanted by several becomes
 * dearer, whoever by none cheaper, again and again; with these prices the rooms are filled one after the other.
 *
 * <p>Source: M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems", Management Science 27
 * (1981), 1–18: subgradients, with a plan made from each set of prices.
 */
final class Auction {
    /** Any sex. */
    private static final int ANY = -1;
    /** The last change of a bid as a share of the first. */
    private static final double LAST_STEP = 0.01;

    private static final int ROUNDS_PER_PLAN = 4;

    private final AdmissionTables tables;
    private final RandomGenerator random;
    private final BooleanSupplier isOver;
    private final RoomFilling filling;
    private final double[] bid;
    private final double[] gain;
    private final int[] wanted;
    private final int[] candidates;
    private int[] best;
    private long bestLost = Long.MAX_VALUE;
    private long bestCost = Long.MAX_VALUE;

    Auction(AdmissionTables tables, RandomGenerator random, BooleanSupplier isOver) {
        this.tables = tables;
        this.random = random;
        this.isOver = isOver;
        filling = new RoomFilling(tables);
        bid = new double[tables.units];
        gain = new double[tables.units];
        wanted = new int[tables.units];
        candidates = new int[tables.units];
        best = nobody();
    }

    private int[] nobody() {
        return IntStream.generate(() -> OUT).limit(tables.units).toArray();
    }

    /** The best plan of so many rounds, or of those before the time is over. */
    int[] run(int rounds) {
        var nobody = nobody();
        double step = tables.meanOutPrice();
        for (int round = 0; round < rounds && !isOver.getAsBoolean(); round++) {
            Arrays.fill(wanted, 0);
            for (int r = 0; r < tables.rooms; r++) {
                for (int i = fill(r, nobody) - 1; i >= 0; i--) {
                    wanted[candidates[i]] += filling.isTaken(candidates[i]) ? 1 : 0;
                }
            }
            double share = step * StrictMath.pow(LAST_STEP, (double) round / rounds);
            for (int u = 0; u < tables.units; u++) {
                bid[u] = Math.max(0, bid[u] + share * (wanted[u] - 1));
            }
            if (round % ROUNDS_PER_PLAN == ROUNDS_PER_PLAN - 1) {
                plan();
            }
        }
        return best;
    }

    /** Chooses for a room among those who have none; how many of {@link #candidates} were looked at. */
    private int fill(int r, int[] rooms) {
        if (!tables.mixingForbidden || !tables.oneSex[r]) {
            int count = gather(r, ANY, rooms);
            filling.fill(candidates, count, gain, tables.beds[r]);
            return count;
        }
        int men = gather(r, 0, rooms);
        double ofMen = filling.fill(candidates, men, gain, tables.beds[r]);
        int women = gather(r, 1, rooms);
        double ofWomen = filling.fill(candidates, women, gain, tables.beds[r]);
        if (ofWomen >= ofMen) {
            return women;
        }
        men = gather(r, 0, rooms);
        filling.fill(candidates, men, gain, tables.beds[r]);
        return men;
    }

    private int gather(int r, int sex, int[] rooms) {
        int count = 0;
        for (int u = 0; u < tables.units; u++) {
            if (tables.allows[u][r] && (sex == ANY || tables.sex[u] == sex) && rooms[u] == OUT) {
                gain[u] = (double) tables.length[u] * (tables.outPrice[u] - tables.price[u][r]) - bid[u];
                if (gain[u] > 0) {
                    candidates[count++] = u;
                }
            }
        }
        return count;
    }

    /** Fills the rooms one after the other in random order, then what gaps are left. */
    private void plan() {
        var order = IntStream.range(0, tables.rooms).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int r = order[i];
            order[i] = order[j];
            order[j] = r;
        }
        var rooms = nobody();
        for (int r : order) {
            int count = fill(r, rooms);
            for (int i = 0; i < count; i++) {
                if (filling.isTaken(candidates[i])) {
                    rooms[candidates[i]] = r;
                }
            }
        }
        var beds = new Occupancy(tables);
        beds.become(rooms);
        for (int u = 0; u < tables.units; u++) {
            for (int i = 0; i < tables.choice[u].length && beds.room(u) == OUT; i++) {
                int r = tables.choice[u][i];
                if (r != OUT && beds.fits(u, r)) {
                    beds.enter(u, r);
                }
            }
        }
        keep(beds);
    }

    /** Takes a plan from elsewhere into account. */
    void consider(int[] rooms) {
        var beds = new Occupancy(tables);
        beds.become(rooms);
        keep(beds);
    }

    private void keep(Occupancy beds) {
        if (beds.lost() < bestLost || beds.lost() == bestLost && beds.cost() < bestCost) {
            best = beds.rooms();
            bestLost = beds.lost();
            bestCost = beds.cost();
        }
    }
}

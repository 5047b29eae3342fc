package huzhu.solver.facility;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Betters who is served whole from where, openings included, by simulated annealing: one customer moves, or two change places,
 * always within the capacities.
 *
 * <p>Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing", Science 220 (1983), 671–680.
 */
final class AssignmentAnnealing {
    private static final long SEED = 20_261_123;
    private static final double FIRST_SHARE = 0.5;
    private static final double LAST_SHARE = 0.002;
    private static final int COOLING_STEPS = 1_000;

    private final int customers;
    private final int facilities;
    private final long[][] cost;
    private final int[] demand;
    private final long[] opening;
    private final int[] room;
    private final int[] users;
    private final int[] served;
    private final SplittableRandom random = new SplittableRandom(SEED);

    AssignmentAnnealing(CapacityTable table, int[] start, byte[] settled) {
        facilities = table.facilities;
        customers = table.customers;
        cost = table.cost;
        demand = table.demand;
        opening = table.opening;
        room = table.capacity.clone();
        users = new int[facilities];
        for (int i = 0; i < facilities; i++) {
            if (settled[i] < 0) {
                room[i] = 0;
            }
        }
        served = start.clone();
        for (int j = 0; j < customers; j++) {
            room[served[j]] -= demand[j];
            users[served[j]]++;
        }
    }

    /**
     * The best found, no worse than the start.
     *
     * @param stepsOfCustomer steps, for each customer
     */
    int[] run(int stepsOfCustomer, BooleanSupplier stop) {
        long now = cost();
        long least = now;
        var best = served.clone();
        double first = FIRST_SHARE * now / customers;
        double last = LAST_SHARE * now / customers;
        long steps = (long) stepsOfCustomer * customers;
        double temperature = first;
        for (long step = 0; step < steps; step++) {
            if (step % COOLING_STEPS == 0) {
                temperature = first * StrictMath.pow(last / first, (double) step / steps);
                if (stop.getAsBoolean()) {
                    break;
                }
            }
            double bearable = -temperature * StrictMath.log(1 - random.nextDouble());
            now += random.nextBoolean() ? move(bearable) : exchange(bearable);
            if (now < least) {
                least = now;
                System.arraycopy(served, 0, best, 0, customers);
            }
        }
        return best;
    }

    private long cost() {
        long sum = 0;
        for (int j = 0; j < customers; j++) {
            sum += cost[j][served[j]];
        }
        for (int i = 0; i < facilities; i++) {
            sum += users[i] > 0 ? opening[i] : 0;
        }
        return sum;
    }

    private long move(double bearable) {
        int j = random.nextInt(customers);
        int from = served[j];
        int to = random.nextInt(facilities);
        if (to == from || room[to] < demand[j]) {
            return 0;
        }
        long more = cost[j][to]
                - cost[j][from]
                + (users[to] == 0 ? opening[to] : 0)
                - (users[from] == 1 ? opening[from] : 0);
        if (more > bearable) {
            return 0;
        }
        users[from]--;
        users[to]++;
        put(j, to);
        return more;
    }

    private long exchange(double bearable) {
        int j = random.nextInt(customers);
        int k = random.nextInt(customers);
        int a = served[j];
        int b = served[k];
        int grows = demand[k] - demand[j];
        if (a == b || room[a] < grows || room[b] < -grows) {
            return 0;
        }
        long more = cost[j][b] + cost[k][a] - cost[j][a] - cost[k][b];
        if (more > bearable) {
            return 0;
        }
        put(j, b);
        put(k, a);
        return more;
    }

    private void put(int customer, int facility) {
        room[served[customer]] += demand[customer];
        room[facility] -= demand[customer];
        served[customer] = facility;
    }
}

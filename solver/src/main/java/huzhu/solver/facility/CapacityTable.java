package huzhu.solver.facility;

import huzhu.model.facility.CapacitatedProblem;

/** A capacitated problem as arrays, which searches read millions of times and never write. */
final class CapacityTable {
    final int facilities;
    final int customers;
    /** Cost of serving all of a customer from a facility, by customer, then facility. */
    final long[][] cost;

    final int[] demand;
    final int[] capacity;
    final long[] opening;

    CapacityTable(CapacitatedProblem problem) {
        facilities = problem.facilities();
        customers = problem.customers();
        cost = problem.serving().stream()
                .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                .toArray(long[][]::new);
        demand = problem.demand().stream().mapToInt(Integer::intValue).toArray();
        capacity = problem.capacity().stream().mapToInt(Integer::intValue).toArray();
        opening = problem.opening().stream().mapToLong(Long::longValue).toArray();
    }
}

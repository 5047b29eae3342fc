package huzhu.model.facility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A solution of the capacitated problem: how much of each customer's demand comes from which facility.
 *
 * @param amounts by customer, then facility, in units of demand
 */
public record FacilityFlows(List<List<Integer>> amounts) {
    public FacilityFlows {
        amounts = amounts.stream().map(List::copyOf).toList();
    }

    /** Every customer served whole by one facility. */
    public static FacilityFlows whole(CapacitatedProblem problem, List<Integer> facilityOfCustomer) {
        var amounts = new ArrayList<List<Integer>>();
        for (int j = 0; j < problem.customers(); j++) {
            var row = new ArrayList<>(Collections.nCopies(problem.facilities(), 0));
            row.set(facilityOfCustomer.get(j), problem.demand().get(j));
            amounts.add(row);
        }
        return new FacilityFlows(amounts);
    }

    /** Facilities that serve anybody. */
    public List<Integer> open() {
        int facilities = amounts.isEmpty() ? 0 : amounts.getFirst().size();
        return IntStream.range(0, facilities)
                .filter(i -> amounts.stream().anyMatch(row -> row.get(i) > 0))
                .boxed()
                .toList();
    }

    /** How many demands and capacities it does not keep; 0 is a solution. */
    public long breaches(CapacitatedProblem problem, boolean single) {
        long breaches = 0;
        var load = new long[problem.facilities()];
        for (int j = 0; j < problem.customers(); j++) {
            long got = 0;
            int sources = 0;
            for (int i = 0; i < problem.facilities(); i++) {
                int amount = amounts.get(j).get(i);
                breaches += amount < 0 ? 1 : 0;
                got += amount;
                sources += amount > 0 ? 1 : 0;
                load[i] += amount;
            }
            breaches += got == problem.demand().get(j) ? 0 : 1;
            breaches += single && sources > 1 ? 1 : 0;
        }
        for (int i = 0; i < load.length; i++) {
            breaches += load[i] > problem.capacity().get(i) ? 1 : 0;
        }
        return breaches;
    }

    /** Cost of opening what serves anybody and of serving, in the problem's unit; parts of a customer cost in proportion. */
    public BigDecimal cost(CapacitatedProblem problem) {
        var cost = BigDecimal.ZERO;
        for (int i : open()) {
            cost = cost.add(BigDecimal.valueOf(problem.opening().get(i)));
        }
        for (int j = 0; j < problem.customers(); j++) {
            for (int i = 0; i < problem.facilities(); i++) {
                int amount = amounts.get(j).get(i);
                if (amount > 0) {
                    cost = cost.add(BigDecimal.valueOf(problem.serving().get(j).get(i))
                            .multiply(BigDecimal.valueOf(amount))
                            .divide(BigDecimal.valueOf(problem.demand().get(j)), MathContext.DECIMAL64));
                }
            }
        }
        return cost;
    }
}

package huzhu.model.facility;

import java.util.List;

/**
 * The capacitated facility location problem: open facilities and serve all customers from them at least cost.
 *
 * <p>Costs are whole numbers in a unit of the caller's choice, for example hundredths.
 *
 * @param capacity of each facility
 * @param opening cost of opening each facility
 * @param demand of each customer, 1 or more
 * @param serving cost of serving all of a customer from a facility: by customer, then facility
 */
public record CapacitatedProblem(
        List<Integer> capacity, List<Long> opening, List<Integer> demand, List<List<Long>> serving) {
    public CapacitatedProblem {
        capacity = List.copyOf(capacity);
        opening = List.copyOf(opening);
        demand = List.copyOf(demand);
        serving = serving.stream().map(List::copyOf).toList();
        int facilities = capacity.size();
        if (opening.size() != facilities
                || serving.size() != demand.size()
                || serving.stream().anyMatch(row -> row.size() != facilities)) {
            throw new IllegalArgumentException("lists of different lengths.\nMaybe rows and columns are swapped.");
        }
        if (demand.stream().anyMatch(amount -> amount < 1)) {
            throw new IllegalArgumentException("a demand below 1.\nLeave out customers who need nothing.");
        }
    }

    /** Number of facilities. */
    public int facilities() {
        return capacity.size();
    }

    /** Number of customers. */
    public int customers() {
        return demand.size();
    }
}

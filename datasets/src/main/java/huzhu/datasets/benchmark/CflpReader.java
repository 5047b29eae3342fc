package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.BenchmarkRefused.Cause;
import huzhu.model.facility.CapacitatedProblem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads instances of capacitated facility location: facilities and customers, capacities, costs of opening, demands, then for
 * each customer a row of the costs of serving all of it from each facility.
 */
public final class CflpReader {
    private static final int MOST = 2_000;
    private static final int MOST_DECIMALS = 5;
    private static final int MOST_AMOUNT = 1_000_000_000;

    private CflpReader() {}

    /**
     * The instance of a file.
     *
     * @throws BenchmarkRefused if it cannot be used
     */
    public static CflpInstance read(Path path) {
        var numbers = new FacilityNumbers(path);
        int facilities = numbers.whole("facilities", 1, MOST);
        int customers = numbers.whole("customers", 1, MOST);
        var capacity = wholes(numbers, "capacity", 0, facilities);
        var opening = costs(numbers, "cost of opening", facilities);
        var demand = wholes(numbers, "demand", 1, customers);
        var serving = new ArrayList<List<BigDecimal>>();
        for (int j = 0; j < customers; j++) {
            serving.add(costs(numbers, "cost of serving", facilities));
        }
        if (numbers.hasNext()) {
            int needed = 2 + 2 * facilities + customers + facilities * customers;
            throw numbers.refused(Cause.NOT_SQUARE, (needed + numbers.left()) + "/" + needed);
        }
        int decimals = Stream.concat(Stream.of(opening), serving.stream())
                .flatMap(List::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        if (decimals > MOST_DECIMALS) {
            throw new BenchmarkRefused(Cause.RANGE, path.toString(), "", decimals + " decimals");
        }
        return new CflpInstance(
                new CapacitatedProblem(
                        capacity,
                        steps(opening, decimals),
                        demand,
                        serving.stream().map(row -> steps(row, decimals)).toList()),
                decimals);
    }

    private static List<Integer> wholes(FacilityNumbers numbers, String what, int least, int count) {
        var values = new ArrayList<Integer>();
        for (int k = 0; k < count; k++) {
            values.add(numbers.whole(what, least, MOST_AMOUNT));
        }
        return values;
    }

    private static List<BigDecimal> costs(FacilityNumbers numbers, String what, int count) {
        var values = new ArrayList<BigDecimal>();
        for (int k = 0; k < count; k++) {
            var cost = numbers.number(what).stripTrailingZeros();
            values.add(cost.scale() < 0 ? cost.setScale(0) : cost);
        }
        return values;
    }

    private static List<Long> steps(List<BigDecimal> costs, int decimals) {
        return costs.stream()
                .map(cost -> cost.movePointRight(decimals).longValueExact())
                .toList();
    }
}

package huzhu.datasets.benchmark;

import huzhu.model.routing.RoutingProblem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An instance of home health care routing and scheduling as a problem of the model, and what is needed to write its solutions.
 *
 * @param name name of its file without the ending
 * @param problem carers, groups and tasks stand in the order of the file, tasks of a group in that of its services
 * @param decimals a tick is this power of ten of the file's unit of time: with 3 a thousandth
 * @param costScale the problem's cost divided by this is the cost as the set defines it
 * @param weightScale price of what is counted (not timed) for a weight of 1
 * @param services service of every task
 * @param terminals name of every carer's starting point
 * @param leaving when rounds leave as readers of a solution assume it
 * @param everybodyListed whether a solution lists carers without a round too
 */
public record HhcrspInstance(
        String name,
        RoutingProblem problem,
        int decimals,
        long costScale,
        long weightScale,
        List<String> services,
        List<String> terminals,
        Leaving leaving,
        boolean everybodyListed) {
    private static final int COST_DECIMALS = 4;

    /** When rounds leave as readers of a solution assume it where it does not say. */
    public enum Leaving {
        /** At 0; nothing depends on it. */
        AT_ZERO,
        /** So as not to wait at the first stop. */
        LATE,
        /** At the start of the shift. */
        AT_SHIFT_START
    }

    public HhcrspInstance {
        services = List.copyOf(services);
        terminals = List.copyOf(terminals);
    }

    /** A cost of the problem as the set defines cost, to four decimals. */
    public BigDecimal cost(long cost) {
        return plain(
                BigDecimal.valueOf(cost).divide(BigDecimal.valueOf(costScale), COST_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Ticks in the file's unit of time. */
    public BigDecimal time(long ticks) {
        return plain(BigDecimal.valueOf(ticks, decimals));
    }

    /** A sum of prices of what is counted, in weights of the file. */
    public BigDecimal weight(long price) {
        return plain(
                BigDecimal.valueOf(price).divide(BigDecimal.valueOf(weightScale), COST_DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        var digits = value.stripTrailingZeros();
        return digits.scale() < 0 ? digits.setScale(0) : digits;
    }
}

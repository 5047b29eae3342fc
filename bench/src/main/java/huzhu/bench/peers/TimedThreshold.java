package huzhu.bench.peers;

import com.graphhopper.jsprit.core.algorithm.acceptor.SolutionAcceptor;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import java.util.Collection;

/**
 * jsprit's threshold acceptance: a solution may be worse than the one it replaces by a threshold, which halves again and
 * again with time.
 *
 * <p>Source: jsprit's {@code SchrimpfAcceptance} with its defaults, {@code threshold.ini} 0.03 and {@code threshold.alpha}
 * 0.15, the share of iterations replaced by the share of time.
 */
final class TimedThreshold implements SolutionAcceptor {
    private static final double FIRST_SHARE_OF_COST = 0.03;
    private static final double HALF_LIFE = 0.15;

    private final Incumbents clock;
    private double firstThreshold;

    TimedThreshold(Incumbents clock) {
        this.clock = clock;
    }

    @Override
    public boolean acceptSolution(
            Collection<VehicleRoutingProblemSolution> solutions, VehicleRoutingProblemSolution found) {
        if (solutions.isEmpty()) {
            firstThreshold = FIRST_SHARE_OF_COST * found.getCost();
            return solutions.add(found);
        }
        var old = solutions.iterator().next();
        if (firstThreshold == 0) {
            firstThreshold = FIRST_SHARE_OF_COST * old.getCost();
        }
        double threshold = firstThreshold * StrictMath.pow(0.5, clock.shareUsed() / HALF_LIFE);
        if (found.getCost() >= old.getCost() + threshold) {
            return false;
        }
        solutions.clear();
        return solutions.add(found);
    }
}

package huzhu.solver.facility;

import huzhu.model.facility.FacilityFlows;
import java.math.BigDecimal;

/**
 * A solution of the capacitated problem and what is proven of it.
 *
 * @param flows who is served from where
 * @param cost its cost
 * @param bound what any solution costs at least
 * @param optimal whether no solution is better: to the last unit where customers are served whole, within 10⁻⁹ of the cost
 *     where they may be split
 * @param nodes subproblems that were looked at
 */
public record FacilityChoice(FacilityFlows flows, BigDecimal cost, BigDecimal bound, boolean optimal, long nodes) {}

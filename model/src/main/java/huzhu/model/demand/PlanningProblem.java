package huzhu.model.demand;

import huzhu.model.county.County;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.travel.Travel;

/**
 * What is needed, who can give, and how far apart they are: all that a plan is made from and checked against.
 *
 * @param county the week's input
 * @param demand its demand
 * @param travel distances and times
 */
public record PlanningProblem(County county, Demand demand, Travel travel) {
    /** The problem of a county's week, its demand expanded and its travel by the county's roads or by straight lines and detour. */
    public static PlanningProblem of(County county) {
        return new PlanningProblem(
                county,
                DemandExpansion.expand(county),
                new Travel(county.policy().travel(), county.places().roads()));
    }

    /**
     * The same problem for a search that knows nothing of rounds to sessions: nobody has to be driven. The demand is the same.
     */
    public PlanningProblem withoutRounds() {
        return county.policy().rounds().isOn()
                ? new PlanningProblem(county.with(county.policy().with(RoundPolicy.NONE)), demand, travel)
                : this;
    }
}

package huzhu.solver.advise;

import huzhu.model.advice.AdvicePolicy;
import huzhu.model.county.County;
import huzhu.model.people.TravelMode;

/** What things cost, whole yuan a year, rounded up. */
public final class ActionCosts {
    private final County county;
    private final AdvicePolicy policy;

    /** The costs of a county. */
    public ActionCosts(County county, AdvicePolicy policy) {
        this.county = county;
        this.policy = policy;
    }

    /** What one thing costs a year. */
    public long yuan(Action action) {
        double yuan = switch (action) {
            case Action.Bed one ->
                policy.beds()
                        .bedYuan(county.requireHome(one.home())
                                .costPerNight()
                                .orElse(policy.beds().nightYuan()));
            case Action.NewHome one -> policy.beds().newHomeYuan();
            case Action.Recruit one ->
                policy.recruits().yuan(policy.hourYuan(one.skills()))
                        + one.skills().stream()
                                .mapToDouble(policy::trainingYuan)
                                .sum();
            case Action.Training one -> policy.trainingYuan(one.skill());
            case Action.Vehicle one -> one.mode() == TravelMode.CAR ? policy.carYuan() : policy.ebikeYuan();
        };
        return Math.max(1, (long) Math.ceil(yuan - 1e-9));
    }
}

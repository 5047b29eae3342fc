package huzhu.model.round;

import huzhu.model.people.Relation;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.function.Consumer;

/** Nobody drives themself as a passenger, or somebody with whom they are at odds. */
public final class RoundApart implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.rounds()) {
            var driver = tour.driver().id();
            for (var elder : tour.riders()) {
                if (driver.equals(elder.id()) || plan.county().ties().has(driver, elder.id(), Relation.CONFLICT)) {
                    found.accept(Violation.of(name(), driver, tour.session().id(), elder.id()));
                }
            }
        }
    }
}

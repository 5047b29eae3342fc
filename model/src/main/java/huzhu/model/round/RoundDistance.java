package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.rule.DistanceLimit;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.ArrayList;
import java.util.function.Consumer;

/** The road from a driver's home to each door and to the session is no longer than the driver's limit. */
public final class RoundDistance implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.rounds()) {
            var driver = tour.driver();
            for (var call : tour.calls()) {
                var place = call.elder()
                        .map(elder -> elder.person().location())
                        .orElse(tour.session().venue().location());
                if (!DistanceLimit.reaches(plan.problem(), driver, place)) {
                    var arguments = new ArrayList<String>();
                    arguments.add(driver.id().value());
                    arguments.add(call.elder()
                            .map(elder -> elder.id().value())
                            .orElse(tour.session().id().value()));
                    arguments.addAll(DistanceLimit.kilometres(plan.problem(), driver, place));
                    found.accept(new Violation(name(), arguments));
                }
            }
        }
    }
}

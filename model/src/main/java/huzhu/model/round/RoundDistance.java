package huzhu.model.round;

import huzhu.model.plan.PlanView;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.Locale;
import java.util.function.Consumer;

/** The road from a driver's home to each door and to the session is no longer than the driver's limit. */
public final class RoundDistance implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.rounds()) {
            var driver = tour.driver();
            double mostKm = driver.limits().maxKm().orElse(Double.POSITIVE_INFINITY);
            for (var call : tour.calls()) {
                var place = call.elder()
                        .map(elder -> elder.person().location())
                        .orElse(tour.session().venue().location());
                double km = plan.problem()
                        .travel()
                        .roadKm(driver.mode(), driver.person().location(), place);
                if (km > mostKm) {
                    found.accept(Violation.of(
                            name(),
                            driver.id(),
                            call.elder()
                                    .map(elder -> elder.id().value())
                                    .orElse(tour.session().id().value()),
                            String.format(Locale.ROOT, "%.3f", km),
                            String.format(Locale.ROOT, "%.3f", mostKm)));
                }
            }
        }
    }
}

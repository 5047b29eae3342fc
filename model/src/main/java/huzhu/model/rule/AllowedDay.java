package huzhu.model.rule;

import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.function.Consumer;

/** A visit lies on a day on which its request allows one. */
public final class AllowedDay implements Rule {
    /** Whether an occurrence of the series may lie on this day. */
    public static boolean allows(Series series, DayOfWeek day) {
        return series.days().contains(day);
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                if (!allows(stop.visit().series(), stop.day())) {
                    found.accept(Violation.of(
                            name(), stop.visit().id(), plan.county().week().date(stop.day())));
                }
            }
        }
    }
}

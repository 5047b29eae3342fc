package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.week.TimeWindow;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A visit has exactly as many caregivers as it needs, all different, starting together. */
public final class CaregiversTogether implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var rostered : plan.rosteredVisits()) {
            int needed = rostered.visit().series().care().caregivers();
            if (rostered.stops().size() != needed
                    || !startTogether(rostered)
                    || differentCaregivers(rostered) < needed) {
                found.accept(Violation.of(
                        name(),
                        rostered.visit().id(),
                        differentCaregivers(rostered),
                        needed,
                        rostered.stops().stream()
                                .map(stop -> stop.volunteer().id() + " "
                                        + plan.county().week().date(stop.day()) + " "
                                        + TimeWindow.clock(stop.startMinute()))
                                .collect(Collectors.joining("; "))));
            }
        }
    }

    private static boolean startTogether(RosteredVisit rostered) {
        return rostered.stops().stream()
                .allMatch(stop -> stop.day() == rostered.day() && stop.startMinute() == rostered.startMinute());
    }

    private static long differentCaregivers(RosteredVisit rostered) {
        return rostered.stops().stream()
                .map(stop -> stop.volunteer().id())
                .distinct()
                .count();
    }
}

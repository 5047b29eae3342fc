package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/** A visit takes exactly its minutes. */
public final class VisitLength implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                int neededMinutes = stop.visit().series().care().minutes();
                int minutes = stop.endMinute() - stop.startMinute();
                if (minutes != neededMinutes) {
                    found.accept(Violation.of(
                            name(), stop.visit().id(), stop.volunteer().id(), minutes, neededMinutes));
                }
            }
        }
    }
}

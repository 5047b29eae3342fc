package huzhu.model.rule;

import huzhu.model.plan.PlanView;
import huzhu.model.service.Care;
import huzhu.model.week.TimeWindow;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A visit lies whole inside one of its windows of the day. */
public final class VisitWindow implements Rule {
    /** Whether an occurrence may start at this minute of the day, its whole length then inside one window. */
    public static boolean allows(Care care, int startMinute) {
        return care.allowsStart(startMinute);
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                var care = stop.visit().series().care();
                if (!allows(care, stop.startMinute())) {
                    found.accept(Violation.of(
                            name(),
                            stop.visit().id(),
                            TimeWindow.clock(stop.startMinute()),
                            care.minutes(),
                            care.allowedWindows().stream()
                                    .map(TimeWindow::toString)
                                    .collect(Collectors.joining(";"))));
                }
            }
        }
    }
}

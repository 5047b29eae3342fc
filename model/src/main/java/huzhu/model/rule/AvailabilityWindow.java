package huzhu.model.rule;

import huzhu.model.people.Volunteer;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A volunteer leaves home and is back within one availability window: for a tour of visits, the one the tour names. */
public final class AvailabilityWindow implements Rule {
    /** The volunteer's window of that day in which an outing between these minutes lies whole, if there is one. */
    public static Optional<TimeWindow> findWindow(Volunteer volunteer, DayOfWeek day, int leaveMinute, int backMinute) {
        return volunteer.availability().on(day).stream()
                .filter(window -> window.contains(leaveMinute, backMinute))
                .findFirst();
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var tour : plan.tours()) {
            var outing = tour.outing();
            boolean own = outing.volunteer().availability().on(outing.day()).contains(tour.window());
            if (!own || !tour.window().contains(outing.leaveMinute(), outing.backMinute())) {
                found.accept(violation(plan, outing, tour.window().toString()));
            }
        }
        var others = Stream.concat(
                plan.helpTours().stream().map(HelpTour::outing),
                plan.rounds().stream().map(RoundTour::outing));
        for (var outing : others.toList()) {
            if (findWindow(outing.volunteer(), outing.day(), outing.leaveMinute(), outing.backMinute())
                    .isEmpty()) {
                found.accept(violation(
                        plan,
                        outing,
                        outing.volunteer().availability().on(outing.day()).stream()
                                .map(TimeWindow::toString)
                                .collect(Collectors.joining(";"))));
            }
        }
    }

    private Violation violation(PlanView plan, Outing outing, String windows) {
        return Violation.of(
                name(),
                outing.volunteer().id(),
                plan.county().week().date(outing.day()),
                TimeWindow.clock(outing.leaveMinute()),
                TimeWindow.clock(outing.backMinute()),
                windows);
    }
}

package huzhu.model.rule;

import huzhu.model.people.Limits;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import java.util.function.Consumer;

/**
 * Minutes away from home in the week, ways, waiting and help at sessions included, stay within the volunteer's week
 * cap.
 */
public final class WeekMinutesCap implements Rule {
    /** Whether so many minutes away in the week are within the limit. */
    public static boolean allows(Limits limits, int minutesAway) {
        return limits.maxMinutesWeek().isEmpty()
                || minutesAway <= limits.maxMinutesWeek().getAsInt();
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var volunteer : plan.county().volunteers()) {
            int minutes = plan.outingsOf(volunteer.id()).stream()
                    .mapToInt(Outing::minutes)
                    .sum();
            if (!allows(volunteer.limits(), minutes)) {
                found.accept(Violation.of(
                        name(),
                        volunteer.id(),
                        minutes,
                        volunteer.limits().maxMinutesWeek().orElseThrow()));
            }
        }
    }
}

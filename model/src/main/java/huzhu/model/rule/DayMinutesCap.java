package huzhu.model.rule;

import huzhu.model.people.Limits;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.function.Consumer;

/**
 * Minutes away from home on one day, ways, waiting and help at sessions included, stay within the volunteer's day cap.
 */
public final class DayMinutesCap implements Rule {
    /** Whether so many minutes away on one day are within the limit. */
    public static boolean allows(Limits limits, int minutesAway) {
        return limits.maxMinutesDay().isEmpty()
                || minutesAway <= limits.maxMinutesDay().getAsInt();
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var volunteer : plan.county().volunteers()) {
            var minutesByDay = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
            for (var outing : plan.outingsOf(volunteer.id())) {
                minutesByDay.merge(outing.day(), outing.minutes(), Integer::sum);
            }
            minutesByDay.forEach((day, minutes) -> {
                if (!allows(volunteer.limits(), minutes)) {
                    found.accept(Violation.of(
                            name(),
                            volunteer.id(),
                            plan.county().week().date(day),
                            minutes,
                            volunteer.limits().maxMinutesDay().orElseThrow()));
                }
            });
        }
    }
}

package huzhu.model.rule;

import huzhu.model.people.Limits;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** A volunteer makes at most as many visits on one day as they are ready for; help at a session is no visit. */
public final class VisitsPerDayCap implements Rule {
    /** Whether so many visits on one day are within the limit. */
    public static boolean allows(Limits limits, int visits) {
        return limits.maxVisitsDay().isEmpty()
                || visits <= limits.maxVisitsDay().getAsInt();
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var visits = new LinkedHashMap<PersonId, EnumMap<DayOfWeek, Integer>>();
        for (var tour : plan.tours()) {
            var outing = tour.outing();
            visits.computeIfAbsent(outing.volunteer().id(), id -> new EnumMap<>(DayOfWeek.class))
                    .merge(outing.day(), tour.stops().size(), Integer::sum);
        }
        visits.forEach((id, byDay) -> byDay.forEach((day, count) -> {
            var limits = plan.county().requireVolunteer(id).limits();
            if (!allows(limits, count)) {
                found.accept(Violation.of(
                        name(),
                        id,
                        plan.county().week().date(day),
                        count,
                        limits.maxVisitsDay().orElseThrow()));
            }
        }));
    }
}

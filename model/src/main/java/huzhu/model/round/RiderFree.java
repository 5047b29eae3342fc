package huzhu.model.round;

import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.request.Session;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * From being fetched until the session starts, and from its end until they are home, those who are driven receive no visit,
 * attend no other session, are on no outing of their own and on no round of another session.
 */
public final class RiderFree implements Rule {
    /**
     * Whether somebody has nothing else between two minutes of a day.
     *
     * @param session the session that they are driven to
     */
    public static boolean isFree(
            PlanView plan, PersonId rider, Session session, DayOfWeek day, int fromMinute, int toMinute) {
        return plan.visitsTo(rider).stream()
                        .noneMatch(visit ->
                                visit.day() == day && visit.startMinute() < toMinute && fromMinute < visit.endMinute())
                && plan.attendedBy(rider).stream()
                        .noneMatch(place -> place.day() == day
                                && !place.session().id().equals(session.id())
                                && place.session().time().startMinute() < toMinute
                                && fromMinute < place.session().time().endMinute())
                && plan.outingsOf(rider).stream()
                        .noneMatch(outing -> outing.day() == day && outing.overlaps(fromMinute, toMinute));
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var trips = plan.rounds().stream()
                .flatMap(tour -> Trip.of(tour, plan).stream())
                .collect(Collectors.groupingBy(Trip::rider, LinkedHashMap::new, Collectors.toList()));
        trips.forEach((rider, own) -> {
            for (var trip : own) {
                boolean rides = own.stream()
                        .anyMatch(other ->
                                !other.session().id().equals(trip.session().id()) && other.meets(trip));
                if (rides || !isFree(plan, rider, trip.session(), trip.day(), trip.fromMinute(), trip.toMinute())) {
                    found.accept(Violation.of(
                            name(),
                            rider,
                            trip.session().id(),
                            TimeWindow.clock(trip.fromMinute()),
                            TimeWindow.clock(trip.toMinute())));
                }
            }
        });
    }

    private record Trip(PersonId rider, Session session, DayOfWeek day, int fromMinute, int toMinute) {
        static List<Trip> of(RoundTour tour, PlanView plan) {
            int boarding = plan.county().policy().rounds().boardingMinutes();
            var time = tour.session().time();
            return tour.round().stops().stream()
                    .map(stop -> new Trip(
                            stop.elder(),
                            tour.session(),
                            tour.day(),
                            tour.round().keptFromMinute(stop, time),
                            tour.round().keptToMinute(stop, time, boarding)))
                    .toList();
        }

        boolean meets(Trip other) {
            return day == other.day && fromMinute < other.toMinute && other.fromMinute < toMinute;
        }
    }
}

package huzhu.model.round;

import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.request.SessionId;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Who is driven has a place in that session, and is driven to it and home, each once. */
public final class RoundRiders implements Rule {
    private record Trip(SessionId session, PersonId elder) {}

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var to = trips(plan, true);
        var from = trips(plan, false);
        Set<Trip> all = new LinkedHashSet<>(to.keySet());
        all.addAll(from.keySet());
        for (var trip : all) {
            boolean attends = plan.attendedBy(trip.elder()).stream()
                    .anyMatch(place -> place.session().id().equals(trip.session()));
            int there = to.getOrDefault(trip, 0);
            int back = from.getOrDefault(trip, 0);
            if (!attends || there != 1 || back != 1) {
                found.accept(Violation.of(name(), trip.elder(), trip.session(), attends ? 1 : 0, there, back));
            }
        }
    }

    private static Map<Trip, Integer> trips(PlanView plan, boolean isTo) {
        var trips = new LinkedHashMap<Trip, Integer>();
        plan.rounds().stream().filter(tour -> tour.isTo() == isTo).forEach(tour -> count(tour, trips));
        return trips;
    }

    private static void count(RoundTour tour, Map<Trip, Integer> trips) {
        tour.riders().forEach(elder -> trips.merge(new Trip(tour.session().id(), elder.id()), 1, Integer::sum));
    }
}

package huzhu.model.shortage;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.HomeId;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.service.Care;
import huzhu.model.service.ServiceId;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What every session of the week could take at most, and of whom, under the beds of a plan: no more than its capacity and than
 * its possible helpers can look after, and nothing where nobody could host it or fewer elders match it than it needs.
 *
 * <p>Cost: sessions × volunteers, and sessions × kinds of series.
 */
final class SessionPlaces {

    /** All that decides which sessions a series may be met in. */
    private record Wish(ServiceId service, Set<DayOfWeek> days, Care care, Map<DayOfWeek, HomeId> homes) {}

    private final SoleSession sole;
    private final ToDoubleFunction<Volunteer> reachDegrees;
    private final Map<SessionId, List<Volunteer>> helpers = new HashMap<>();
    private final Map<Wish, List<Session>> open = new HashMap<>();
    private final Set<SessionId> held = new HashSet<>();

    /**
     * Looks at every session of the week.
     *
     * @param reachDegrees how far north or south a volunteer could be anywhere, degrees
     */
    SessionPlaces(PlanView plan, ToDoubleFunction<Volunteer> reachDegrees) {
        this.reachDegrees = reachDegrees;
        sole = new SoleSession(plan);
        var sessions = sole.ofWeek();
        for (var session : sessions) {
            helpers.put(
                    session.id(),
                    plan.county().volunteers().stream()
                            .filter(volunteer -> isNear(volunteer, session) && sole.canHelp(volunteer, session))
                            .toList());
        }
        var alike = plan.problem().demand().seatSeries().stream()
                .collect(Collectors.groupingBy(this::wish, LinkedHashMap::new, Collectors.toList()));
        var wishesOf = new HashMap<SessionId, List<Wish>>();
        alike.forEach((wish, series) -> {
            var matches = sessions.stream()
                    .filter(session -> most(session) > 0 && sole.mayAttend(series.getFirst(), session))
                    .toList();
            open.put(wish, matches);
            matches.forEach(session -> wishesOf.computeIfAbsent(session.id(), id -> new ArrayList<>())
                    .add(wish));
        });
        sessions.stream()
                .filter(session -> wishesOf.getOrDefault(session.id(), List.of()).stream()
                                .flatMap(wish -> alike.getOrDefault(wish, List.of()).stream())
                                .map(series -> series.elder().id())
                                .distinct()
                                .limit(session.minAttendance())
                                .count()
                        >= session.minAttendance())
                .forEach(session -> held.add(session.id()));
    }

    private Wish wish(Series one) {
        return new Wish(one.service().id(), one.days(), one.care(), sole.homes(one));
    }

    /** Everybody who could help at a session. */
    List<Volunteer> helpers(Session session) {
        return helpers.getOrDefault(session.id(), List.of());
    }

    /** The sessions that could be held and that elders of this series may attend. */
    List<Session> openTo(Series series) {
        return open.getOrDefault(wish(series), List.of()).stream()
                .filter(session -> held.contains(session.id()))
                .toList();
    }

    /** The most places that a session can offer with everybody who could help, 0 if too few or no host could. */
    int most(Session session) {
        return SoleSession.most(session, helpers(session));
    }

    /** Whether a session is no farther north or south than the volunteer could be; cheap to ask first. */
    private boolean isNear(Volunteer volunteer, Session session) {
        double degrees = Math.abs(session.venue().location().latitude()
                - volunteer.person().location().latitude());
        return degrees <= Math.nextUp(reachDegrees.applyAsDouble(volunteer));
    }
}

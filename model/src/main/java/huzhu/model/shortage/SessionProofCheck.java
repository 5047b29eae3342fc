package huzhu.model.shortage;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Seat;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Adds up a proof of places again, from the inputs and the plan's beds alone: the places asked for, every session that could
 * be held and meet any of them, all who could help there, and what the sessions could take together.
 */
final class SessionProofCheck {
    private final PlanView plan;
    private final SessionPlaces places;

    /**
     * Checks proofs for the demand that the beds of this plan leave.
     *
     * @param reachDegrees how far north or south a volunteer could be anywhere, degrees
     */
    SessionProofCheck(PlanView plan, ToDoubleFunction<Volunteer> reachDegrees) {
        this.plan = plan;
        places = new SessionPlaces(plan, reachDegrees);
    }

    /** What is wrong, in words; empty if it adds up and every series of places adds to the shortage. */
    List<String> faults(Bottleneck bottleneck) {
        var faults = new ArrayList<String>();
        var asked = new LinkedHashMap<Series, Long>();
        for (var id : bottleneck.demands()) {
            plan.problem()
                    .demand()
                    .findSeat(new DemandId(id))
                    .map(Seat::series)
                    .ifPresentOrElse(
                            series -> asked.merge(series, 1L, Long::sum),
                            () -> faults.add("place " + id + " is not in the demand"));
        }
        long demand = asked.values().stream().mapToLong(count -> count).sum();
        BottleneckCheck.expect(faults, "demand", demand, bottleneck.demandAmount());
        long capacity = switch (bottleneck.rule().code()) {
            case BottleneckCheck.PLACES, BottleneckCheck.PLACE_ALONE -> together(asked.keySet(), bottleneck, faults);
            case BottleneckCheck.PLACE_DAYS -> byDays(asked, faults);
            default -> Long.MAX_VALUE;
        };
        BottleneckCheck.expect(faults, "capacity", capacity, bottleneck.capacityAmount());
        return faults;
    }

    /** What all sessions that could meet any of these series take together. */
    private long together(Set<Series> asked, Bottleneck bottleneck, List<String> faults) {
        var sessions = new LinkedHashSet<Session>();
        asked.forEach(series -> sessions.addAll(places.openTo(series)));
        var offers = new HashSet<SessionOffer>();
        var helpers = new HashSet<PersonId>();
        for (var session : sessions) {
            offers.add(new SessionOffer(session.id(), places.most(session)));
            places.helpers(session).forEach(volunteer -> helpers.add(volunteer.id()));
        }
        BottleneckCheck.expect(faults, "sessions", offers, Set.copyOf(bottleneck.sessions()));
        BottleneckCheck.expect(faults, "helpers", helpers, Set.copyOf(bottleneck.volunteers()));
        return offers.stream().mapToLong(SessionOffer::places).sum();
    }

    /** Places that fit the days of their sessions, the gap asked for apart. */
    private long byDays(Map<Series, Long> asked, List<String> faults) {
        long sum = 0;
        for (var entry : asked.entrySet()) {
            var closed = EnumSet.allOf(DayOfWeek.class);
            places.openTo(entry.getKey())
                    .forEach(one -> closed.remove(one.date().getDayOfWeek()));
            int most = entry.getKey().mostOccurrences(closed);
            if (most >= entry.getValue()) {
                faults.add("places of " + entry.getKey().key() + " add nothing to the shortage");
            }
            sum += most;
        }
        return sum;
    }
}

package huzhu.solver.simulate;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Seat;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Tour;
import huzhu.model.request.Session;
import huzhu.model.service.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sessions that were held last week, held again: by the same helpers, for those who need a place this week and live nearest. Most who
 * came last week are not due again, so it is not the same elders.
 */
final class WarmSessions {
    private record PersonDay(PersonId person, LocalDate date) {}

    private final PlanningProblem problem;
    private final PlanView inBed;
    private final Set<PersonDay> busy = new HashSet<>();
    private final Set<DemandId> taken = new HashSet<>();
    private final Map<ServiceId, List<Seat>> seats = new HashMap<>();

    /**
     * Takes what is fixed already.
     *
     * @param inBed the beds alone
     * @param tours rounds that are made again
     */
    WarmSessions(PlanningProblem problem, PlanView inBed, List<Tour> tours) {
        this.problem = problem;
        this.inBed = inBed;
        problem.demand()
                .seats()
                .forEach(seat -> seats.computeIfAbsent(seat.series().service().id(), id -> new ArrayList<>())
                        .add(seat));
        for (var tour : tours) {
            // A whole day is left to whoever gives or receives on it: plain, and few lose by it.
            busy.add(new PersonDay(tour.volunteer(), tour.date()));
            for (var stop : tour.stops()) {
                problem.demand()
                        .findVisit(stop.visit())
                        .ifPresent(visit ->
                                busy.add(new PersonDay(visit.series().elder().id(), tour.date())));
            }
        }
    }

    /** Those of last week's sessions that enough come to and enough help at. */
    List<SessionRun> again(List<SessionRun> last) {
        var runs = new ArrayList<SessionRun>();
        for (var run : last) {
            problem.county().findSession(run.session()).ifPresent(session -> {
                boolean helped = run.helpers().stream()
                        .allMatch(
                                helper -> problem.county().findVolunteer(helper).isPresent());
                if (helped) {
                    hold(session, run.helpers(), runs);
                }
            });
        }
        return runs;
    }

    private void hold(Session session, List<PersonId> helpers, List<SessionRun> runs) {
        var helping = new HashSet<>(helpers);
        int most = Math.min(session.capacity(), session.helpersPer() * helpers.size());
        var nearest = seats.getOrDefault(session.service(), List.of()).stream()
                .filter(seat -> !taken.contains(seat.id()) && isFree(seat, session))
                .filter(seat -> !helping.contains(seat.series().elder().id()))
                .sorted(Comparator.comparingDouble(seat -> km(seat, session)))
                .toList();
        var coming = new ArrayList<SessionRun.Attendance>();
        var people = new HashSet<PersonId>();
        for (var seat : nearest) {
            var elder = seat.series().elder().id();
            if (coming.size() < most && people.add(elder)) {
                coming.add(new SessionRun.Attendance(seat.id(), elder));
            }
        }
        if (coming.size() >= session.minAttendance()) {
            coming.forEach(one -> taken.add(one.seat()));
            people.forEach(elder -> busy.add(new PersonDay(elder, session.date())));
            helping.forEach(helper -> busy.add(new PersonDay(helper, session.date())));
            runs.add(new SessionRun(session.id(), coming, helpers));
        }
    }

    private boolean isFree(Seat seat, Session session) {
        var elder = seat.series().elder().id();
        return !busy.contains(new PersonDay(elder, session.date()))
                && inBed.staysOf(elder).isEmpty();
    }

    private double km(Seat seat, Session session) {
        return problem.travel()
                .roadKm(
                        seat.series().elder().person().location(),
                        session.venue().location());
    }
}

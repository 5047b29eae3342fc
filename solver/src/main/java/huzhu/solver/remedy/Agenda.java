package huzhu.solver.remedy;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.VisitTour;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who does what when in a plan: tours by volunteer, when elders are taken, and how far a rostered visit may be moved. Several threads may
 * ask at once.
 */
final class Agenda {
    private final PlanView plan;
    private final Set<DemandId> sequences = new HashSet<>();
    private final Map<PersonId, List<VisitTour>> tours = new HashMap<>();
    private final Map<DemandId, int[]> rooms = new ConcurrentHashMap<>();

    Agenda(PlanView plan) {
        this.plan = plan;
        for (var tour : plan.tours()) {
            tours.computeIfAbsent(tour.outing().volunteer().id(), volunteer -> new ArrayList<>())
                    .add(tour);
        }
        for (var rostered : plan.rosteredVisits()) {
            plan.problem().demand().findFirst(rostered.visit()).ifPresent(first -> {
                sequences.add(first);
                sequences.add(rostered.visit().id());
            });
        }
    }

    /** Tours of a volunteer in the week. */
    List<VisitTour> tours(PersonId volunteer) {
        return tours.getOrDefault(volunteer, List.of());
    }

    /** Spans of a day in which an elder is visited, at a session, or away giving; visits of the given ids left out. */
    List<int[]> busy(PersonId elder, DayOfWeek day, Set<DemandId> without) {
        var busy = new ArrayList<int[]>();
        plan.visitsTo(elder).stream()
                .filter(visit ->
                        visit.day() == day && !without.contains(visit.visit().id()))
                .forEach(visit -> busy.add(new int[] {visit.startMinute(), visit.endMinute()}));
        plan.attendedBy(elder).stream()
                .filter(one -> one.day() == day)
                .forEach(one -> busy.add(new int[] {
                    one.session().time().startMinute(), one.session().time().endMinute()
                }));
        plan.outingsOf(elder).stream()
                .filter(outing -> outing.day() == day)
                .forEach(outing -> busy.add(new int[] {outing.leaveMinute(), outing.backMinute()}));
        return busy;
    }

    /** Earliest and latest start of a stop with everything else at that elder's as it is; its own start if it must stay. */
    int[] room(CareStop stop, Visit inserted) {
        boolean comesFirst = plan.problem()
                .demand()
                .findFirst(inserted)
                .filter(stop.visit().id()::equals)
                .isPresent();
        return comesFirst
                ? new int[] {stop.startMinute(), stop.startMinute()}
                : rooms.computeIfAbsent(stop.visit().id(), id -> room(stop));
    }

    private int[] room(CareStop stop) {
        var series = stop.visit().series();
        if (series.care().caregivers() > 1 || sequences.contains(stop.visit().id())) {
            return new int[] {stop.startMinute(), stop.startMinute()};
        }
        int from = 0;
        int to = TimeWindow.DAY_MINUTES;
        for (var window : series.care().allowedWindows()) {
            if (window.contains(stop.startMinute(), stop.endMinute())) {
                from = window.startMinute();
                to = window.endMinute();
            }
        }
        for (var other :
                busy(series.elder().id(), stop.day(), Set.of(stop.visit().id()))) {
            if (other[1] <= stop.startMinute()) {
                from = Math.max(from, other[1]);
            } else if (other[0] >= stop.endMinute()) {
                to = Math.min(to, other[0]);
            }
        }
        return new int[] {from, to - series.care().minutes()};
    }
}

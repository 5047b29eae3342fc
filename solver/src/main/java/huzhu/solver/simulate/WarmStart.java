package huzhu.solver.simulate;

import huzhu.model.audit.Audit;
import huzhu.model.demand.Demand;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.place.Room;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.week.PlanningWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Last week's plan as far as it is still legal: residents in their beds, volunteers on the rounds they made, less whom and what there
 * is no more. The audit has the last word: what does not pass as a whole is tried without sessions, then without rounds.
 */
final class WarmStart {
    private final PlanningProblem problem;
    private final Plan last;
    private final long daysLater;
    private final List<BedStay> beds;
    private final PlanView inBed;

    private WarmStart(PlanningProblem problem, Plan last, PlanningWeek lastWeek, List<StayNeed> stays) {
        this.problem = problem.withoutRounds();
        this.last = last;
        daysLater = 7 * (problem.county().week().number() - lastWeek.number());
        beds = stays.stream().flatMap(stay -> bed(stay).stream()).toList();
        inBed = new PlanView(problem, new Plan(List.of(), beds, List.of()));
    }

    /**
     * A plan to start the search from.
     *
     * @param last the plan of an earlier week
     * @param lastWeek that week
     * @param stays all stays, of which those in a bed stay in it
     * @return a plan that breaks no rule, perhaps the empty one
     */
    static Plan of(PlanningProblem problem, Plan last, PlanningWeek lastWeek, List<StayNeed> stays) {
        var start = new WarmStart(problem, last, lastWeek, stays);
        var tours = start.tours();
        return Optional.of(new Plan(tours, start.beds, start.sessions(tours)))
                .filter(start::isLegal)
                .or(() -> Optional.of(new Plan(tours, start.beds, List.of())).filter(start::isLegal))
                .or(() ->
                        Optional.of(new Plan(List.of(), start.beds, List.of())).filter(start::isLegal))
                .orElse(Plan.EMPTY);
    }

    private boolean isLegal(Plan plan) {
        return Audit.of(problem, plan).isClean();
    }

    private Optional<BedStay> bed(StayNeed need) {
        var county = problem.county();
        return need.bed()
                .flatMap(place -> county.findStay(need.asked().id())
                        .filter(stay -> fits(stay.elder(), place))
                        .map(stay -> new BedStay(
                                stay.id(), stay.elder(), place.room(), place.bed(), stay.from(), stay.to())));
    }

    private boolean fits(PersonId elder, BedStay place) {
        return problem.county()
                .findRoom(place.room())
                .filter(room -> place.bed() <= room.beds() && admits(room, elder))
                .isPresent();
    }

    private boolean admits(Room room, PersonId elder) {
        var home = problem.county().requireHome(room.home());
        var level = problem.county().requireElder(elder).level();
        return room.maxNeedLevel().filter(most -> level.compareTo(most) > 0).isEmpty()
                && home.maxNeedLevel().filter(most -> level.compareTo(most) > 0).isEmpty();
    }

    private List<Tour> tours() {
        var kept = keptVisits();
        var tours = new ArrayList<Tour>();
        for (var tour : last.tours()) {
            var stops = tour.stops().stream()
                    .flatMap(stop -> Optional.ofNullable(kept.get(stop.visit())).stream()
                            .map(id -> new Stop(id, stop.startMinute(), stop.endMinute())))
                    .toList();
            if (!stops.isEmpty()) {
                tours.add(new Tour(tour.volunteer(), tour.date().plusDays(daysLater), tour.window(), stops));
            }
        }
        return tours;
    }

    /** A visit of last week's plan and the day on which it would be made again. */
    private record Again(DemandId old, LocalDate date) {}

    /** Visits that can be made again, by their old id, numbered anew within their series by day. */
    private Map<DemandId, DemandId> keptVisits() {
        var missing = new HashSet<DemandId>();
        var order = new LinkedHashMap<DemandId, Again>();
        for (var tour : last.tours()) {
            boolean goes = isFree(tour);
            for (var stop : tour.stops()) {
                order.put(stop.visit(), new Again(stop.visit(), tour.date().plusDays(daysLater)));
                if (!goes) {
                    missing.add(stop.visit());
                }
            }
        }
        return renumber(order.values().stream()
                .filter(again -> !missing.contains(again.old))
                .sorted(Comparator.comparing(Again::date))
                .toList());
    }

    /** Pairs of a sequence share their number; they are few, and planned afresh. */
    private Map<DemandId, DemandId> renumber(List<Again> byDay) {
        var demand = problem.demand();
        var used = new HashMap<String, Integer>();
        var kept = new HashMap<DemandId, DemandId>();
        for (var again : byDay) {
            demand.findSeries(key(again.old))
                    .filter(series -> mayBeVisited(series, again.date) && !isInSequence(demand, series))
                    .ifPresent(series -> {
                        int number = used.merge(series.key(), 1, Integer::sum);
                        if (number <= inBed.occurrencesLeft(series)) {
                            kept.put(again.old, series.id(number));
                        }
                    });
        }
        return kept;
    }

    private static boolean isInSequence(Demand demand, Series series) {
        return series.after().isPresent()
                || demand.seriesOf(series.elder().id()).stream()
                        .anyMatch(other -> other.after()
                                .filter(after -> after.firstKey().equals(series.key()))
                                .isPresent());
    }

    private boolean mayBeVisited(Series series, LocalDate date) {
        return !inBed.homeDays(series.elder().id()).contains(date.getDayOfWeek());
    }

    private boolean isFree(Tour tour) {
        var date = tour.date().plusDays(daysLater);
        return problem.county()
                .findVolunteer(tour.volunteer())
                .filter(volunteer ->
                        volunteer.availability().on(date.getDayOfWeek()).contains(tour.window()))
                .filter(volunteer -> !inBed.homeDays(volunteer.id()).contains(date.getDayOfWeek()))
                .isPresent();
    }

    private static String key(DemandId id) {
        return id.value().substring(0, id.value().lastIndexOf('#'));
    }

    private List<SessionRun> sessions(List<Tour> tours) {
        return new WarmSessions(problem, inBed, tours).again(last.sessions());
    }
}

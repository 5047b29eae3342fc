package huzhu.solver.repair;

import huzhu.model.county.People;
import huzhu.model.demand.Demand;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Availability;
import huzhu.model.people.Limits;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Tour;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days of volunteers on which fixed lines break a rule: they stay as they are, and what is planned around them does without
 * that day of the volunteer and of those visited.
 *
 * @param problem what is planned around them
 * @param plan the plan without them
 * @param tours the tours set aside
 * @param visits their visits
 */
record SetAside(PlanningProblem problem, Plan plan, List<Tour> tours, Set<DemandId> visits) {
    private record VolunteerDay(PersonId volunteer, DayOfWeek day) {}

    /** Sets aside what the remaining breaches of a plan name. */
    static SetAside of(PlanningProblem audited, PlanningProblem strict, Standing standing) {
        if (standing.remaining().isEmpty()) {
            return new SetAside(strict, standing.plan(), List.of(), Set.of());
        }
        var days = new HashSet<VolunteerDay>();
        var named = new HashSet<String>();
        standing.remaining().forEach(breach -> named.addAll(breach.arguments()));
        for (var tour : standing.plan().tours()) {
            boolean involved = named.contains(tour.volunteer().value())
                    || tour.stops().stream()
                            .anyMatch(stop -> named.contains(stop.visit().value()));
            if (involved || !isKnown(audited, tour)) {
                days.add(day(tour));
            }
        }
        return aside(strict, standing.plan(), spread(standing.plan(), days));
    }

    private static VolunteerDay day(Tour tour) {
        return new VolunteerDay(tour.volunteer(), tour.date().getDayOfWeek());
    }

    private static boolean isKnown(PlanningProblem problem, Tour tour) {
        var windows = problem.county()
                .findVolunteer(tour.volunteer())
                .map(volunteer -> volunteer.availability().on(tour.date().getDayOfWeek()))
                .orElse(List.of());
        return problem.county().week().contains(tour.date())
                && windows.contains(tour.window())
                && tour.stops().stream()
                        .allMatch(
                                stop -> problem.demand().findVisit(stop.visit()).isPresent());
    }

    /** Both caregivers of a visit go together. */
    private static Set<VolunteerDay> spread(Plan plan, Set<VolunteerDay> days) {
        int before = 0;
        while (days.size() > before) {
            before = days.size();
            var visits = new HashSet<DemandId>();
            plan.tours().stream()
                    .filter(tour -> days.contains(day(tour)))
                    .forEach(tour -> tour.stops().forEach(stop -> visits.add(stop.visit())));
            plan.tours().stream()
                    .filter(tour -> tour.stops().stream().anyMatch(stop -> visits.contains(stop.visit())))
                    .forEach(tour -> days.add(day(tour)));
        }
        return days;
    }

    private static SetAside aside(PlanningProblem strict, Plan plan, Set<VolunteerDay> days) {
        var tours =
                plan.tours().stream().filter(tour -> days.contains(day(tour))).toList();
        var visits = new HashSet<DemandId>();
        tours.forEach(tour -> tour.stops().forEach(stop -> visits.add(stop.visit())));
        var left =
                plan.tours().stream().filter(tour -> !days.contains(day(tour))).toList();
        return new SetAside(
                without(strict, new PlanView(strict, new Plan(tours, List.of(), List.of())), days),
                new Plan(left, plan.beds(), plan.sessions()),
                tours,
                visits);
    }

    private static PlanningProblem without(PlanningProblem strict, PlanView aside, Set<VolunteerDay> days) {
        var minutes = new HashMap<PersonId, Integer>();
        aside.tours()
                .forEach(tour -> minutes.merge(
                        tour.outing().volunteer().id(), tour.outing().minutes(), Integer::sum));
        var county = strict.county();
        var volunteers = county.volunteers().stream()
                .map(volunteer -> without(volunteer, days, minutes.getOrDefault(volunteer.id(), 0)))
                .toList();
        var changed = county.with(new People(county.elders(), volunteers, county.ties()));
        Map<PersonId, Set<DayOfWeek>> busy = new HashMap<>();
        aside.rosteredVisits()
                .forEach(visit -> busy.computeIfAbsent(
                                visit.visit().series().elder().id(), id -> EnumSet.noneOf(DayOfWeek.class))
                        .add(visit.day()));
        var series = Stream.concat(strict.demand().visitSeries().stream(), strict.demand().seatSeries().stream())
                .map(one -> without(one, busy.getOrDefault(one.elder().id(), Set.of())))
                .toList();
        return new PlanningProblem(changed, new Demand(series), strict.travel());
    }

    private static Volunteer without(Volunteer who, Set<VolunteerDay> days, int minutes) {
        if (minutes == 0 && days.stream().noneMatch(day -> day.volunteer().equals(who.id()))) {
            return who;
        }
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            windows.put(
                    day,
                    days.contains(new VolunteerDay(who.id(), day))
                            ? List.of()
                            : who.availability().on(day));
        }
        var limits = who.limits();
        var week = limits.maxMinutesWeek().isPresent()
                ? OptionalInt.of(Math.max(0, limits.maxMinutesWeek().getAsInt() - minutes))
                : OptionalInt.empty();
        return new Volunteer(
                who.person(),
                who.skills(),
                who.provider(),
                who.mode(),
                new Limits(limits.maxKm(), week, limits.maxMinutesDay(), limits.maxVisitsDay()),
                who.costPerHour(),
                new Availability(windows));
    }

    /** New visits keep the gap from all visits to the elder that are set aside: more than is asked, and enough. */
    private static Series without(Series series, Set<DayOfWeek> busy) {
        var days = EnumSet.copyOf(series.days());
        days.removeIf(day -> busy.stream()
                .anyMatch(other -> Math.abs(other.ordinal() - day.ordinal())
                        < series.care().minGapDays()));
        return days.isEmpty()
                ? series
                : new Series(
                        series.key(),
                        series.elder(),
                        series.service(),
                        series.occurrences(),
                        series.care(),
                        days,
                        series.carers(),
                        series.after());
    }

    /** A plan with the tours that were set aside. */
    Plan back(Plan around) {
        var all = new ArrayList<>(around.tours());
        all.addAll(tours);
        return new Plan(all, around.beds(), around.sessions());
    }
}

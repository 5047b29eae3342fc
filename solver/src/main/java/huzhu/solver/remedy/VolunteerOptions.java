package huzhu.solver.remedy;

import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.VisitTour;
import huzhu.model.rule.DistanceLimit;
import huzhu.model.rule.PairRules;
import huzhu.model.rule.SkillsRequired;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How one volunteer could make one visit, the rest of the plan as it is, and what would have to be otherwise for that. */
final class VolunteerOptions {
    private static final double TENTHS = 10;

    private final PlanView plan;
    private final RemedyCosts costs;
    private final Agenda agenda;
    private final Volunteer volunteer;
    private final Visit visit;
    private final Optional<List<Change>> fitness;
    private final Map<String, TourFit> fits = new HashMap<>();

    VolunteerOptions(PlanView plan, RemedyCosts costs, Agenda agenda, Volunteer volunteer, Visit visit) {
        this.plan = plan;
        this.costs = costs;
        this.agenda = agenda;
        this.volunteer = volunteer;
        this.visit = visit;
        fitness = fitness();
    }

    /** Whether some change could let the volunteer come. */
    boolean arePossible() {
        return fitness.isPresent() && fitness.get().size() <= costs.most();
    }

    /** What single rules ask for; empty if they ask for what is not to be changed. */
    private Optional<List<Change>> fitness() {
        var changes = new ArrayList<Change>();
        for (var rule : PairRules.ALL) {
            if (!rule.allows(plan.problem(), volunteer, visit.series())) {
                var change = switch (rule) {
                    case SkillsRequired skills -> training();
                    case DistanceLimit distance -> reach();
                    default -> Optional.<Change>empty();
                };
                if (change.isEmpty()) {
                    return Optional.empty();
                }
                changes.add(change.get());
            }
        }
        return Optional.of(changes);
    }

    private Optional<Change> training() {
        var missing = new TreeSet<>(visit.series().service().skills());
        missing.removeAll(volunteer.skills());
        var all = new HashSet<Skill>(volunteer.skills());
        all.addAll(missing);
        return missing.size() == 1
                ? Optional.of(new Change.Training(volunteer.id(), missing.first(), all))
                : Optional.empty();
    }

    private Optional<Change> reach() {
        double km = plan.problem()
                .travel()
                .roadKm(
                        volunteer.mode(),
                        volunteer.person().location(),
                        visit.series().elder().person().location());
        double limit = volunteer.limits().maxKm().orElse(Double.POSITIVE_INFINITY);
        return km - limit <= costs.farthestKm()
                ? Optional.of(new Change.FartherReach(volunteer.id(), limit, Math.ceil(km * TENTHS) / TENTHS))
                : Optional.empty();
    }

    /** Whether the volunteer has a window that day and is not in a bed. */
    boolean isFree(DayOfWeek day) {
        return !volunteer.availability().on(day).isEmpty()
                && !plan.homeDays(volunteer.id()).contains(day);
    }

    private List<VisitTour> tours(DayOfWeek day) {
        return agenda.tours(volunteer.id()).stream()
                .filter(tour -> tour.outing().day() == day)
                .toList();
    }

    private TourFit fit(TimeWindow window, DayOfWeek day) {
        return fits.computeIfAbsent(
                day + " " + window,
                key -> new TourFit(
                        plan.problem().travel(),
                        volunteer,
                        visit,
                        stops(window, day),
                        stop -> agenda.room(stop, visit)));
    }

    /** Starts worth trying on a day. */
    TreeSet<Integer> starts(DayOfWeek day) {
        var starts = new TreeSet<Integer>();
        for (var window : volunteer.availability().on(day)) {
            starts.addAll(fit(window, day).starts(window.startMinute(), window.endMinute()));
        }
        return starts;
    }

    private List<CareStop> stops(TimeWindow window, DayOfWeek day) {
        return tours(day).stream()
                .filter(tour -> tour.window().equals(window))
                .findFirst()
                .map(VisitTour::stops)
                .orElse(List.of());
    }

    /** The cheapest way to come at a minute of a day; among equals that which moves fewest others. */
    Optional<Option> at(DayOfWeek day, int startMinute) {
        Optional<Option> best = Optional.empty();
        for (var window : volunteer.availability().on(day)) {
            var fit = fit(window, day);
            for (int position = 0; position < fit.positions(); position++) {
                for (boolean packed : new boolean[] {false, true}) {
                    var option = fit.at(position, startMinute, packed).flatMap(tour -> option(window, day, tour));
                    if (option.isPresent() && (best.isEmpty() || isBetter(option.get(), best.get()))) {
                        best = option;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isBetter(Option one, Option other) {
        return one.cost() != other.cost()
                ? one.cost() < other.cost()
                : one.tour().moved() < other.tour().moved();
    }

    private Optional<Option> option(TimeWindow window, DayOfWeek day, TourFit.Tour tour) {
        var outing = new Outing(volunteer, day, tour.leaveMinute(), tour.backMinute());
        var own = tours(day).stream()
                .filter(one -> one.window().equals(window))
                .map(VisitTour::outing)
                .findFirst();
        var others = plan.outingsOf(volunteer.id()).stream()
                .filter(one -> own.isEmpty() || !one.equals(own.get()))
                .toList();
        if (tour.leaveMinute() < 0
                || tour.backMinute() > TimeWindow.DAY_MINUTES
                || others.stream().anyMatch(outing::overlaps)
                || receives(outing)) {
            return Optional.empty();
        }
        var changes = new ArrayList<>(fitness.orElseThrow());
        if (!addWindow(window, outing, changes)) {
            return Optional.empty();
        }
        addCaps(day, outing, others, changes);
        double cost = changes.stream().mapToDouble(one -> one.cost(costs)).sum();
        return changes.size() > costs.most()
                ? Optional.empty()
                : Optional.of(new Option(volunteer, window, changes, cost, tour));
    }

    private boolean receives(Outing outing) {
        return plan.visitsTo(volunteer.id()).stream()
                        .anyMatch(
                                one -> one.day() == outing.day() && outing.overlaps(one.startMinute(), one.endMinute()))
                || plan.attendedBy(volunteer.id()).stream()
                        .anyMatch(one -> one.day() == outing.day()
                                && outing.overlaps(
                                        one.session().time().startMinute(),
                                        one.session().time().endMinute()));
    }

    /** A longer window if the outing needs one; false if it would run into another window. */
    private boolean addWindow(TimeWindow window, Outing outing, List<Change> changes) {
        if (window.contains(outing.leaveMinute(), outing.backMinute())) {
            return true;
        }
        var longer = new TimeWindow(
                Math.min(window.startMinute(), outing.leaveMinute()),
                Math.max(window.endMinute(), outing.backMinute()));
        var others = volunteer.availability().on(outing.day()).stream()
                .filter(other -> !other.equals(window))
                .toList();
        changes.add(new Change.LongerWindow(volunteer.id(), outing.day(), window, longer, others));
        return others.stream().noneMatch(longer::overlaps);
    }

    private void addCaps(DayOfWeek day, Outing outing, List<Outing> others, List<Change> changes) {
        var limits = volunteer.limits();
        int onDay = outing.minutes()
                + others.stream()
                        .filter(one -> one.day() == day)
                        .mapToInt(Outing::minutes)
                        .sum();
        int inWeek =
                outing.minutes() + others.stream().mapToInt(Outing::minutes).sum();
        int visits =
                1 + tours(day).stream().mapToInt(tour -> tour.stops().size()).sum();
        limits.maxMinutesDay().stream()
                .filter(cap -> cap < onDay)
                .forEach(cap -> changes.add(new Change.DayCap(volunteer.id(), cap, onDay)));
        limits.maxMinutesWeek().stream()
                .filter(cap -> cap < inWeek)
                .forEach(cap -> changes.add(new Change.WeekCap(volunteer.id(), cap, inWeek)));
        limits.maxVisitsDay().stream()
                .filter(cap -> cap < visits)
                .forEach(cap -> changes.add(new Change.VisitsCap(volunteer.id(), cap, visits)));
    }
}

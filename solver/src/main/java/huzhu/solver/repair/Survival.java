package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.change.PlanChange;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.plan.VisitTour;
import huzhu.model.rule.PairRule;
import huzhu.model.rule.PairRules;
import huzhu.model.shortage.Reason;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out which published visits still stand, one by one and tour by tour, and why the others do not. */
final class Survival {
    private final RepairTask task;
    private final PlanView published;
    private final PlanningProblem strict;
    private final Map<DemandId, Reason> causes = new LinkedHashMap<>();
    private final Set<DemandId> off = new HashSet<>();
    private final Set<DemandId> begun = new HashSet<>();
    private final Set<DemandId> fixed = new HashSet<>();
    private final List<Kept> kept = new ArrayList<>();

    /** A published tour in the window that the volunteer has now. */
    private record Kept(VisitTour tour, Optional<Volunteer> volunteer, Optional<TimeWindow> window) {}

    Survival(RepairTask task, PlanView published, StrictProblem strict) {
        this.task = task;
        this.published = published;
        this.strict = strict.problem();
        for (var change : task.changes()) {
            if (change instanceof PlanChange.VisitOff visit) {
                off.add(visit.visit());
            }
        }
        published.tours().forEach(this::lookAtTime);
        published.rosteredVisits().forEach(this::lookAt);
        published.tours().forEach(tour -> kept.add(keep(tour)));
        while (kept.stream().mapToInt(this::trim).sum() + unpair() > 0) {
            // What one tour loses, others may lose too.
        }
    }

    /** Visits that do not stand, by published id, and why. */
    Map<DemandId, Reason> causes() {
        return causes;
    }

    /** Visits that are not needed any more. */
    Set<DemandId> off() {
        return off;
    }

    /** Visits that nobody can change any more, or is to. */
    Set<DemandId> fixed() {
        return fixed;
    }

    private LocalDate date(DayOfWeek day) {
        return published.county().week().date(day);
    }

    private void lookAtTime(VisitTour tour) {
        for (var stop : tour.stops()) {
            var id = stop.visit().id();
            var date = date(stop.day());
            if (task.isPast(date, stop.startMinute())) {
                begun.add(id);
                fixed.add(id);
            } else if (task.isPast(date, stop.startMinute() - stop.travelMinutes()) || task.hold(id) == Hold.EXACTLY) {
                // Somebody is on the way already.
                fixed.add(id);
            }
            if (task.hold(id) == Hold.EXACTLY) {
                begun.add(id);
            }
        }
    }

    private void drop(DemandId id, Reason cause) {
        if (!begun.contains(id)) {
            causes.putIfAbsent(id, cause);
            fixed.remove(id);
        }
    }

    private boolean stands(DemandId id) {
        return !causes.containsKey(id);
    }

    private void lookAt(RosteredVisit visit) {
        var id = visit.visit().id();
        var series = strict.demand().findSeries(visit.visit().series().key());
        var elder = visit.visit().series().elder().id();
        if (off.contains(id)) {
            drop(id, Reason.of(isDone(id) ? "replan.because.done" : "replan.because.cancelled", elder));
        } else if (awayFrom(visit)) {
            drop(id, Reason.of("replan.because.elderAway", elder));
        } else if (series.isEmpty()) {
            drop(id, Reason.of("replan.because.notNeeded", elder));
        } else {
            lookAt(visit, series.get());
        }
    }

    private boolean isDone(DemandId id) {
        return task.changes().contains(new PlanChange.VisitOff(id, true));
    }

    private boolean awayFrom(RosteredVisit visit) {
        var date = date(visit.day()).atStartOfDay();
        var elder = visit.visit().series().elder().id();
        for (var change : task.changes()) {
            if (change instanceof PlanChange.ElderAway away
                    && away.elder().equals(elder)
                    && date.plusMinutes(visit.startMinute()).isBefore(away.to())
                    && away.from().isBefore(date.plusMinutes(visit.endMinute()))) {
                return true;
            }
        }
        return false;
    }

    private void lookAt(RosteredVisit visit, Series series) {
        var id = visit.visit().id();
        var elder = series.elder().id();
        int length = series.care().minutes();
        if (!series.days().contains(visit.day())
                || !series.care().allowsStart(visit.startMinute())
                || visit.endMinute() - visit.startMinute() != length
                || visit.stops().size() != series.care().caregivers()) {
            drop(id, Reason.of("replan.because.otherTimes", elder));
        }
        for (var stop : visit.stops()) {
            var volunteer = strict.county().findVolunteer(stop.volunteer().id());
            if (volunteer.isEmpty()) {
                drop(id, Reason.of("replan.because.absent", stop.volunteer().id()));
                continue;
            }
            PairRules.ALL.stream()
                    .filter(rule -> !rule.allows(strict, volunteer.get(), series))
                    .findFirst()
                    .ifPresent(rule -> drop(id, apart(rule, stop.volunteer().id(), elder)));
        }
        var required = series.carers().required();
        if (required.isPresent() && !visit.isServedBy(required.get())) {
            drop(id, Reason.of("replan.because.rule", elder, "requiredCaregiver"));
        }
    }

    private Reason apart(PairRule rule, PersonId volunteer, PersonId elder) {
        if (task.changes().contains(new PlanChange.Apart(volunteer, elder, true))) {
            return Reason.of("replan.because.road", volunteer);
        }
        return task.changes().contains(new PlanChange.Apart(volunteer, elder, false))
                ? Reason.of("replan.because.apart", volunteer)
                : Reason.of("replan.because.rule", volunteer, rule.name());
    }

    /** The window of now that shares most with that of the published tour. */
    private Kept keep(VisitTour tour) {
        var first = tour.stops().getFirst();
        var volunteer = task.after().county().findVolunteer(first.volunteer().id());
        var windows = volunteer.map(one -> one.availability().on(first.day())).orElse(List.of());
        var window = windows.stream()
                .filter(one -> one.overlaps(tour.window()))
                .max(Comparator.comparingInt(
                        one -> Math.min(one.endMinute(), tour.window().endMinute())
                                - Math.max(one.startMinute(), tour.window().startMinute())));
        return new Kept(tour, volunteer, window);
    }

    private List<CareStop> standing(VisitTour tour) {
        return tour.stops().stream().filter(stop -> stands(stop.visit().id())).toList();
    }

    /** Takes stops from the ends of a tour until it lies in its window; how many. */
    private int trim(Kept one) {
        int dropped = 0;
        var stops = new ArrayList<>(standing(one.tour()));
        while (!stops.isEmpty()) {
            var first = stops.getFirst();
            var last = stops.getLast();
            boolean early = one.window().isEmpty()
                    || first.startMinute() - minutes(one, first)
                            < one.window().get().startMinute();
            boolean late = one.window().isEmpty()
                    || last.endMinute() + minutes(one, last)
                            > one.window().get().endMinute();
            CareStop out;
            if (late && !begun.contains(last.visit().id())) {
                out = last;
            } else if (early && !begun.contains(first.visit().id())) {
                out = first;
            } else {
                break;
            }
            drop(
                    out.visit().id(),
                    Reason.of("replan.because.absent", out.volunteer().id()));
            stops.remove(out);
            dropped++;
        }
        return dropped;
    }

    private int minutes(Kept one, CareStop stop) {
        var volunteer = one.volunteer().orElse(stop.volunteer());
        return task.after()
                .travel()
                .minutes(
                        volunteer.mode(),
                        volunteer.person().location(),
                        stop.visit().series().elder().person().location());
    }

    /** Seconds of sequences go with their first; how many. Visits of two caregivers are one and fall as one anyway. */
    private int unpair() {
        int dropped = 0;
        for (var visit : published.rosteredVisits()) {
            var id = visit.visit().id();
            var cause = published
                    .problem()
                    .demand()
                    .findFirst(visit.visit())
                    .flatMap(first -> Optional.ofNullable(causes.get(first)));
            if (cause.isPresent() && stands(id) && !begun.contains(id)) {
                drop(id, cause.get());
                dropped++;
            }
        }
        return dropped;
    }

    /** Visits that stand. */
    Set<DemandId> standing() {
        var ids = new HashSet<DemandId>();
        for (var visit : published.rosteredVisits()) {
            if (stands(visit.visit().id())) {
                ids.add(visit.visit().id());
            }
        }
        return ids;
    }

    /** The tours of what stands, by present ids. */
    List<Tour> tours(Renumbering numbers) {
        var tours = new ArrayList<Tour>();
        for (var one : kept) {
            var stops = standing(one.tour()).stream()
                    .map(stop -> new Stop(
                            numbers.find(stop.visit().id()).orElse(stop.visit().id()),
                            stop.startMinute(),
                            stop.endMinute()))
                    .toList();
            if (!stops.isEmpty()) {
                var first = one.tour().stops().getFirst();
                tours.add(new Tour(
                        first.volunteer().id(),
                        date(first.day()),
                        one.window().orElse(one.tour().window()),
                        stops));
            }
        }
        return tours;
    }

    /** Where each visit was published, by present id; those that are not needed any more have none. */
    Map<DemandId, Encounter> encounters(Renumbering numbers) {
        var all = new HashMap<DemandId, Encounter>();
        published
                .rosteredVisits()
                .forEach(visit -> numbers.find(visit.visit().id()).ifPresent(id -> all.put(id, Encounter.of(visit))));
        return all;
    }
}

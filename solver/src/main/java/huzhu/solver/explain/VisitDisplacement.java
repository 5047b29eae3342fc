package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.objective.Worth;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.plan.VisitTour;
import huzhu.model.rule.SequenceGap;
import huzhu.model.shortage.SoleVisit;
import huzhu.model.shortage.StartSpan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rostered visits stand in the place of an unmet one: the fewest found that, taken out, leave room for it with all
 * other times as they are.
 *
 * <p>Every start worth trying is tried with everybody who could come: ends of spans, and close after or before each visit of
 * the tour it would join. Only visits that weigh no less may be taken out.
 *
 * <p>Over 300 lines because the search for one visit, with all it keeps in mind, is the inner class {@code Search}.
 */
final class VisitDisplacement {

    /**
     * A place for the visit.
     *
     * @param day when
     * @param startMinute start, minute of the day
     * @param carers who would come
     * @param removed visits that would have to go
     */
    record Place(DayOfWeek day, int startMinute, List<Volunteer> carers, Set<DemandId> removed) {}

    private final PlanView plan;
    private final SoleVisit sole;
    private final Map<String, List<VisitTour>> toursByDay = new LinkedHashMap<>();
    private final Map<DemandId, List<DemandId>> followers = new LinkedHashMap<>();

    VisitDisplacement(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
        for (var rostered : plan.rosteredVisits()) {
            plan.problem()
                    .demand()
                    .findFirst(rostered.visit())
                    .ifPresent(first -> followers
                            .computeIfAbsent(first, absent -> new ArrayList<>())
                            .add(rostered.visit().id()));
        }
        for (var tour : plan.tours()) {
            var outing = tour.outing();
            toursByDay
                    .computeIfAbsent(key(outing.volunteer(), outing.day()), absent -> new ArrayList<>())
                    .add(tour);
        }
    }

    private static String key(Volunteer volunteer, DayOfWeek day) {
        return day + " " + volunteer.id();
    }

    /** The best place for a visit among these volunteers, empty if lighter demands or sessions block them all. */
    Optional<Place> find(Visit visit, List<Volunteer> candidates) {
        var search = new Search(visit);
        for (var day : sole.openDays(visit.series())) {
            search.tryDay(day, candidates);
            if (search.best.isPresent() && search.best.get().removed.size() <= 1) {
                break;
            }
        }
        return search.best;
    }

    /** Rostered visits no lighter than the given one that these volunteers do on its days, in the order of the roster. */
    List<DemandId> noLighter(Visit visit, List<Volunteer> candidates) {
        long least = worth(visit.series());
        var found = new LinkedHashSet<DemandId>();
        for (var day : sole.openDays(visit.series())) {
            for (var volunteer : candidates) {
                for (var tour : tours(volunteer, day)) {
                    tour.stops().stream()
                            .map(CareStop::visit)
                            .filter(other -> worth(other.series()) >= least)
                            .forEach(other -> found.add(other.id()));
                }
                if (!found.isEmpty()) {
                    return List.copyOf(found);
                }
            }
        }
        return List.of();
    }

    private List<VisitTour> tours(Volunteer volunteer, DayOfWeek day) {
        return toursByDay.getOrDefault(key(volunteer, day), List.of());
    }

    private long worth(Series series) {
        return Worth.visitMicros(plan.county(), series);
    }

    private static GeoPoint home(Series series) {
        return series.elder().person().location();
    }

    /** What one volunteer would have to give up to start at a given minute. */
    private record Option(Volunteer volunteer, Set<DemandId> removed) {}

    private final class Search {

        private final Visit visit;
        private final Series series;
        private final long leastWorth;
        private final int minutes;
        private Optional<Place> best = Optional.empty();

        Search(Visit visit) {
            this.visit = visit;
            series = visit.series();
            leastWorth = worth(series);
            minutes = series.care().minutes();
        }

        void tryDay(DayOfWeek day, List<Volunteer> candidates) {
            var siblings = siblings(day);
            var spans = new ArrayList<StartSpan>();
            candidates.forEach(volunteer -> spans.addAll(sole.starts(volunteer, series, day)));
            var starts = new TreeSet<Integer>();
            spans.forEach(span -> addStarts(starts, span, day));
            for (int start : starts) {
                tryStart(day, start, spans, siblings);
                if (best.isPresent() && best.get().removed.size() <= 1) {
                    return;
                }
            }
        }

        /** Visits of the same series too near in days. */
        private Set<DemandId> siblings(DayOfWeek day) {
            var siblings = new LinkedHashSet<DemandId>();
            for (var other : plan.visitsTo(series.elder().id())) {
                int apart = Math.abs(other.day().ordinal() - day.ordinal());
                if (other.visit().series().key().equals(series.key())
                        && apart < series.care().minGapDays()) {
                    siblings.add(other.visit().id());
                }
            }
            return siblings;
        }

        private void addStarts(TreeSet<Integer> starts, StartSpan span, DayOfWeek day) {
            starts.add(span.fromMinute());
            starts.add(span.toMinute());
            for (var tour : tours(span.volunteer(), day)) {
                for (var stop : tour.stops()) {
                    int travel = travel(span.volunteer(), stop.visit().series());
                    clip(starts, span, stop.endMinute() + travel);
                    clip(starts, span, stop.startMinute() - travel - minutes);
                }
            }
            for (var other : plan.visitsTo(series.elder().id())) {
                clip(starts, span, other.endMinute());
                clip(starts, span, other.startMinute() - minutes);
            }
            series.after()
                    .flatMap(after -> plan.problem().demand().findFirst(visit).flatMap(plan::findRostered))
                    .filter(first -> first.day() == day)
                    .ifPresent(first -> {
                        clip(
                                starts,
                                span,
                                first.endMinute() + series.after().get().gapMinutesMin());
                        clip(
                                starts,
                                span,
                                first.endMinute() + series.after().get().gapMinutesMax());
                    });
        }

        private static void clip(TreeSet<Integer> starts, StartSpan span, int start) {
            if (span.contains(start)) {
                starts.add(start);
            }
        }

        private int travel(Volunteer volunteer, Series other) {
            return plan.problem().travel().minutes(volunteer.mode(), home(series), home(other));
        }

        private void tryStart(DayOfWeek day, int start, List<StartSpan> spans, Set<DemandId> siblings) {
            var atHome = atElders(day, start, siblings);
            if (atHome.isEmpty() || !isInSequence(day, start)) {
                return;
            }
            var options = new ArrayList<Option>();
            for (var span : spans) {
                if (span.contains(start)) {
                    removals(span, day, start).ifPresent(removed -> options.add(new Option(span.volunteer(), removed)));
                }
            }
            options.sort(Comparator.comparingInt(option -> option.removed.size()));
            choose(options).ifPresent(carers -> {
                var removed = new LinkedHashSet<>(atHome.get());
                carers.forEach(carer -> removed.addAll(carer.removed));
                addFollowers(removed);
                boolean better =
                        best.isEmpty() || removed.size() < best.get().removed.size();
                if (better && mayAllGo(removed)) {
                    best = Optional.of(new Place(
                            day, start, carers.stream().map(Option::volunteer).toList(), removed));
                }
            });
        }

        /** Without the first of a sequence there is no second. */
        private void addFollowers(Set<DemandId> removed) {
            for (var id : List.copyOf(removed)) {
                for (var second : followers.getOrDefault(id, List.of())) {
                    if (removed.add(second)) {
                        addFollowers(removed);
                    }
                }
            }
        }

        private Optional<List<Option>> choose(List<Option> options) {
            var required = series.carers().required();
            var chosen = new ArrayList<Option>();
            required.ifPresent(id -> options.stream()
                    .filter(option -> option.volunteer.id().equals(id))
                    .findFirst()
                    .ifPresent(chosen::add));
            if (required.isPresent() && chosen.isEmpty()) {
                return Optional.empty();
            }
            for (var option : options) {
                if (chosen.size() < series.care().caregivers()
                        && chosen.stream().noneMatch(one -> one.volunteer.equals(option.volunteer))) {
                    chosen.add(option);
                }
            }
            return chosen.size() < series.care().caregivers() ? Optional.empty() : Optional.of(chosen);
        }

        /** Other visits to the elder at that time, which must go; empty if a lighter one or a session is in the way. */
        private Optional<Set<DemandId>> atElders(DayOfWeek day, int start, Set<DemandId> siblings) {
            int end = start + minutes;
            var elder = series.elder().id();
            var removed = new LinkedHashSet<>(siblings);
            for (var other : plan.visitsTo(elder)) {
                if (other.day() == day && other.startMinute() < end && start < other.endMinute()) {
                    removed.add(other.visit().id());
                }
            }
            boolean attends = plan.attendedBy(elder).stream()
                    .anyMatch(one -> one.day() == day
                            && one.session().time().startMinute() < end
                            && start < one.session().time().endMinute());
            boolean isOut = plan.outingsOf(elder).stream()
                    .anyMatch(outing -> outing.day() == day && outing.overlaps(start, end));
            return attends || isOut || !mayAllGo(removed) ? Optional.empty() : Optional.of(removed);
        }

        private boolean mayAllGo(Set<DemandId> visits) {
            return visits.stream().allMatch(this::mayGo);
        }

        /** Visits that weigh no less may go, but not the one that this must follow. */
        private boolean mayGo(DemandId id) {
            return !plan.problem().demand().findFirst(visit).equals(Optional.of(id))
                    && plan.problem()
                            .demand()
                            .findVisit(id)
                            .filter(other -> worth(other.series()) >= leastWorth)
                            .isPresent();
        }

        private boolean isInSequence(DayOfWeek day, int start) {
            return series.after()
                    .map(after -> plan.problem()
                            .demand()
                            .findFirst(visit)
                            .flatMap(plan::findRostered)
                            .filter(RosteredVisit::isMet)
                            .filter(first -> first.day() == day && SequenceGap.allows(after, first.endMinute(), start))
                            .isPresent())
                    .orElse(true);
        }

        /** What a volunteer would have to give up; empty if that is something lighter, or no visit. */
        private Optional<Set<DemandId>> removals(StartSpan span, DayOfWeek day, int start) {
            var removed = new LinkedHashSet<DemandId>();
            var kept = new ArrayList<CareStop>();
            for (var tour : tours(span.volunteer(), day)) {
                if (tour.window().equals(span.window())) {
                    for (var stop : tour.stops()) {
                        int travel = travel(span.volunteer(), stop.visit().series());
                        boolean apart =
                                stop.endMinute() + travel <= start || start + minutes + travel <= stop.startMinute();
                        if (apart) {
                            kept.add(stop);
                        } else {
                            removed.add(stop.visit().id());
                        }
                    }
                }
            }
            return mayAllGo(removed) && canGo(span, day, start, kept, removed)
                    ? Optional.of(removed)
                    : Optional.empty();
        }

        /** Whether the tour with the visit in it fits the rest of the volunteer's week; takes more out where caps ask. */
        private boolean canGo(StartSpan span, DayOfWeek day, int start, List<CareStop> kept, Set<DemandId> removed) {
            var volunteer = span.volunteer();
            var outing = outing(span, day, start, kept);
            var others = new ArrayList<Outing>();
            for (var other : plan.outingsOf(volunteer.id())) {
                boolean same = other.day() == day
                        && tours(volunteer, day).stream()
                                .anyMatch(tour -> tour.window().equals(span.window())
                                        && tour.outing().equals(other));
                if (!same) {
                    if (other.overlaps(outing)) {
                        return false;
                    }
                    others.add(other);
                }
            }
            for (var received : plan.visitsTo(volunteer.id())) {
                if (received.day() == day && outing.overlaps(received.startMinute(), received.endMinute())) {
                    removed.add(received.visit().id());
                }
            }
            boolean attends = plan.attendedBy(volunteer.id()).stream()
                    .anyMatch(one -> one.day() == day
                            && outing.overlaps(
                                    one.session().time().startMinute(),
                                    one.session().time().endMinute()));
            return !attends && mayAllGo(removed) && fitsCaps(span, day, start, kept, others, removed);
        }

        private Outing outing(StartSpan span, DayOfWeek day, int start, List<CareStop> kept) {
            int leave = start - span.travelMinutes();
            int back = start + minutes + span.travelMinutes();
            for (var stop : kept) {
                int travel = sole.travelMinutes(span.volunteer(), stop.visit().series());
                leave = Math.min(leave, stop.startMinute() - travel);
                back = Math.max(back, stop.endMinute() + travel);
            }
            return new Outing(span.volunteer(), day, leave, back);
        }

        private boolean fitsCaps(
                StartSpan span,
                DayOfWeek day,
                int start,
                List<CareStop> kept,
                List<Outing> others,
                Set<DemandId> removed) {
            var volunteer = span.volunteer();
            var limits = volunteer.limits();
            var outing = outing(span, day, start, kept);
            int onDay = outing.minutes()
                    + others.stream()
                            .filter(one -> one.day() == day)
                            .mapToInt(Outing::minutes)
                            .sum();
            int inWeek =
                    outing.minutes() + others.stream().mapToInt(Outing::minutes).sum();
            int visits = 1
                    + kept.size()
                    + tours(volunteer, day).stream()
                            .filter(tour -> others.contains(tour.outing()))
                            .mapToInt(tour -> tour.stops().size())
                            .sum();
            boolean dayFits = onDay <= limits.maxMinutesDay().orElse(onDay)
                    && visits <= limits.maxVisitsDay().orElse(visits);
            if (dayFits && inWeek <= limits.maxMinutesWeek().orElse(inWeek)) {
                return true;
            }
            return dropOne(span, day, start, kept, others, removed)
                    || !dayFits && dropTour(span, day, start, kept, others, removed, true)
                    || dropTour(span, day, start, kept, others, removed, false);
        }

        /** Takes one more visit out of the tour, the lightest that may go, and looks again. */
        private boolean dropOne(
                StartSpan span,
                DayOfWeek day,
                int start,
                List<CareStop> kept,
                List<Outing> others,
                Set<DemandId> removed) {
            var lightest = kept.stream()
                    .filter(stop -> mayGo(stop.visit().id()))
                    .min(Comparator.comparingLong(stop -> worth(stop.visit().series())));
            if (lightest.isEmpty()) {
                return false;
            }
            kept.remove(lightest.get());
            removed.add(lightest.get().visit().id());
            return fitsCaps(span, day, start, kept, others, removed);
        }

        /** Takes a whole other tour of the volunteer out, if all of it may go, and looks again. */
        private boolean dropTour(
                StartSpan span,
                DayOfWeek day,
                int start,
                List<CareStop> kept,
                List<Outing> others,
                Set<DemandId> removed,
                boolean sameDay) {
            for (var other : others) {
                var tour = tours(span.volunteer(), other.day()).stream()
                        .filter(one -> one.outing().equals(other))
                        .findFirst();
                if (sameDay == (other.day() == day)
                        && tour.isPresent()
                        && tour.get().stops().stream()
                                .allMatch(stop -> mayGo(stop.visit().id()))) {
                    tour.get().stops().forEach(stop -> removed.add(stop.visit().id()));
                    others.remove(other);
                    return fitsCaps(span, day, start, kept, others, removed);
                }
            }
            return false;
        }
    }
}

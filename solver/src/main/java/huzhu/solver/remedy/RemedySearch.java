package huzhu.solver.remedy;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.plan.Tour;
import huzhu.model.request.RequestId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the smallest changes under which an unmet visit is met with nothing else lost, each tried.
 *
 * <p>The visit is put into every tour, and every empty window, of everybody whom it could concern, at every start worth trying;
 * other visits of that tour may start earlier or later, none changes hands or day. What that needs is a change of at most two
 * things, of one person or of the elder's own request. Which of the changes are least follows {@link RemedyCosts}; those that
 * are told are of different kinds or by different people. So a remedy that exists may be missed where tours would have to be made anew; one that is told works.
 *
 * <p>The answer depends on the plan alone, and several threads may ask at once. Cost: volunteers × tours × starts, each start by the length of the tour.
 */
public final class RemedySearch {
    /** Most remedies told for a visit. */
    private static final int TOLD = 3;

    /** Most candidates that are tried before the search gives up. */
    private static final int TRIED = 40;

    /** The same where one remedy is enough and many visits wait for theirs. */
    private static final int TRIED_FOR_ONE = 5;

    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::cost)
            .thenComparingInt(Candidate::moved)
            .thenComparing(Candidate::day)
            .thenComparingInt(Candidate::startMinute)
            .thenComparingInt(Candidate::rank);

    private final PlanView plan;
    private final Plan lines;
    private final RemedyCosts costs;
    private final Agenda agenda;

    /** For visits that this plan, which keeps all rules, leaves unmet. */
    public RemedySearch(PlanningProblem problem, Plan plan) {
        lines = plan;
        this.plan = new PlanView(problem, plan);
        costs = RemedyCosts.usual();
        agenda = new Agenda(this.plan);
    }

    /** A way that has not been tried yet. */
    private record Candidate(
            DayOfWeek day, int startMinute, List<Change> changes, double cost, List<Option> options, int rank) {
        int moved() {
            return options.stream().mapToInt(option -> option.tour().moved()).sum();
        }

        /** By other people, or of other kinds; what asks for the same and more is no remedy of its own. */
        boolean differsFrom(Remedy remedy) {
            boolean samePeople = options.stream()
                    .allMatch(option ->
                            remedy.carers().contains(option.volunteer().id()));
            var kinds = changes.stream().map(Change::kind).toList();
            boolean asksAsMuch = remedy.changes().stream().map(Change::kind).allMatch(kinds::contains);
            return !remedy.changes().isEmpty() && !(samePeople && asksAsMuch);
        }
    }

    /**
     * Remedies for an unmet visit of the demand, the smallest first, at most three; empty if none is found.
     *
     * @throws IllegalArgumentException if the plan meets the visit
     */
    public List<Remedy> find(Visit visit) {
        return find(visit, TOLD, costs.most(), TRIED);
    }

    /** The smallest remedy of a single change, if one is found. */
    public Optional<Remedy> findSingle(Visit visit) {
        return find(visit, 1, 1, TRIED_FOR_ONE).stream().findFirst();
    }

    private List<Remedy> find(Visit visit, int told, int mostChanges, int mostTries) {
        if (plan.isMet(visit)) {
            throw new IllegalArgumentException("visit " + visit.id() + " is met.\nMaybe another was meant.");
        }
        var found = new ArrayList<Remedy>();
        int tries = 0;
        var candidates = new Candidates(visit)
                .all()
                .filter(one -> one.changes.size() <= mostChanges)
                .sorted(ORDER)
                .toList();
        for (var candidate : candidates) {
            if (found.size() < told && tries < mostTries && found.stream().allMatch(candidate::differsFrom)) {
                tries++;
                tried(visit, candidate).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Remedy> tried(Visit visit, Candidate candidate) {
        var changed = ChangedCounty.of(plan.problem(), candidate.changes);
        var then = changed.demand().findVisit(visit.id());
        var touched = new HashSet<PersonId>();
        candidate.options.forEach(option -> touched.add(option.volunteer().id()));
        var made = with(candidate);
        return then.isPresent() && RemedyCheck.isSound(plan, changed, made, then.get(), touched)
                ? Optional.of(new Remedy(
                        visit,
                        candidate.changes,
                        candidate.cost,
                        candidate.options.stream()
                                .map(option -> option.volunteer().id())
                                .toList(),
                        candidate.day,
                        candidate.startMinute,
                        candidate.moved(),
                        changed,
                        made))
                : Optional.empty();
    }

    /** The plan with the visit in its tours. */
    private Plan with(Candidate candidate) {
        var date = plan.county().week().date(candidate.day);
        var tours = new ArrayList<Tour>();
        for (var tour : lines.tours()) {
            boolean replaced = candidate.options.stream()
                    .anyMatch(option -> option.volunteer().id().equals(tour.volunteer())
                            && tour.date().equals(date)
                            && tour.window().equals(option.window()));
            if (!replaced) {
                tours.add(tour);
            }
        }
        candidate.options.forEach(option -> tours.add(new Tour(
                option.volunteer().id(),
                date,
                option.windowThen(),
                option.tour().stops())));
        return new Plan(tours, lines.beds(), lines.sessions(), lines.rounds());
    }

    /** All ways to meet one visit. */
    private final class Candidates {
        private final Visit visit;
        private final Series series;
        private final int minutes;
        private final Optional<RosteredVisit> first;
        private final Optional<RequestId> request;
        private final List<VolunteerOptions> options = new ArrayList<>();
        private final List<Candidate> found = new ArrayList<>();

        Candidates(Visit visit) {
            this.visit = visit;
            series = visit.series();
            minutes = series.care().minutes();
            request = findRequest();
            first = plan.problem().demand().findFirst(visit).flatMap(plan::findRostered);
        }

        Stream<Candidate> all() {
            boolean inDemand = visit.number() <= plan.occurrencesLeft(series);
            boolean firstIsMet = series.after().isEmpty()
                    || first.filter(RosteredVisit::isMet).isPresent();
            if (inDemand && firstIsMet) {
                for (var volunteer : plan.county().volunteers()) {
                    if (mayBeAsked(volunteer)) {
                        var one = new VolunteerOptions(plan, costs, agenda, volunteer, visit);
                        if (one.arePossible()) {
                            options.add(one);
                        }
                    }
                }
                for (var day : DayOfWeek.values()) {
                    if (isOpen(day)) {
                        addDay(day);
                    }
                }
            }
            return found.stream();
        }

        private boolean mayBeAsked(Volunteer volunteer) {
            var required = series.carers().required();
            return required.isEmpty()
                    || series.care().caregivers() > 1
                    || required.get().equals(volunteer.id());
        }

        /** Neither in a bed that day nor within the gap of another visit of the series, nor away from the first. */
        private boolean isOpen(DayOfWeek day) {
            boolean near = plan.visitsTo(series.elder().id()).stream()
                    .filter(one -> one.visit().series().key().equals(series.key()))
                    .anyMatch(one -> Math.abs(one.day().ordinal() - day.ordinal())
                            < series.care().minGapDays());
            return !near
                    && !plan.homeDays(series.elder().id()).contains(day)
                    && (first.isEmpty() || first.get().day() == day);
        }

        private void addDay(DayOfWeek day) {
            var ofDay = dayChange(day);
            if (ofDay.isEmpty()) {
                return;
            }
            var able = options.stream().filter(one -> one.isFree(day)).toList();
            var common = starts(day);
            if (series.care().caregivers() == 1) {
                // Nobody else's tours matter to one who comes alone.
                for (var one : able) {
                    var starts = one.starts(day);
                    starts.addAll(common);
                    starts.forEach(start -> addStart(day, start, ofDay.get(), List.of(one)));
                }
            } else {
                able.forEach(one -> common.addAll(one.starts(day)));
                common.forEach(start -> addStart(day, start, ofDay.get(), able));
            }
        }

        /** No change on an allowed day, one more day of a request on another; empty where there is no request to change. */
        private Optional<List<Change>> dayChange(DayOfWeek day) {
            if (series.days().contains(day)) {
                return Optional.of(List.of());
            }
            var all = EnumSet.copyOf(series.days());
            all.add(day);
            return request.map(id -> List.of(new Change.AnotherDay(id, day, all)));
        }

        private Optional<RequestId> findRequest() {
            return plan.county().needs().requests().stream()
                    .map(one -> one.id())
                    .filter(id -> id.value().equals(series.key()))
                    .findFirst();
        }

        private Optional<List<Change>> windowChange(int start) {
            if (start < 0 || start + minutes > TimeWindow.DAY_MINUTES) {
                return Optional.empty();
            }
            if (series.care().allowsStart(start)) {
                return Optional.of(List.of());
            }
            return request.flatMap(id -> series.care().allowedWindows().stream()
                    .map(window -> wider(id, window, start))
                    .min(Comparator.comparingDouble(one -> one.cost(costs)))
                    .map(List::of));
        }

        private Change wider(RequestId id, TimeWindow window, int start) {
            var wide = new TimeWindow(
                    Math.min(window.startMinute(), start), Math.max(window.endMinute(), start + minutes));
            var all = new ArrayList<TimeWindow>();
            var whole = wide;
            for (var other : series.care().allowedWindows()) {
                if (!other.equals(window) && other.overlaps(whole)) {
                    whole = new TimeWindow(
                            Math.min(other.startMinute(), whole.startMinute()),
                            Math.max(other.endMinute(), whole.endMinute()));
                } else if (!other.equals(window)) {
                    all.add(other);
                }
            }
            all.add(whole);
            return new Change.WiderWindow(
                    id, window, wide, all.stream().sorted().toList());
        }

        /** Starts worth trying whoever comes. */
        private TreeSet<Integer> starts(DayOfWeek day) {
            var starts = new TreeSet<Integer>();
            for (var window : series.care().allowedWindows()) {
                starts.add(window.startMinute());
                starts.add(window.endMinute() - minutes);
            }
            for (var span : agenda.busy(series.elder().id(), day, Set.of())) {
                starts.add(span[1]);
                starts.add(span[0] - minutes);
            }
            first.ifPresent(one -> series.after().ifPresent(after -> {
                starts.add(one.endMinute() + after.gapMinutesMin());
                starts.add(one.endMinute() + after.gapMinutesMax());
            }));
            return starts;
        }

        private boolean isFree(DayOfWeek day, int start) {
            return agenda.busy(series.elder().id(), day, Set.of()).stream()
                    .noneMatch(span -> span[0] < start + minutes && start < span[1]);
        }

        private boolean isInSequence(int start) {
            return series.after()
                    .map(after -> {
                        int gap = start - first.orElseThrow().endMinute();
                        return after.gapMinutesMin() <= gap && gap <= after.gapMinutesMax();
                    })
                    .orElse(true);
        }

        private void addStart(DayOfWeek day, int start, List<Change> ofDay, List<VolunteerOptions> able) {
            var ofWindow = windowChange(start);
            if (ofWindow.isEmpty() || !isFree(day, start) || !isInSequence(start)) {
                return;
            }
            var changes = Stream.concat(ofDay.stream(), ofWindow.get().stream()).toList();
            var here = able.stream().flatMap(one -> one.at(day, start).stream()).toList();
            if (series.care().caregivers() == 1) {
                here.forEach(option -> add(day, start, changes, List.of(option)));
                return;
            }
            // One of two may come only by a change; the other must be free as things are.
            var free =
                    here.stream().filter(option -> option.changes().isEmpty()).toList();
            for (var option : here) {
                free.stream()
                        .filter(other -> !other.volunteer().equals(option.volunteer()))
                        .filter(other -> isAllowed(option, other))
                        .min(Comparator.comparingInt(other -> other.tour().moved()))
                        .ifPresent(other -> add(day, start, changes, List.of(option, other)));
            }
        }

        private boolean isAllowed(Option one, Option other) {
            return series.carers()
                    .required()
                    .map(id -> one.volunteer().id().equals(id)
                            || other.volunteer().id().equals(id))
                    .orElse(true);
        }

        private void add(DayOfWeek day, int start, List<Change> ofElder, List<Option> together) {
            var changes = new ArrayList<>(ofElder);
            together.forEach(option -> changes.addAll(option.changes()));
            if (changes.size() <= costs.most()) {
                double cost =
                        changes.stream().mapToDouble(one -> one.cost(costs)).sum();
                found.add(new Candidate(day, start, changes, cost, together, found.size()));
            }
        }
    }
}

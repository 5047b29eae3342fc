package huzhu.solver.experiment;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.objective.Worth;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.rule.DayMinutesCap;
import huzhu.model.rule.PairRules;
import huzhu.model.rule.WeekMinutesCap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The same rounds at other minutes: where ways or visits take longer than when a plan was made, every visit starts as late as
 * it must, the later ones of its tour, of its elder and of its sequence with it; what then no longer fits a
 * window, a distance or a cap of minutes is left out, first what is worth least for its minutes.
 *
 * <p>Other rules are left to {@link LegalPart}. Cost: some passes over all stops.
 */
final class Retiming {
    private final PlanningProblem problem;
    private final Map<DemandId, Integer> starts = new HashMap<>();
    private final Set<DemandId> dropped = new HashSet<>();
    private final List<Round> rounds = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();

    private Retiming(PlanningProblem problem) {
        this.problem = problem;
    }

    /** A tour with whom and what it refers to. */
    private record Round(Tour tour, Volunteer volunteer, List<Visit> visits) {}

    /** A visit that starts no sooner than another has ended, and some minutes more. */
    private record Follower(Visit first, Visit second, int gapMinutes) {}

    /**
     * The plan at other minutes.
     *
     * @param plan names nothing that the problem does not have
     */
    static Plan of(PlanningProblem problem, Plan plan) {
        var retiming = new Retiming(problem);
        plan.tours().forEach(retiming::take);
        retiming.findFollowers();
        retiming.push();
        while (retiming.dropOverdue()) {
            retiming.starts.clear();
            plan.tours().forEach(retiming::takeStarts);
            retiming.push();
        }
        return new Plan(retiming.tours(), plan.beds(), plan.sessions());
    }

    private void take(Tour tour) {
        var volunteer = problem.county().findVolunteer(tour.volunteer());
        var visits = tour.stops().stream()
                .flatMap(stop -> problem.demand().findVisit(stop.visit()).stream())
                .toList();
        volunteer.ifPresent(found -> {
            rounds.add(new Round(tour, found, visits));
            visits.stream()
                    .filter(visit -> !PairRules.allAllow(problem, found, visit.series()))
                    .forEach(visit -> dropped.add(visit.id()));
        });
        takeStarts(tour);
    }

    private void takeStarts(Tour tour) {
        tour.stops().forEach(stop -> starts.merge(stop.visit(), stop.startMinute(), Math::max));
    }

    private int start(Visit visit) {
        return starts.getOrDefault(visit.id(), 0);
    }

    private static int minutes(Visit visit) {
        return visit.series().care().minutes();
    }

    private static GeoPoint location(Visit visit) {
        return visit.series().elder().person().location();
    }

    /** An elder's visits of a day keep their order; the second of a sequence keeps its distance. */
    private void findFollowers() {
        var byElder = new HashMap<String, Map<DemandId, Visit>>();
        for (var round : rounds) {
            for (var visit : round.visits()) {
                byElder.computeIfAbsent(
                                visit.series().elder().id() + " " + round.tour().date(), key -> new HashMap<>())
                        .put(visit.id(), visit);
            }
        }
        for (var visits : byElder.values()) {
            var order = visits.values().stream()
                    .sorted(Comparator.comparingInt(this::start)
                            .thenComparing(one -> one.id().value()))
                    .toList();
            for (int i = 1; i < order.size(); i++) {
                int gapMinutes = gapMinutes(order.get(i - 1), order.get(i));
                followers.add(new Follower(order.get(i - 1), order.get(i), gapMinutes));
            }
        }
    }

    private int gapMinutes(Visit first, Visit second) {
        return second.series()
                .after()
                .filter(after -> problem.demand().findFirst(second).equals(Optional.of(first.id())))
                .map(after -> after.gapMinutesMin())
                .orElse(0);
    }

    /** Lets every visit start as late as it must; ends, as starts only rise and what passes midnight is dropped. */
    private void push() {
        boolean isMoved = true;
        while (isMoved) {
            isMoved = false;
            for (var round : rounds) {
                isMoved |= push(round);
            }
            for (var one : followers) {
                if (!isDropped(one.first()) && !isDropped(one.second())) {
                    isMoved |= pushTo(one.second(), start(one.first()) + minutes(one.first()) + one.gapMinutes());
                }
            }
        }
    }

    private boolean push(Round round) {
        boolean isMoved = false;
        int free = round.tour().window().startMinute();
        var at = round.volunteer().person().location();
        for (var visit : left(round)) {
            isMoved |= pushTo(visit, free + way(round, at, location(visit)));
            free = start(visit) + minutes(visit);
            at = location(visit);
        }
        return isMoved;
    }

    private List<Visit> left(Round round) {
        return round.visits().stream().filter(visit -> !isDropped(visit)).toList();
    }

    private boolean isDropped(Visit visit) {
        return dropped.contains(visit.id());
    }

    private int way(Round round, GeoPoint from, GeoPoint to) {
        return problem.travel().minutes(round.volunteer().mode(), from, to);
    }

    private boolean pushTo(Visit visit, int earliest) {
        if (start(visit) >= earliest) {
            return false;
        }
        var allowed = nextAllowed(visit, earliest);
        if (allowed.isEmpty()) {
            dropped.add(visit.id());
            return true;
        }
        starts.put(visit.id(), allowed.getAsInt());
        return true;
    }

    private static OptionalInt nextAllowed(Visit visit, int earliest) {
        return visit.series().care().allowedWindows().stream()
                .filter(window -> Math.max(window.startMinute(), earliest) + minutes(visit) <= window.endMinute())
                .mapToInt(window -> Math.max(window.startMinute(), earliest))
                .min();
    }

    /** Takes a visit out of every tour that ends too late, and of everybody who is away too long on a day or in the week. */
    private boolean dropOverdue() {
        int before = dropped.size();
        var days = new LinkedHashMap<String, List<Round>>();
        var weeks = new LinkedHashMap<String, List<Round>>();
        for (var round : rounds) {
            var visits = left(round);
            if (!visits.isEmpty()) {
                if (back(round, visits) > round.tour().window().endMinute()) {
                    dropLeast(List.of(round));
                }
                var id = round.volunteer().id().value();
                weeks.computeIfAbsent(id, key -> new ArrayList<>()).add(round);
                days.computeIfAbsent(id + " " + round.tour().date(), key -> new ArrayList<>())
                        .add(round);
            }
        }
        days.values().stream()
                .filter(day -> !DayMinutesCap.allows(day.getFirst().volunteer().limits(), awayMinutes(day)))
                .forEach(this::dropLeast);
        weeks.values().stream()
                .filter(week ->
                        !WeekMinutesCap.allows(week.getFirst().volunteer().limits(), awayMinutes(week)))
                .forEach(this::dropLeast);
        return dropped.size() > before;
    }

    private int awayMinutes(List<Round> together) {
        int minutes = 0;
        for (var round : together) {
            var visits = left(round);
            if (!visits.isEmpty()) {
                var first = visits.getFirst();
                int leave = start(first) - way(round, round.volunteer().person().location(), location(first));
                minutes += back(round, visits) - leave;
            }
        }
        return minutes;
    }

    private int back(Round round, List<Visit> visits) {
        var last = visits.getLast();
        return start(last)
                + minutes(last)
                + way(round, location(last), round.volunteer().person().location());
    }

    /** Of some tours, the visit that is worth least for the minutes it takes, its ways included. */
    private void dropLeast(List<Round> together) {
        Optional<DemandId> least = Optional.empty();
        double leastWorth = Double.POSITIVE_INFINITY;
        for (var round : together) {
            var visits = left(round);
            var home = round.volunteer().person().location();
            for (int i = 0; i < visits.size(); i++) {
                var visit = visits.get(i);
                var before = i == 0 ? home : location(visits.get(i - 1));
                var after = i == visits.size() - 1 ? home : location(visits.get(i + 1));
                int minutes = minutes(visit)
                        + way(round, before, location(visit))
                        + way(round, location(visit), after)
                        - way(round, before, after);
                double worth = Worth.visitMicros(problem.county(), visit.series()) / (double) Math.max(1, minutes);
                if (worth < leastWorth) {
                    leastWorth = worth;
                    least = Optional.of(visit.id());
                }
            }
        }
        least.ifPresent(dropped::add);
    }

    private List<Tour> tours() {
        var tours = new ArrayList<Tour>();
        for (var round : rounds) {
            var stops = left(round).stream()
                    .map(visit -> new Stop(visit.id(), start(visit), start(visit) + minutes(visit)))
                    .toList();
            if (!stops.isEmpty()) {
                tours.add(new Tour(
                        round.volunteer().id(),
                        round.tour().date(),
                        round.tour().window(),
                        stops));
            }
        }
        return tours;
    }
}

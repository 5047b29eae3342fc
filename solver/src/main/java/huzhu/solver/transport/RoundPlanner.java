package huzhu.solver.transport;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Worth;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Attending;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.request.Session;
import huzhu.model.round.RideNeed;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans rounds for those who have to be driven to sessions, on what time drivers have left: no visit, no help and no bed changes
 * for them.
 *
 * <p>Sessions come in the order of time, the riders of each by the worth of their place; a rider joins the round, at the door in
 * the order, or begins the one that keeps a driver away from home for the fewest minutes more. Who gets no ride home is not
 * fetched either. Where policy requires rides, whoever has none loses the place, sessions that fall below their minimum are not
 * held, and the rounds are planned anew, until all who are left are driven. Cost: riders × (doors² + drivers) × minutes of waiting.
 */
public final class RoundPlanner {
    private final PlanningProblem problem;
    private final PlanView plan;
    private final RoundTimer timer;
    private final List<Volunteer> drivers;
    private final List<Draft> drafts = new ArrayList<>();

    private RoundPlanner(PlanningProblem problem, Plan plan) {
        this.problem = problem;
        this.plan = new PlanView(problem, plan.with(List.of()));
        timer = new RoundTimer(this.plan);
        drivers = problem.county().volunteers().stream()
                .filter(one -> one.skills().contains(RoundPolicy.DRIVES)
                        && problem.county().policy().rounds().seats(one.mode()) > 0)
                .toList();
    }

    /**
     * A plan with rounds in place of any that it had; where policy requires rides, without places that cannot have one.
     *
     * @param plan a plan that breaks no rule
     */
    public static Plan finish(PlanningProblem problem, Plan plan) {
        return mend(problem, plan, List.of(), LocalDateTime.MIN);
    }

    /**
     * The same after a change.
     *
     * @param told rounds that people have been told of: those that have begun stay, others where they can
     * @param now the moment up to which nothing can be changed any more
     */
    public static Plan mend(PlanningProblem problem, Plan plan, List<Round> told, LocalDateTime now) {
        if (!problem.county().policy().rounds().isOn()) {
            return plan.rounds().isEmpty() ? plan : plan.with(List.of());
        }
        var left = plan;
        while (true) {
            var planner = new RoundPlanner(problem, left);
            planner.keep(told, now);
            planner.driveAll();
            left = left.with(planner.drafts.stream().map(Draft::round).toList());
            var places = problem.county().policy().rounds().isRequired()
                    ? undriven(new PlanView(problem, left), now)
                    : Set.<DemandId>of();
            if (places.isEmpty()) {
                return left;
            }
            left = FewerPlaces.of(problem, left, places);
        }
    }

    private static Set<DemandId> undriven(PlanView plan, LocalDateTime now) {
        var places = new HashSet<DemandId>();
        RideNeed.open(plan).stream()
                .filter(place -> !start(place.session()).isBefore(now))
                .forEach(place -> places.add(place.seat().id()));
        return places;
    }

    private static LocalDateTime start(Session session) {
        return session.date().atStartOfDay().plusMinutes(session.time().startMinute());
    }

    /** Rounds that people know of stay if they have begun, or else, without who does not come any more, if they can. */
    private void keep(List<Round> told, LocalDateTime now) {
        var tours = new PlanView(problem, Plan.EMPTY.with(told)).rounds();
        for (var tour : tours) {
            boolean hasBegun = tour.session()
                    .date()
                    .atStartOfDay()
                    .plusMinutes(tour.outing().leaveMinute())
                    .isBefore(now);
            if (hasBegun) {
                drafts.add(Draft.told(tour, true));
            }
        }
        for (var tour : tours) {
            boolean isFixed = drafts.stream().anyMatch(draft -> draft.round().equals(tour.round()));
            if (!isFixed) {
                withoutAbsent(tour)
                        .filter(one -> timer.isPossibleAsTold(one, drafts))
                        .ifPresent(one -> drafts.add(Draft.told(one, false)));
            }
        }
        dropHalfRides();
    }

    private Optional<RoundTour> withoutAbsent(RoundTour tour) {
        var round = tour.round();
        var stops = round.stops().stream()
                .filter(stop -> plan.attendedBy(stop.elder()).stream()
                        .anyMatch(place ->
                                place.session().id().equals(round.session()) && RideNeed.isNeeded(plan, place)))
                .toList();
        var left = new Round(round.session(), round.way(), round.driver(), round.venueMinute(), stops);
        return new PlanView(problem, Plan.EMPTY.with(List.of(left)))
                .rounds().stream().findFirst();
    }

    /** Who could be driven one way only, now that the other is gone, is driven another way if there is one, else not at all. */
    private void dropHalfRides() {
        for (var place : RideNeed.of(plan)) {
            var rider = place.seat().series().elder();
            if (isDriven(rider, place.session(), Round.Way.TO) != isDriven(rider, place.session(), Round.Way.FROM)
                    && !drive(place)) {
                leave(rider.id(), place.session());
            }
        }
    }

    private void leave(PersonId rider, Session session) {
        for (var draft : List.copyOf(drafts)) {
            if (!draft.hasBegun()
                    && draft.session().id().equals(session.id())
                    && draft.round().carries(rider)) {
                drafts.remove(draft);
                var round = draft.round();
                var stops = round.stops().stream()
                        .filter(stop -> !stop.elder().equals(rider))
                        .toList();
                var shorter = new Round(round.session(), round.way(), round.driver(), round.venueMinute(), stops);
                new PlanView(problem, Plan.EMPTY.with(List.of(shorter)))
                        .rounds()
                        .forEach(tour -> drafts.add(Draft.told(tour, false)));
            }
        }
    }

    private void driveAll() {
        RideNeed.of(plan).stream()
                .sorted(Comparator.comparing((Attending place) -> start(place.session()))
                        .thenComparing(place -> place.session().id())
                        .thenComparingLong(place ->
                                -Worth.seatMicros(problem.county(), place.seat().series()))
                        .thenComparing(place -> place.seat().id()))
                .forEach(this::drive);
    }

    /** Whether somebody has a ride both ways now; if not, nothing has changed. */
    private boolean drive(Attending place) {
        var before = List.copyOf(drafts);
        var rider = place.seat().series().elder();
        for (var way : Round.Way.values()) {
            if (!isDriven(rider, place.session(), way) && !join(rider, place.session(), way)) {
                drafts.clear();
                drafts.addAll(before);
                return false;
            }
        }
        return true;
    }

    private boolean isDriven(Elder rider, Session session, Round.Way way) {
        return drafts.stream()
                .anyMatch(draft -> draft.isFor(session, way) && draft.round().carries(rider.id()));
    }

    /** A round with one rider more, in place of what it was before. */
    private record Option(Draft draft, Optional<Draft> before) {
        long disturbed() {
            return before.map(old -> old.disturbed(draft.round())).orElse(0L);
        }

        int minutes() {
            return draft.outing().minutes()
                    - before.map(old -> old.outing().minutes()).orElse(0);
        }
    }

    private boolean join(Elder rider, Session session, Round.Way way) {
        var options = new ArrayList<Option>();
        for (var draft : drafts) {
            if (draft.isFor(session, way) && !draft.hasBegun()) {
                timer.longer(draft, rider, drafts)
                        .forEach(longer -> options.add(new Option(longer.toldAs(draft), Optional.of(draft))));
            }
        }
        for (var driver : drivers) {
            timer.find(session, way, driver, List.of(rider), drafts)
                    .ifPresent(draft -> options.add(new Option(draft, Optional.empty())));
        }
        var best =
                options.stream().min(Comparator.comparingLong(Option::disturbed).thenComparingInt(Option::minutes));
        best.flatMap(Option::before).ifPresent(drafts::remove);
        best.ifPresent(option -> drafts.add(option.draft()));
        return best.isPresent();
    }
}

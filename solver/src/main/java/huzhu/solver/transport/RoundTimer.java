package huzhu.solver.transport;

import huzhu.model.people.Elder;
import huzhu.model.people.Relation;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Outing;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.Round;
import huzhu.model.plan.RoundTour;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.request.Session;
import huzhu.model.round.RideMinutes;
import huzhu.model.round.RiderFree;
import huzhu.model.round.RoundApart;
import huzhu.model.round.RoundDistance;
import huzhu.model.round.RoundDriver;
import huzhu.model.round.RoundSeats;
import huzhu.model.round.RoundTimes;
import huzhu.model.rule.AvailabilityWindow;
import huzhu.model.rule.DayMinutesCap;
import huzhu.model.rule.GivingExcludesReceiving;
import huzhu.model.rule.NoGivingWhileInBed;
import huzhu.model.rule.OnePlaceAtATime;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import huzhu.model.rule.WeekMinutesCap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says when a driver can make a round, beside what the plan has them do and beside other rounds: as near to the session as
 * possible. Asked about one order of doors; cost is linear in doors, in minutes of waiting and in the driver's week.
 */
final class RoundTimer {
    /** Rules that look at one round and at nothing else in a plan. */
    private static final List<Rule> OF_ONE_ROUND = List.of(
            new RoundDriver(),
            new RoundApart(),
            new RoundDistance(),
            new RoundSeats(),
            new RoundTimes(),
            new RideMinutes());

    private final PlanView plan;
    private final RoundPolicy policy;

    /** Takes a plan without rounds. */
    RoundTimer(PlanView plan) {
        this.plan = plan;
        policy = plan.county().policy().rounds();
    }

    /** The first rule that keeps a driver from carrying these elders to this session at all, whenever it is. */
    private Optional<Rule> findBar(Volunteer driver, Session session, List<Elder> riders) {
        if (!driver.skills().contains(RoundPolicy.DRIVES)) {
            return Optional.of(new RoundDriver());
        }
        if (riders.size() > policy.seats(driver.mode())) {
            return Optional.of(new RoundSeats());
        }
        if (riders.stream()
                .anyMatch(elder -> elder.id().equals(driver.id())
                        || plan.county().ties().has(driver.id(), elder.id(), Relation.CONFLICT))) {
            return Optional.of(new RoundApart());
        }
        var home = driver.person().location();
        double mostKm = driver.limits().maxKm().orElse(Double.POSITIVE_INFINITY);
        boolean isNear = km(driver, home, session.venue().location()) <= mostKm
                && riders.stream()
                        .allMatch(elder -> km(driver, home, elder.person().location()) <= mostKm);
        return isNear ? Optional.empty() : Optional.of(new RoundDistance());
    }

    private double km(Volunteer driver, GeoPoint from, GeoPoint to) {
        return plan.problem().travel().roadKm(driver.mode(), from, to);
    }

    /**
     * A round that can be made, or what stops it where it is as near to the session as it can be.
     *
     * @param draft the round
     * @param rule the first rule that stops it; empty if there is a round
     */
    record Attempt(Optional<Draft> draft, Optional<Rule> rule) {}

    /**
     * The round through these doors in this order, if it can be made.
     *
     * @param others rounds planned so far, without an earlier version of this one
     */
    Optional<Draft> find(Session session, Round.Way way, Volunteer driver, List<Elder> riders, List<Draft> others) {
        return attempt(session, way, driver, riders, others).draft();
    }

    /** The same, with what stops it. */
    Attempt attempt(Session session, Round.Way way, Volunteer driver, List<Elder> riders, List<Draft> others) {
        var bar = findBar(driver, session, riders);
        if (bar.isPresent()) {
            return new Attempt(Optional.empty(), bar);
        }
        for (int wait = 0; wait <= policy.waitMinutes(); wait++) {
            var round = way == Round.Way.TO
                    ? to(session, driver, riders, session.time().startMinute() - policy.boardingMinutes() - wait)
                    : from(session, driver, riders, session.time().endMinute() + wait);
            var tour = tour(round);
            if (isTooLong(tour)) {
                return new Attempt(Optional.empty(), Optional.of(new RideMinutes()));
            }
            var stop = findStop(tour, others);
            if (stop.isEmpty()) {
                return new Attempt(
                        Optional.of(new Draft(round, session, driver, tour.outing(), false, false)), Optional.empty());
            }
            bar = bar.or(() -> stop);
        }
        return new Attempt(Optional.empty(), bar);
    }

    /**
     * The rounds that a round can become with one rider more, at each door in the order at which they can join.
     *
     * @param drafts all rounds planned so far, with this one
     */
    List<Draft> longer(Draft draft, Elder rider, List<Draft> drafts) {
        var others = new ArrayList<>(drafts);
        others.remove(draft);
        var doors = draft.round().stops().stream()
                .map(stop -> plan.county().requireElder(stop.elder()))
                .toList();
        var longer = new ArrayList<Draft>();
        for (int at = 0; at <= doors.size(); at++) {
            var order = new ArrayList<>(doors);
            order.add(at, rider);
            find(draft.session(), draft.round().way(), draft.driver(), order, others)
                    .ifPresent(longer::add);
        }
        return longer;
    }

    private RoundTour tour(Round round) {
        return new PlanView(plan.problem(), Plan.EMPTY.with(List.of(round)))
                .rounds()
                .getFirst();
    }

    private Round to(Session session, Volunteer driver, List<Elder> riders, int venueMinute) {
        var stops = new ArrayList<Round.Stop>();
        int minute = venueMinute;
        var next = session.venue().location();
        for (var rider : riders.reversed()) {
            var door = rider.person().location();
            minute -= minutes(driver, door, next) + policy.boardingMinutes();
            stops.addFirst(new Round.Stop(rider.id(), minute));
            next = door;
        }
        return new Round(session.id(), Round.Way.TO, driver.id(), venueMinute, stops);
    }

    private Round from(Session session, Volunteer driver, List<Elder> riders, int venueMinute) {
        var stops = new ArrayList<Round.Stop>();
        int minute = venueMinute;
        var at = session.venue().location();
        for (var rider : riders) {
            var door = rider.person().location();
            minute += policy.boardingMinutes() + minutes(driver, at, door);
            stops.add(new Round.Stop(rider.id(), minute));
            at = door;
        }
        return new Round(session.id(), Round.Way.FROM, driver.id(), venueMinute, stops);
    }

    private int minutes(Volunteer driver, GeoPoint from, GeoPoint to) {
        return plan.problem().travel().minutes(driver.mode(), from, to);
    }

    private boolean isTooLong(RoundTour tour) {
        return tour.round().stops().stream()
                .anyMatch(stop ->
                        RideMinutes.minutes(tour, stop.minute(), policy.boardingMinutes()) > policy.rideMinutes());
    }

    /** The first rule by which driver or riders have no time for it. */
    private Optional<Rule> findStop(RoundTour tour, List<Draft> others) {
        return findStop(tour.outing(), others)
                .or(() -> tour.round().stops().stream().allMatch(stop -> isFree(tour, stop, others))
                        ? Optional.empty()
                        : Optional.of(new RiderFree()));
    }

    private Optional<Rule> findStop(Outing outing, List<Draft> others) {
        var driver = outing.volunteer();
        var day = outing.day();
        if (plan.findBed(driver.id(), day).isPresent()) {
            return Optional.of(new NoGivingWhileInBed());
        }
        if (AvailabilityWindow.findWindow(driver, day, outing.leaveMinute(), outing.backMinute())
                .isEmpty()) {
            return Optional.of(new AvailabilityWindow());
        }
        var outings = new ArrayList<>(plan.outingsOf(driver.id()));
        others.stream()
                .filter(other -> other.driver().id().equals(driver.id()))
                .forEach(other -> outings.add(other.outing()));
        if (outings.stream().anyMatch(outing::overlaps)) {
            return Optional.of(new OnePlaceAtATime());
        }
        boolean rides = others.stream()
                .anyMatch(other -> !other.driver().id().equals(driver.id())
                        && other.keeps(
                                driver.id(), day, outing.leaveMinute(), outing.backMinute(), policy.boardingMinutes()));
        if (rides || GivingExcludesReceiving.received(plan, outing).findAny().isPresent()) {
            return Optional.of(new GivingExcludesReceiving());
        }
        int today = outings.stream()
                .filter(other -> other.day() == day)
                .mapToInt(Outing::minutes)
                .sum();
        if (!DayMinutesCap.allows(driver.limits(), today + outing.minutes())) {
            return Optional.of(new DayMinutesCap());
        }
        int week = outings.stream().mapToInt(Outing::minutes).sum();
        return WeekMinutesCap.allows(driver.limits(), week + outing.minutes())
                ? Optional.empty()
                : Optional.of(new WeekMinutesCap());
    }

    private boolean isFree(RoundTour tour, Round.Stop stop, List<Draft> others) {
        var time = tour.session().time();
        int from = tour.round().keptFromMinute(stop, time);
        int to = tour.round().keptToMinute(stop, time, policy.boardingMinutes());
        return RiderFree.isFree(plan, stop.elder(), tour.session(), tour.day(), from, to)
                && others.stream()
                        .filter(other ->
                                !other.session().id().equals(tour.session().id())
                                        || other.driver().id().equals(stop.elder()))
                        .noneMatch(other -> other.keeps(stop.elder(), tour.day(), from, to, policy.boardingMinutes()));
    }

    /** Whether a round that people have been told of can be made as it is. */
    boolean isPossibleAsTold(RoundTour tour, List<Draft> others) {
        var alone = new PlanView(plan.problem(), Plan.EMPTY.with(List.of(tour.round())));
        var breaches = new ArrayList<Violation>();
        OF_ONE_ROUND.forEach(rule -> rule.check(alone, breaches::add));
        return breaches.isEmpty() && findStop(tour, others).isEmpty();
    }
}

package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Seat;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.round.RideNeed;
import huzhu.model.shortage.SoleSession;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the place of somebody who finds no place in a session. */
final class SeatVerdicts {

    private final PlanView plan;
    private final SoleSession sole;

    SeatVerdicts(PlanView plan) {
        this.plan = plan;
        sole = new SoleSession(plan);
    }

    /**
     * Demands worth no less that stand in the way: places taken in a full session, else what the elder does at that time,
     * else what those who could help at a cancelled session do in its stead. Empty if none.
     */
    List<String> displacedBy(Seat seat) {
        long least = Worth.seatMicros(plan.county(), seat.series());
        var sessions = fitting(seat).toList();
        return Stream.of(
                        sessions.stream().flatMap(session -> attendees(session, least)),
                        sessions.stream().flatMap(session -> ofElder(seat.series(), session, least)),
                        sessions.stream().flatMap(session -> ofHelpers(session, least)))
                .map(Stream::toList)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .limit(1)
                .map(DemandId::value)
                .toList();
    }

    private Stream<Session> fitting(Seat seat) {
        return sole.ofWeek().stream().filter(session -> sole.mayAttend(seat.series(), session));
    }

    /** Whether policy requires a ride to every session that fits, which nobody was found to give, though there is room. */
    boolean lacksRide(Seat seat) {
        return plan.county().policy().rounds().isRequired()
                && fitting(seat)
                        .allMatch(session -> plan.attendeesOf(session.id()).size() < session.capacity()
                                && RideNeed.isNeeded(
                                        plan.problem(), seat.series().elder(), session));
    }

    private Stream<DemandId> attendees(Session session, long least) {
        return plan.attendeesOf(session.id()).stream()
                .filter(one -> Worth.seatMicros(plan.county(), one.seat().series()) >= least)
                .map(one -> one.seat().id());
    }

    private Stream<DemandId> ofElder(Series series, Session session, long least) {
        var day = session.date().getDayOfWeek();
        var visits = plan.visitsTo(series.elder().id()).stream()
                .filter(other -> other.day() == day
                        && other.startMinute() < session.time().endMinute()
                        && session.time().startMinute() < other.endMinute())
                .filter(other -> Worth.visitMicros(plan.county(), other.visit().series()) >= least)
                .map(other -> other.visit().id());
        var places = plan.attendedBy(series.elder().id()).stream()
                .filter(one -> Math.abs(one.day().ordinal() - day.ordinal())
                        < series.care().minGapDays())
                .filter(one -> Worth.seatMicros(plan.county(), one.seat().series()) >= least)
                .map(one -> one.seat().id());
        return Stream.concat(places, visits);
    }

    private Stream<DemandId> ofHelpers(Session session, long least) {
        var day = session.date().getDayOfWeek();
        return plan.tours().stream()
                .filter(tour -> tour.outing().day() == day
                        && tour.outing()
                                .overlaps(
                                        session.time().startMinute(),
                                        session.time().endMinute()))
                .flatMap(tour -> tour.stops().stream())
                .filter(stop -> Worth.visitMicros(plan.county(), stop.visit().series()) >= least)
                .map(stop -> stop.visit().id());
    }
}

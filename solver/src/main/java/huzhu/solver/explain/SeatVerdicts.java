package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Seat;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.round.RideNeed;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.SoleSession;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the place of somebody who finds no place in a session. What was found for one is kept for others, as in a large county
 * very many wish for the same sessions.
 */
final class SeatVerdicts {

    /** A session and the least worth of what may stand in the way there. */
    private record Held(SessionId session, long least) {}

    /** A span of a day and the least worth of what may stand in the way then. */
    private record Meanwhile(DayOfWeek day, TimeWindow time, long least) {}

    private final PlanView plan;
    private final SoleSession sole;
    private final Map<ServiceId, List<Session>> sessions;
    private final Map<Held, Optional<DemandId>> attending = new HashMap<>();
    private final Map<Meanwhile, Optional<DemandId>> helping = new HashMap<>();

    SeatVerdicts(PlanView plan) {
        this.plan = plan;
        sole = new SoleSession(plan);
        sessions = sole.ofWeek().stream().collect(Collectors.groupingBy(Session::service));
    }

    /**
     * A demand worth no less that stands in the way: a place taken in a full session, else what the elder does at that time,
     * else what those who could help at a cancelled session do in its stead. Empty if there is none.
     */
    List<String> displacedBy(Seat seat) {
        long least = Worth.seatMicros(plan.county(), seat.series());
        var fitting = fitting(seat).toList();
        return first(fitting, session -> attendee(session, least))
                .or(() -> first(
                        fitting,
                        session -> ofElder(seat.series(), session, least).findFirst()))
                .or(() -> first(fitting, session -> ofHelpers(session, least)))
                .stream()
                .map(DemandId::value)
                .toList();
    }

    private static Optional<DemandId> first(List<Session> sessions, Function<Session, Optional<DemandId>> standing) {
        return sessions.stream()
                .flatMap(session -> standing.apply(session).stream())
                .findFirst();
    }

    private Stream<Session> fitting(Seat seat) {
        return sessions.getOrDefault(seat.series().service().id(), List.of()).stream()
                .filter(session -> sole.mayAttend(seat.series(), session));
    }

    /** Whether policy requires a ride to every session that fits, which nobody was found to give, though there is room. */
    boolean lacksRide(Seat seat) {
        return plan.county().policy().rounds().isRequired()
                && fitting(seat)
                        .allMatch(session -> plan.attendeesOf(session.id()).size() < session.capacity()
                                && RideNeed.isNeeded(
                                        plan.problem(), seat.series().elder(), session));
    }

    private Optional<DemandId> attendee(Session session, long least) {
        return attending.computeIfAbsent(
                new Held(session.id(), least),
                key -> plan.attendeesOf(session.id()).stream()
                        .filter(one ->
                                Worth.seatMicros(plan.county(), one.seat().series()) >= least)
                        .map(one -> one.seat().id())
                        .findFirst());
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

    private Optional<DemandId> ofHelpers(Session session, long least) {
        var day = session.date().getDayOfWeek();
        var time = session.time();
        return helping.computeIfAbsent(
                new Meanwhile(day, time, least),
                key -> plan.tours().stream()
                        .filter(tour -> tour.outing().day() == day
                                && tour.outing().overlaps(time.startMinute(), time.endMinute()))
                        .flatMap(tour -> tour.stops().stream())
                        .filter(stop ->
                                Worth.visitMicros(plan.county(), stop.visit().series()) >= least)
                        .map(stop -> stop.visit().id())
                        .findFirst());
    }
}

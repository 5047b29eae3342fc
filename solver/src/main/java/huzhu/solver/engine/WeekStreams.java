package huzhu.solver.engine;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

/**
 * What the constraints look at, each built in one place so that Timefold computes it once for all of them.
 *
 * <p>Timefold watches the variables of the entities in a stream, not those of entities they refer to. So whatever
 * depends on two decisions (where a tour ends, when the visit before ends) joins both.
 */
final class WeekStreams {
    private WeekStreams() {}

    /** Cares that are in a tour. */
    static UniConstraintStream<PlannedCare> cares(ConstraintFactory week) {
        return week.forEachUnfiltered(PlannedCare.class).filter(PlannedCare::isRostered);
    }

    /** Visits with at least one care in a tour. */
    static UniConstraintStream<PlacedVisit> visits(ConstraintFactory week) {
        var alone = cares(week).filter(care -> care.visit().caregivers() == 1).map(PlacedVisit::ofOne);
        var inPairs = cares(week)
                .filter(care -> care.visit().caregivers() > 1)
                .groupBy(PlannedCare::visit, toList())
                .map(PlacedVisit::of);
        return alone.concat(inPairs);
    }

    /** Stays that have a bed. */
    static UniConstraintStream<PlannedStay> stays(ConstraintFactory week) {
        return week.forEachUnfiltered(PlannedStay.class).filter(PlannedStay::isPlaced);
    }

    /** Elders who have a bed. */
    static UniConstraintStream<InBed> eldersInBed(ConstraintFactory week) {
        return stays(week).groupBy(PlannedStay::person, toList()).map(InBed::of);
    }

    /** Places in sessions that are taken. */
    static UniConstraintStream<PlannedSeat> seats(ConstraintFactory week) {
        return week.forEachUnfiltered(PlannedSeat.class).filter(PlannedSeat::isTaken);
    }

    /** Helpers' parts that are taken. */
    static UniConstraintStream<PlannedHelp> help(ConstraintFactory week) {
        return week.forEachUnfiltered(PlannedHelp.class).filter(PlannedHelp::isTaken);
    }

    /** Sessions that take place. */
    static UniConstraintStream<HeldSession> sessions(ConstraintFactory week) {
        return seats(week)
                .map(HeldSession.Part::of)
                .concat(help(week).map(HeldSession.Part::of))
                .groupBy(HeldSession.Part::session, toList())
                .map(HeldSession::of);
    }

    /** Outings of volunteers, for visits and for help. */
    static UniConstraintStream<Away> outings(ConstraintFactory week) {
        var lasts = cares(week).filter(PlannedCare::isLast);
        return cares(week)
                .filter(PlannedCare::isFirst)
                .join(lasts, equal(PlannedCare::tour, PlannedCare::tour))
                .map(Away::of)
                .concat(help(week).map(Away::of));
    }

    /** When elders receive a visit or attend a session. */
    static UniConstraintStream<Engagement> engagements(ConstraintFactory week) {
        return visits(week).map(PlacedVisit::engagement).concat(seats(week).map(Engagement::of));
    }
}

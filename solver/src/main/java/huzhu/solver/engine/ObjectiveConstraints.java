package huzhu.solver.engine;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_MEDIUM;
import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countDistinct;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import huzhu.model.objective.Costs;
import huzhu.model.objective.Worth;
import java.util.List;

/** The parts of the objective, one constraint each: unmet need, then what is merely better. */
final class ObjectiveConstraints {
    private ObjectiveConstraints() {}

    static List<Constraint> of(ConstraintFactory week) {
        return List.of(
                unmetVisits(week),
                unmetStays(week),
                unmetSeats(week),
                travel(week),
                travelHome(week),
                travelToHelp(week),
                carers(week),
                pairs(week),
                load(week),
                young(week),
                beds(week),
                sessions(week),
                late(week));
    }

    private static Constraint unmetVisits(ConstraintFactory week) {
        return week.forEach(PlannedVisit.class)
                .ifNotExists(
                        WeekStreams.visits(week).filter(PlacedVisit::isMet), equal(visit -> visit, PlacedVisit::visit))
                .ifNotExists(
                        WeekStreams.eldersInBed(week),
                        equal(PlannedVisit::elder, InBed::person),
                        filtering((visit, elder) ->
                                !elder.leaves(visit.of(), visit.visit().number())))
                .penalize(ONE_MEDIUM, PlannedVisit::worthMicros)
                .asConstraint("unmetVisits");
    }

    private static Constraint unmetStays(ConstraintFactory week) {
        return week.forEachUnfiltered(PlannedStay.class)
                .filter(stay -> !stay.isPlaced())
                .penalize(
                        ONE_MEDIUM,
                        stay -> Worth.stayMicros(stay.facts().problem().county(), stay.stay()))
                .asConstraint("unmetStays");
    }

    private static Constraint unmetSeats(ConstraintFactory week) {
        return week.forEachUnfiltered(PlannedSeat.class)
                .filter(seat -> !seat.isTaken())
                .penalize(
                        ONE_MEDIUM,
                        seat -> Worth.seatMicros(seat.facts().problem().county(), seat.series()))
                .asConstraint("unmetSeats");
    }

    private static Constraint travel(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .penalize(ONE_SOFT, care -> care.facts().costs().travelMillis(care.travelMinutes()))
                .asConstraint("travel");
    }

    private static Constraint travelHome(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .filter(PlannedCare::isLast)
                .penalize(ONE_SOFT, care -> care.facts().costs().travelMillis(care.returnMinutes()))
                .asConstraint("travelHome");
    }

    private static Constraint travelToHelp(ConstraintFactory week) {
        return WeekStreams.help(week)
                .penalize(
                        ONE_SOFT,
                        help -> help.facts()
                                .costs()
                                .travelMillis(2L * help.tour().travelMinutes()))
                .asConstraint("travelToHelp");
    }

    private static Constraint carers(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .groupBy(care -> care.visit().elder(), countDistinct(PlannedCare::giver))
                .join(WeekFacts.class)
                .penalize(ONE_SOFT, (elder, carers, facts) -> facts.costs().carersMillis(carers.intValue()))
                .asConstraint("carers");
    }

    private static Constraint pairs(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .penalize(
                        ONE_SOFT,
                        care -> care.facts()
                                .costs()
                                .pairMillis(care.facts().problem().county().ties(), care.volunteer(), care.series()))
                .asConstraint("pairs");
    }

    private static Constraint load(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .join(WeekFacts.class)
                .groupBy(
                        (away, facts) -> away.giver(),
                        (away, facts) -> facts,
                        sum((away, facts) -> away.minutes()),
                        sum((away, facts) -> away.unpopularMinutes(facts.costs().unpopularHours())))
                .penalize(
                        ONE_SOFT,
                        (giver, facts, minutes, unpopular) ->
                                facts.costs().loadMillis(giver.carried(), minutes, unpopular))
                .asConstraint("load");
    }

    private static Constraint young(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .groupBy(sum(ObjectiveConstraints::minutes), sum(ObjectiveConstraints::youngMinutes))
                .join(WeekFacts.class)
                .penalize(ONE_SOFT, (met, young, facts) -> facts.costs().youngMillis(met, young))
                .asConstraint("young");
    }

    private static long minutes(PlannedCare care) {
        return care.series().care().minutes();
    }

    private static long youngMinutes(PlannedCare care) {
        return Costs.isYoung(
                        care.series().elder(), care.facts().problem().county().year())
                ? minutes(care)
                : 0;
    }

    private static Constraint beds(ConstraintFactory week) {
        return WeekStreams.stays(week)
                .penalize(
                        ONE_SOFT,
                        stay -> stay.facts()
                                .costs()
                                .bedMillis(
                                        stay.facts().problem().travel(),
                                        stay.elder(),
                                        stay.stay(),
                                        stay.bed().home()))
                .asConstraint("beds");
    }

    private static Constraint sessions(ConstraintFactory week) {
        return WeekStreams.seats(week)
                .penalize(
                        ONE_SOFT,
                        seat -> seat.facts()
                                .costs()
                                .attendingMillis(
                                        seat.facts().problem().travel(),
                                        seat.series().elder(),
                                        seat.session().session()))
                .asConstraint("sessions");
    }

    private static Constraint late(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .filter(care -> care.lateMinutes() > 0)
                .penalize(ONE_SOFT, care -> care.facts().costs().lateMillis(care.lateMinutes()))
                .asConstraint("late");
    }
}

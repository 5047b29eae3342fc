package huzhu.solver.engine;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import huzhu.model.rule.DayMinutesCap;
import huzhu.model.rule.HelperDistance;
import huzhu.model.rule.VisitsPerDayCap;
import huzhu.model.rule.WeekMinutesCap;
import java.util.List;

/** The rules about volunteers' ways and hours, one constraint each, under the rule's name. */
final class TourConstraints {
    private TourConstraints() {}

    static List<Constraint> of(ConstraintFactory week) {
        return List.of(
                availabilityWindow(week),
                travelTime(week),
                onePlaceAtATime(week),
                givingExcludesReceiving(week),
                dayMinutesCap(week),
                weekMinutesCap(week),
                visitsPerDayCap(week),
                noGivingWhileInBed(week),
                helperDistance(week));
    }

    private static Constraint availabilityWindow(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .filter(away -> !away.fitsAvailability())
                .penalize(ONE_HARD)
                .asConstraint("availabilityWindow");
    }

    private static Constraint travelTime(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .filter(care -> !care.isFirst())
                .join(WeekStreams.cares(week), equal(PlannedCare::getPrevious, care -> care))
                .filter((care, before) -> care.startMinute() < before.endMinute() + care.travelMinutes())
                .penalize(ONE_HARD)
                .asConstraint("travelTime");
    }

    private static Constraint onePlaceAtATime(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .join(
                        WeekStreams.outings(week),
                        equal(Away::person, Away::person),
                        equal(Away::day, Away::day),
                        lessThan(Away::id, Away::id))
                .filter((one, other) -> one.outing().overlaps(other.outing()))
                .penalize(ONE_HARD)
                .asConstraint("onePlaceAtATime");
    }

    private static Constraint givingExcludesReceiving(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .filter(away -> away.giver().isElder())
                .join(
                        WeekStreams.engagements(week),
                        equal(Away::person, Engagement::elder),
                        equal(Away::day, Engagement::day))
                .filter((away, received) -> away.outing().overlaps(received.startMinute(), received.endMinute()))
                .penalize(ONE_HARD)
                .asConstraint("givingExcludesReceiving");
    }

    private static Constraint dayMinutesCap(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .filter(away ->
                        away.giver().volunteer().limits().maxMinutesDay().isPresent())
                .groupBy(Away::giver, Away::day, sum(Away::minutes))
                .filter((giver, day, minutes) ->
                        !DayMinutesCap.allows(giver.volunteer().limits(), minutes.intValue()))
                .penalize(ONE_HARD)
                .asConstraint("dayMinutesCap");
    }

    private static Constraint weekMinutesCap(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .groupBy(Away::giver, sum(Away::minutes))
                .filter((giver, minutes) ->
                        !WeekMinutesCap.allows(giver.volunteer().limits(), minutes.intValue()))
                .penalize(ONE_HARD)
                .asConstraint("weekMinutesCap");
    }

    private static Constraint visitsPerDayCap(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .filter(care -> care.volunteer().limits().maxVisitsDay().isPresent())
                .groupBy(PlannedCare::giver, PlannedCare::day, count())
                .filter((giver, day, visits) ->
                        !VisitsPerDayCap.allows(giver.volunteer().limits(), visits.intValue()))
                .penalize(ONE_HARD)
                .asConstraint("visitsPerDayCap");
    }

    private static Constraint noGivingWhileInBed(ConstraintFactory week) {
        return WeekStreams.outings(week)
                .filter(away -> away.giver().isElder())
                .join(WeekStreams.eldersInBed(week), equal(Away::person, InBed::person))
                .filter((away, elder) -> elder.isHome(away.day()))
                .penalize(ONE_HARD)
                .asConstraint("noGivingWhileInBed");
    }

    private static Constraint helperDistance(ConstraintFactory week) {
        return WeekStreams.help(week)
                .filter(help -> !HelperDistance.allows(
                        help.facts().problem(), help.volunteer(), help.session().session()))
                .penalize(ONE_HARD)
                .asConstraint("helperDistance");
    }
}

package huzhu.solver.engine;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import huzhu.model.rule.AllowedDay;
import huzhu.model.rule.GapBetweenVisits;
import huzhu.model.rule.PairRule;
import huzhu.model.rule.PairRules;
import huzhu.model.rule.SequenceGap;
import huzhu.model.rule.VisitWindow;
import java.util.List;
import java.util.stream.Stream;

/** The rules about who may visit whom and when, one constraint each, under the rule's name. */
final class VisitConstraints {
    private VisitConstraints() {}

    static List<Constraint> of(ConstraintFactory week) {
        var pairs = PairRules.ALL.stream().map(rule -> pairRule(week, rule));
        return Stream.concat(
                        pairs,
                        Stream.of(
                                requiredCaregiver(week),
                                allowedDay(week),
                                visitWindow(week),
                                caregiversTogether(week),
                                gapBetweenVisits(week),
                                sequenceGap(week),
                                oneVisitAtATime(week),
                                withinDemand(week),
                                noVisitWhileInBed(week)))
                .toList();
    }

    private static Constraint pairRule(ConstraintFactory week, PairRule rule) {
        return WeekStreams.cares(week)
                .filter(care -> !rule.allows(care.facts().problem(), care.volunteer(), care.series()))
                .penalize(ONE_HARD)
                .asConstraint(rule.name());
    }

    private static Constraint requiredCaregiver(ConstraintFactory week) {
        return WeekStreams.visits(week)
                .filter(visit -> visit.visit()
                        .of()
                        .carers()
                        .required()
                        .filter(required -> !visit.isServedBy(required))
                        .isPresent())
                .penalize(ONE_HARD)
                .asConstraint("requiredCaregiver");
    }

    private static Constraint allowedDay(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .filter(care -> !AllowedDay.allows(care.series(), care.day()))
                .penalize(ONE_HARD)
                .asConstraint("allowedDay");
    }

    private static Constraint visitWindow(ConstraintFactory week) {
        return WeekStreams.cares(week)
                .filter(care -> !VisitWindow.allows(care.series().care(), care.startMinute()))
                .penalize(ONE_HARD)
                .asConstraint("visitWindow");
    }

    private static Constraint caregiversTogether(ConstraintFactory week) {
        return WeekStreams.visits(week)
                .filter(visit -> !visit.isTogether())
                .penalize(ONE_HARD)
                .asConstraint("caregiversTogether");
    }

    private static Constraint gapBetweenVisits(ConstraintFactory week) {
        var visits = WeekStreams.visits(week)
                .filter(visit -> visit.visit().of().occurrences() > 1)
                .map(Occurrence::of);
        var seats = WeekStreams.seats(week)
                .filter(seat -> seat.series().occurrences() > 1)
                .map(Occurrence::of);
        var occurrences = visits.concat(seats);
        return occurrences
                .join(
                        occurrences,
                        equal(Occurrence::seriesNumber, Occurrence::seriesNumber),
                        lessThan(Occurrence::number, Occurrence::number))
                .filter((one, other) -> !GapBetweenVisits.allows(one.series(), one.day(), other.day()))
                .penalize(ONE_HARD)
                .asConstraint("gapBetweenVisits");
    }

    private static Constraint sequenceGap(ConstraintFactory week) {
        return WeekStreams.visits(week)
                .filter(second -> second.visit().isSecond())
                .ifNotExists(
                        WeekStreams.visits(week).filter(PlacedVisit::isMet),
                        equal(second -> second.visit().before(), PlacedVisit::visit),
                        equal(PlacedVisit::day, PlacedVisit::day),
                        filtering((second, first) -> SequenceGap.allows(
                                second.visit().of().after().orElseThrow(), first.endMinute(), second.startMinute())))
                .penalize(ONE_HARD)
                .asConstraint("sequenceGap");
    }

    private static Constraint oneVisitAtATime(ConstraintFactory week) {
        return WeekStreams.engagements(week)
                .join(
                        WeekStreams.engagements(week),
                        equal(Engagement::elder, Engagement::elder),
                        equal(Engagement::day, Engagement::day),
                        lessThan(Engagement::id, Engagement::id))
                .filter(Engagement::overlaps)
                .penalize(ONE_HARD)
                .asConstraint("oneVisitAtATime");
    }

    private static Constraint withinDemand(ConstraintFactory week) {
        return visitsToThoseWhoAskForABed(week)
                .join(WeekStreams.eldersInBed(week), equal(PlacedVisit::elder, InBed::person))
                .filter((visit, elder) -> !elder.leaves(visit.visit().of(), visit.number()))
                .penalize(ONE_HARD)
                .asConstraint("withinDemand");
    }

    private static Constraint noVisitWhileInBed(ConstraintFactory week) {
        return visitsToThoseWhoAskForABed(week)
                .join(WeekStreams.eldersInBed(week), equal(PlacedVisit::elder, InBed::person))
                .filter((visit, elder) -> elder.isHome(visit.day()))
                .penalize(ONE_HARD)
                .asConstraint("noVisitWhileInBed");
    }

    /** The others are never in a bed: leaving them out keeps the join small. */
    private static UniConstraintStream<PlacedVisit> visitsToThoseWhoAskForABed(ConstraintFactory week) {
        return WeekStreams.visits(week).filter(visit -> visit.visit().elderAsksForBed());
    }
}

package huzhu.solver.engine;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.bi.BiJoiner;
import huzhu.model.place.Room;
import huzhu.model.rule.RequiredHome;
import huzhu.model.rule.RoomEquipment;
import huzhu.model.rule.RoomLevel;
import huzhu.model.rule.RoomRule;
import huzhu.model.rule.RoomSex;
import java.util.List;

/** The rules about beds, one constraint each, under the rule's name. */
final class BedConstraints {
    private BedConstraints() {}

    static List<Constraint> of(ConstraintFactory week) {
        return List.of(
                oneElderPerBed(week),
                oneBedPerElder(week),
                roomSex(week),
                roomRule(week, new RoomLevel()),
                roomRule(week, new RoomEquipment()),
                roomRule(week, new RequiredHome()));
    }

    private static Constraint oneElderPerBed(ConstraintFactory week) {
        return inTheSameNight(week, equal(PlannedStay::bed, PlannedStay::bed))
                .penalize(ONE_HARD)
                .asConstraint("oneElderPerBed");
    }

    private static Constraint oneBedPerElder(ConstraintFactory week) {
        return inTheSameNight(week, equal(PlannedStay::person, PlannedStay::person))
                .penalize(ONE_HARD)
                .asConstraint("oneBedPerElder");
    }

    /** Breaches of one elder count by one, of two who may not share by one for each pair. */
    private static Constraint roomSex(ConstraintFactory week) {
        var misplaced = WeekStreams.stays(week)
                .filter(stay -> !fits(stay, new RoomSex()))
                .expand(stay -> stay);
        var together = inTheSameNight(week, equal(BedConstraints::room, BedConstraints::room))
                .filter((one, other) ->
                        !RoomSex.mayShare(one.facts().problem().county(), room(one), one.elder(), other.elder()));
        return misplaced.concat(together).penalize(ONE_HARD).asConstraint("roomSex");
    }

    private static Constraint roomRule(ConstraintFactory week, RoomRule rule) {
        return WeekStreams.stays(week)
                .filter(stay -> !fits(stay, rule))
                .penalize(ONE_HARD)
                .asConstraint(rule.name());
    }

    private static boolean fits(PlannedStay stay, RoomRule rule) {
        return rule.allows(stay.facts().problem().county(), stay.stay(), room(stay));
    }

    private static Room room(PlannedStay stay) {
        return stay.bed().room();
    }

    private static BiConstraintStream<PlannedStay, PlannedStay> inTheSameNight(
            ConstraintFactory week, BiJoiner<PlannedStay, PlannedStay> what) {
        return WeekStreams.stays(week)
                .join(WeekStreams.stays(week), what, lessThan(PlannedStay::getIndex, PlannedStay::getIndex))
                .filter((one, other) -> one.stay().overlaps(other.stay()));
    }
}

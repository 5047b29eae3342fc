package huzhu.bench.beds;

import huzhu.model.county.Needs;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A week in which stays can be in the rooms of one plan only: every stay asks for equipment that no other room has, and is worth so
 * much that no search gives it up; stays without a bed are not asked for. So beds are frozen without a switch in any search.
 */
final class FrozenBeds {
    /** The highest weight that a stay may have. */
    private static final double NEVER_GIVEN_UP = 1000;

    private FrozenBeds() {}

    /** The week of a problem with the beds of a plan. */
    static PlanningProblem of(PlanningProblem problem, Plan plan) {
        var county = problem.county();
        var beds = plan.beds().stream().collect(Collectors.toMap(BedStay::stay, Function.identity()));
        var rooms = county.places().rooms().stream()
                .map(room -> withPins(room, plan))
                .toList();
        var stays = county.needs().stays().stream()
                .filter(stay -> beds.containsKey(stay.id()))
                .map(FrozenBeds::pinned)
                .toList();
        return PlanningProblem.of(county.with(
                county.places().with(county.places().homes(), rooms),
                county.people(),
                new Needs(
                        county.needs().services(),
                        county.needs().requests(),
                        stays,
                        county.needs().sessions())));
    }

    /** The room of each stay that has one. */
    static Map<StayId, RoomId> rooms(Plan plan) {
        return plan.beds().stream().collect(Collectors.toMap(BedStay::stay, BedStay::room));
    }

    private static Room withPins(Room room, Plan plan) {
        var equipment = new HashSet<>(room.equipment());
        plan.beds().stream().filter(bed -> bed.room().equals(room.id())).forEach(bed -> equipment.add(pin(bed.stay())));
        return new Room(room.id(), room.home(), room.beds(), room.sexPolicy(), equipment, room.maxNeedLevel());
    }

    private static Stay pinned(Stay stay) {
        return new Stay(
                stay.id(),
                stay.elder(),
                stay.from(),
                stay.to(),
                Set.of(pin(stay.id())),
                stay.homePreference(),
                stay.requiredHome(),
                stay.priority(),
                stay.reason(),
                NEVER_GIVEN_UP);
    }

    private static String pin(StayId stay) {
        return "only for " + stay.value();
    }
}

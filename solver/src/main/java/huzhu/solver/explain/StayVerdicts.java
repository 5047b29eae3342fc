package huzhu.solver.explain;

import huzhu.model.county.County;
import huzhu.model.objective.Worth;
import huzhu.model.place.Room;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import huzhu.model.rule.RoomRules;
import huzhu.model.rule.RoomSex;
import huzhu.model.shortage.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a stay has no bed: which rule keeps it out of every room, or who has the bed it could have had. */
final class StayVerdicts {

    private final PlanView plan;
    private final County county;

    StayVerdicts(PlanView plan) {
        this.plan = plan;
        county = plan.county();
    }

    /** The reason for a stay that fits no room: the rule that stops it in the rooms where it gets furthest. */
    Reason alone(Stay stay) {
        var counts = new LinkedHashMap<String, Integer>();
        int furthest = -1;
        Optional<Reason> reason = Optional.empty();
        for (var room : county.places().rooms()) {
            int step = firstBlocking(stay, room);
            boolean noBed = step == RoomRules.ALL.size();
            var name = noBed ? "bedExists" : RoomRules.ALL.get(step).name();
            counts.merge(name, 1, Integer::sum);
            if (step > furthest) {
                furthest = step;
                var measure =
                        noBed ? List.of("1", "0") : RoomRules.ALL.get(step).measure(county, stay, room);
                reason = Optional.of(
                        Reason.of("because.bedAlone." + name, room.id(), measure.getFirst(), measure.getLast()));
            }
        }
        var words = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return reason.map(one -> {
                    var arguments = new ArrayList<>(one.arguments());
                    arguments.addFirst(words);
                    arguments.addFirst(String.valueOf(county.places().rooms().size()));
                    return new Reason(one.code(), arguments);
                })
                .orElseGet(() -> Reason.of("because.bedAlone.noRooms"));
    }

    private int firstBlocking(Stay stay, Room room) {
        for (int i = 0; i < RoomRules.ALL.size(); i++) {
            if (!RoomRules.ALL.get(i).allows(county, stay, room)) {
                return i;
            }
        }
        return RoomRules.ALL.size();
    }

    /** Stays that would have to go for this one to have a bed, none worth less; the fewest in one bed. Empty if none. */
    List<String> displacedBy(Stay stay) {
        var elder = county.requireElder(stay.elder());
        Optional<List<Stay>> best = Optional.empty();
        for (var room : county.places().rooms()) {
            if (!RoomRules.allAllow(county, stay, room)) {
                continue;
            }
            var inRoom = plan.bedsByRoom().getOrDefault(room.id(), List.of()).stream()
                    .filter(bed -> bed.stay().overlaps(stay))
                    .toList();
            for (int bed = 1; bed <= room.beds(); bed++) {
                int number = bed;
                var inTheWay = inRoom.stream()
                        .filter(other -> other.assigned().bed() == number
                                || !RoomSex.mayShare(county, room, elder, other.elder()))
                        .map(BedPlace::stay)
                        .toList();
                boolean mayGo = inTheWay.stream()
                        .allMatch(other -> Worth.stayMicros(county, other) >= Worth.stayMicros(county, stay));
                if (mayGo && (best.isEmpty() || inTheWay.size() < best.get().size())) {
                    best = Optional.of(inTheWay);
                }
            }
        }
        return best.orElseGet(() -> noLighter(stay)).stream()
                .map(other -> other.id().value())
                .toList();
    }

    private List<Stay> noLighter(Stay stay) {
        return plan.beds().stream()
                .filter(bed -> bed.stay().overlaps(stay)
                        && RoomRules.allAllow(county, stay, bed.room())
                        && Worth.stayMicros(county, bed.stay()) >= Worth.stayMicros(county, stay))
                .map(BedPlace::stay)
                .sorted(Comparator.comparingLong(other -> Worth.stayMicros(county, other)))
                .limit(1)
                .toList();
    }
}

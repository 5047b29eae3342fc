package huzhu.solver.explain;

import huzhu.model.county.County;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import huzhu.model.rule.RoomRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who waits for the same beds: stays that share a night with the given one and a room that would take either, heaviest night
 * first, then by the priority that the request names, then as the table has them.
 *
 * @param places the queue, the stay itself in it
 */
public record BedQueue(List<Place> places) {
    /**
     * One place in the queue.
     *
     * @param stay the stay
     * @param nightMicros weight of one of its nights, millionths: the elder's weight × the stay's own
     * @param room the room in which the plan places it, if any
     */
    public record Place(Stay stay, long nightMicros, Optional<String> room) {}

    public BedQueue {
        places = List.copyOf(places);
    }

    /** The queue in which a stay stands. */
    public static BedQueue of(PlanView plan, Stay stay) {
        var county = plan.county();
        var rooms = county.places().rooms().stream()
                .filter(room -> RoomRules.allAllow(county, stay, room))
                .toList();
        return new BedQueue(county.needs().stays().stream()
                .filter(other -> other.equals(stay)
                        || other.overlaps(stay)
                                && rooms.stream().anyMatch(room -> RoomRules.allAllow(county, other, room)))
                .map(other -> new Place(other, nightMicros(county, other), room(plan, other)))
                .sorted(Comparator.comparingLong(Place::nightMicros)
                        .reversed()
                        .thenComparingInt(place -> place.stay().priority().orElse(Integer.MAX_VALUE)))
                .toList());
    }

    private static long nightMicros(County county, Stay stay) {
        return Math.round(county.weightMicros(county.requireElder(stay.elder())) * stay.weight());
    }

    private static Optional<String> room(PlanView plan, Stay stay) {
        return plan.bedsOf(stay.elder()).stream()
                .filter(bed -> bed.stay().equals(stay))
                .map(bed -> bed.room().id().value())
                .findFirst();
    }

    /** Position of a stay, the first being 1. */
    public int position(Stay stay) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).stay().equals(stay)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("stay " + stay.id() + " is not in this queue.\nMaybe it is another's.");
    }
}

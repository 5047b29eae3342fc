package huzhu.model.county;

import huzhu.model.place.Home;
import huzhu.model.place.Room;
import huzhu.model.place.Village;
import huzhu.model.travel.RoadMatrix;
import java.util.List;
import java.util.Optional;

/**
 * Where people live and beds stand.
 *
 * @param villages all villages
 * @param homes all homes
 * @param rooms all rooms of the homes
 * @param roads roads between all places where somebody lives or something happens; none if straight lines do
 */
public record Places(List<Village> villages, List<Home> homes, List<Room> rooms, Optional<RoadMatrix> roads) {
    public Places {
        villages = List.copyOf(villages);
        homes = List.copyOf(homes);
        rooms = List.copyOf(rooms);
    }

    /** The same villages and roads with other homes and rooms. */
    public Places with(List<Home> changedHomes, List<Room> changedRooms) {
        return new Places(villages, changedHomes, changedRooms, roads);
    }
}

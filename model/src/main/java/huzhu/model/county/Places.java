package huzhu.model.county;

import huzhu.model.place.Home;
import huzhu.model.place.Room;
import huzhu.model.place.Village;
import java.util.List;

/**
 * Where people live and beds stand.
 *
 * @param villages all villages
 * @param homes all homes
 * @param rooms all rooms of the homes
 */
public record Places(List<Village> villages, List<Home> homes, List<Room> rooms) {
    public Places {
        villages = List.copyOf(villages);
        homes = List.copyOf(homes);
        rooms = List.copyOf(rooms);
    }
}

package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;
import java.util.List;
import java.util.TreeSet;

/** A room has all equipment that the stay asks for. */
public final class RoomEquipment implements RoomRule {
    @Override
    public boolean allows(County county, Stay stay, Room room) {
        return room.equipment().containsAll(stay.equipment());
    }

    @Override
    public List<String> measure(County county, Stay stay, Room room) {
        var missing = new TreeSet<>(stay.equipment());
        missing.removeAll(room.equipment());
        return List.of(String.join(";", missing));
    }
}

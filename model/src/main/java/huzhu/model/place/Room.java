package huzhu.model.place;

import huzhu.model.need.NeedLevel;
import java.util.Optional;
import java.util.Set;

/**
 * A room of a home with its beds.
 *
 * @param id identifier
 * @param home home it belongs to
 * @param beds number of beds, at least 0; they are numbered from 1
 * @param sexPolicy who may share it
 * @param equipment what it has, lower-case codes
 * @param maxNeedLevel highest need level it admits, empty for no limit of its own
 */
public record Room(
        RoomId id,
        HomeId home,
        int beds,
        SexPolicy sexPolicy,
        Set<String> equipment,
        Optional<NeedLevel> maxNeedLevel) {
    public Room {
        equipment = Set.copyOf(equipment);
        if (beds < 0) {
            throw new IllegalArgumentException("room " + id + " has " + beds + " beds.\nMaybe 0 was meant.");
        }
    }
}

package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;
import java.util.List;

/** The list of all room rules, apart from {@link RoomRule} for the reason given at {@link PairRules}. */
public final class RoomRules {
    /** All of them, cheapest to test first; an explanation names the first that blocks. */
    public static final List<RoomRule> ALL =
            List.of(new RequiredHome(), new RoomLevel(), new RoomSex(), new RoomEquipment());

    private RoomRules() {}

    /** Whether no room rule blocks. */
    public static boolean allAllow(County county, Stay stay, Room room) {
        for (var rule : ALL) {
            if (!rule.allows(county, stay, room)) {
                return false;
            }
        }
        return true;
    }
}

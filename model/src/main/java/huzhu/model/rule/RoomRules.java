package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Sex;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of all room rules, apart from {@link RoomRule} for the reason given at {@link PairRules}. */
public final class RoomRules {
    /** All of them, cheapest to test first; an explanation names the first that blocks. */
    public static final List<RoomRule> ALL =
            List.of(new RequiredHome(), new RoomLevel(), new RoomSex(), new RoomEquipment());

    private RoomRules() {}

    /**
     * All that the rules look at of a stay: what holds of one stay and a room holds of every stay that asks the same.
     *
     * @param requiredHome the only home that will do, if named
     * @param level need level of the elder
     * @param sex sex of the elder, if known
     * @param equipment what the room must have
     */
    public record Asked(Optional<HomeId> requiredHome, NeedLevel level, Optional<Sex> sex, Set<String> equipment) {
        public Asked {
            equipment = Set.copyOf(equipment);
        }

        /** What a stay asks. */
        public static Asked by(County county, Stay stay) {
            var elder = county.requireElder(stay.elder());
            return new Asked(stay.requiredHome(), elder.level(), elder.person().sex(), stay.equipment());
        }
    }

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

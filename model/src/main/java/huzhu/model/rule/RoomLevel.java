package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.need.NeedLevel;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An elder's need level is no higher than the home and the room admit. */
public final class RoomLevel implements RoomRule {
    @Override
    public boolean allows(County county, Stay stay, Room room) {
        var level = county.requireElder(stay.elder()).level();
        return limit(county, room).filter(limit -> level.compareTo(limit) > 0).isEmpty();
    }

    /** The highest level that both home and room admit, empty for no limit. */
    public static Optional<NeedLevel> limit(County county, Room room) {
        var ofHome = county.requireHome(room.home()).maxNeedLevel();
        return Stream.concat(ofHome.stream(), room.maxNeedLevel().stream()).min(NeedLevel::compareTo);
    }

    @Override
    public List<String> measure(County county, Stay stay, Room room) {
        return List.of(
                String.valueOf(county.requireElder(stay.elder()).level().number()),
                limit(county, room).map(limit -> String.valueOf(limit.number())).orElse(""));
    }
}

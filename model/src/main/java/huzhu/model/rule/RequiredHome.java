package huzhu.model.rule;

import huzhu.model.county.County;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;
import java.util.List;

/** A stay for which only one home will do is there. */
public final class RequiredHome implements RoomRule {
    @Override
    public boolean allows(County county, Stay stay, Room room) {
        return stay.requiredHome().isEmpty() || stay.requiredHome().get().equals(room.home());
    }

    @Override
    public List<String> measure(County county, Stay stay, Room room) {
        return List.of(
                room.home().value(), stay.requiredHome().map(HomeId::value).orElse(""));
    }
}

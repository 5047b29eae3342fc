package huzhu.model.plan;

import huzhu.model.people.Elder;
import huzhu.model.place.Home;
import huzhu.model.place.Room;
import huzhu.model.request.Stay;

/**
 * A stay in its bed with everything it refers to.
 *
 * @param assigned the line of the plan
 * @param stay the stay asked for
 * @param elder who stays
 * @param room the room
 * @param home the home the room belongs to
 */
public record BedPlace(BedStay assigned, Stay stay, Elder elder, Room room, Home home) {}

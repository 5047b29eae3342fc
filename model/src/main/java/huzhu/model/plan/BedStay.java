package huzhu.model.plan;

import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.request.StayId;
import java.time.LocalDate;

/**
 * A stay in its bed.
 *
 * @param stay the stay asked for
 * @param elder who stays
 * @param room the room
 * @param bed number of the bed in the room, from 1
 * @param from date of the first night
 * @param to date after the last night
 */
public record BedStay(StayId stay, PersonId elder, RoomId room, int bed, LocalDate from, LocalDate to) {
    /** Whether both lines hold a bed in a same night. */
    public boolean sharesNight(BedStay other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}

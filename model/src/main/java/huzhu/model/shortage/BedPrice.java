package huzhu.model.shortage;

import huzhu.model.place.RoomId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bed of some rooms costs a night, in a proof of nights.
 *
 * <p>Whatever the plan, the nights given to a set of stays are no more than all beds at their prices and, of each stay, the
 * nights that are left of it when it has paid for its beds where they cost least.
 *
 * @param rooms the rooms
 * @param from date of the first night
 * @param to date after the last night
 * @param price of one bed for one night, in nights, 0 or more
 */
public record BedPrice(List<RoomId> rooms, LocalDate from, LocalDate to, double price) {
    public BedPrice {
        rooms = List.copyOf(rooms);
    }
}

package huzhu.solver.advise;

import huzhu.model.place.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A choice that can be made so many times: each time one of several actions, or none.
 *
 * @param times how often
 * @param choices the actions
 */
record Offer(int times, List<Choice> choices) {
    Offer {
        choices = List.copyOf(choices);
    }

    /**
     * One action.
     *
     * @param action what
     * @param yuan its cost a year
     * @param source where its gain is found
     */
    record Choice(Action action, long yuan, Source source) {}

    /**
     * Where the gain of an action is found: a column of a variant of the county, or a room that is offered.
     *
     * @param variant number of the variant; -1 for a room
     * @param volunteer index in it
     * @param here index of the same volunteer in the county as it is
     * @param room the room
     * @param beds how many beds of it
     */
    record Source(int variant, int volunteer, OptionalInt here, Optional<RoomId> room, int beds) {
        static Source of(int variant, int volunteer, OptionalInt here) {
            return new Source(variant, volunteer, here, Optional.empty(), 0);
        }

        static Source of(RoomId room, int beds) {
            return new Source(-1, -1, OptionalInt.empty(), Optional.of(room), beds);
        }
    }
}

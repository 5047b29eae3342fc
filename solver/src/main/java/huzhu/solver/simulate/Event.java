package huzhu.solver.simulate;

import java.util.Locale;

/** What can change between two weeks; counted, never told of single people. */
public enum Event {
    NEWLY_60,
    RETURNED,
    DIED,
    MOVED_AWAY,
    LEVEL_UP,
    LEVEL_DOWN,
    VOLUNTEER_TIRED,
    VOLUNTEER_RESTED,
    VOLUNTEER_STOPPED,
    VOLUNTEER_CAME_BACK,
    VOLUNTEER_JOINED,
    VOLUNTEER_LOST,
    STAY_ASKED,
    STAY_BEGUN,
    STAY_ENDED,
    STAY_GIVEN_UP,
    STAY_WITHDRAWN,
    BED_LOST;

    /** The name in output tables, for example {@code moved_away}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

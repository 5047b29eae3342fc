package huzhu.solver.engine;

import huzhu.model.place.Home;
import huzhu.model.place.Room;

/** One bed of one room. Compared by identity. */
public final class Bed {
    private final Room room;
    private final Home home;
    private final int number;

    Bed(Room room, Home home, int number) {
        this.room = room;
        this.home = home;
        this.number = number;
    }

    Room room() {
        return room;
    }

    Home home() {
        return home;
    }

    /** Number of the bed in its room, from 1. */
    int number() {
        return number;
    }

    @Override
    public String toString() {
        return room.id() + "/" + number;
    }
}

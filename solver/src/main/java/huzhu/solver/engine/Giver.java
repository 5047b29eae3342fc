package huzhu.solver.engine;

import huzhu.model.objective.Costs.Carried;
import huzhu.model.people.Volunteer;

/** A volunteer under a number. Compared by identity: hashing the record each time would cost more than the rules do. */
public final class Giver {
    private final int person;
    private final Volunteer volunteer;
    private final Carried carried;
    private final boolean elder;

    Giver(int person, Volunteer volunteer, Carried carried, boolean elder) {
        this.person = person;
        this.volunteer = volunteer;
        this.carried = carried;
        this.elder = elder;
    }

    /** Number of the person, the same in the giving and the receiving role. */
    int person() {
        return person;
    }

    Volunteer volunteer() {
        return volunteer;
    }

    /** What counts of the weeks before. */
    Carried carried() {
        return carried;
    }

    /** Whether the same person is an elder too. */
    boolean isElder() {
        return elder;
    }

    @Override
    public String toString() {
        return volunteer.id().toString();
    }
}

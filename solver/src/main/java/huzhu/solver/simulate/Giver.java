package huzhu.solver.simulate;

import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.service.Provider;

/** A volunteer in the course of a simulation. */
final class Giver {
    /** Whether they can be asked this week. */
    enum Status {
        ACTIVE,
        RESTING,
        STOPPED
    }

    private final Volunteer volunteer;
    private Status status = Status.ACTIVE;
    private double load;

    Giver(Volunteer volunteer) {
        this.volunteer = volunteer;
    }

    Volunteer volunteer() {
        return volunteer;
    }

    PersonId id() {
        return volunteer.id();
    }

    Status status() {
        return status;
    }

    boolean is(Status asked) {
        return status == asked;
    }

    void becomes(Status next) {
        status = next;
    }

    /** Whether it is their job: staff neither tires nor stops, posts are filled again. */
    boolean isStaff() {
        return isStaff(volunteer);
    }

    static boolean isStaff(Volunteer volunteer) {
        return volunteer
                .provider()
                .filter(one -> one != Provider.NEIGHBOUR && one != Provider.VILLAGE)
                .isPresent();
    }

    /** Share of what their week allows that they gave lately, 0 to 1. */
    double load() {
        return load;
    }

    void remember(double share, double memoryWeeks) {
        load += (Math.min(1, share) - load) / memoryWeeks;
    }
}

package huzhu.solver.simulate;

import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import java.util.OptionalDouble;

/** An elder in the course of a simulation. */
final class Resident {
    private Elder elder;
    private double service = Double.NaN;
    private int weeksWithout;

    Resident(Elder elder) {
        this.elder = elder;
    }

    Elder elder() {
        return elder;
    }

    PersonId id() {
        return elder.id();
    }

    int level() {
        return elder.level().number();
    }

    void becomes(Elder changed) {
        elder = changed;
    }

    /** Share of the need met lately; empty until there was a need. */
    OptionalDouble service() {
        return Double.isNaN(service) ? OptionalDouble.empty() : OptionalDouble.of(service);
    }

    /** Weeks in a row in which there was need and none of it was met. */
    int weeksWithout() {
        return weeksWithout;
    }

    /**
     * Remembers a week; one without need changes nothing.
     *
     * @param memoryWeeks weeks over which people remember
     */
    void remember(long neededMinutes, long metMinutes, double memoryWeeks) {
        if (neededMinutes > 0) {
            double share = (double) metMinutes / neededMinutes;
            service = Double.isNaN(service) ? share : service + (share - service) / memoryWeeks;
            weeksWithout = metMinutes == 0 ? weeksWithout + 1 : 0;
        }
    }
}

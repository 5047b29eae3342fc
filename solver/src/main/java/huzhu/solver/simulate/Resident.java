package huzhu.solver.simulate;

import huzhu.model.people.Elder;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.population.Rates;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An elder in the course of a simulation. */
final class Resident {
    private final int bornYear;
    private final double birthday;
    private final int firstWeek;
    private final int firstYear;
    private Elder elder;
    private double service = Double.NaN;
    private int weeksWithout;

    /**
     * Somebody who is as old as the tables say.
     *
     * @param birthday share of the year that has passed since the last one, 0 to 1: tables hold years of birth alone
     * @param firstWeek number of the first week they are here
     * @param firstYear calendar years between the county's own week and that one
     */
    Resident(Elder elder, double birthday, int firstWeek, int firstYear) {
        this.elder = elder;
        this.firstYear = firstYear;
        this.birthday = birthday;
        this.firstWeek = firstWeek;
        bornYear = elder.person().birthYear().orElse(0);
    }

    /**
     * Grows older, birthday by birthday and not all at the new year: the year of birth is set so that the age in calendar years is
     * that of the birthdays passed.
     *
     * @param yearsLater calendar years since the county's own
     */
    void grow(int week, int yearsLater) {
        var person = elder.person();
        if (person.birthYear().isPresent()) {
            int birthdays = (int) ((week - firstWeek) / Rates.WEEKS_PER_YEAR + birthday);
            becomes(new Elder(
                    new Person(
                            person.id(),
                            person.name(),
                            person.sex(),
                            OptionalInt.of(bornYear + yearsLater - firstYear - birthdays),
                            person.village(),
                            person.location()),
                    elder.living(),
                    elder.level(),
                    elder.caregiverSex(),
                    elder.wants(),
                    elder.weightAdjust()));
        }
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

package huzhu.model.population;

import huzhu.model.need.NeedLevel;
import huzhu.model.people.Sex;
import java.util.Optional;

/**
 * One row of the table of rates.
 *
 * @param change what happens
 * @param sex of whom, empty for both
 * @param ageFrom least age in completed years
 * @param ageTo greatest age in completed years
 * @param level need level of whom, empty for all
 * @param perYear events for each person and year, at least 0; of {@link Change#DEATH_RATIO} a factor
 * @param evidence how well it is founded
 * @param source where it comes from
 */
public record Rate(
        Change change,
        Optional<Sex> sex,
        int ageFrom,
        int ageTo,
        Optional<NeedLevel> level,
        double perYear,
        Evidence evidence,
        String source) {
    /** How well a rate is founded. */
    public enum Evidence {
        /** Read in the source itself. */
        VERIFIED,
        /** Worked out from a figure read in the source. */
        DERIVED,
        /** Given by no source. */
        ASSUMED
    }

    public Rate {
        if (!(perYear >= 0 && perYear <= 100) || ageFrom > ageTo) {
            throw new IllegalArgumentException(
                    change + " of ages " + ageFrom + " to " + ageTo + ": " + perYear + ".\nMaybe a rate per thousand.");
        }
    }

    boolean covers(Change asked, int age, NeedLevel asLevel) {
        return change == asked && age >= ageFrom && age <= ageTo && (level.isEmpty() || level.get() == asLevel);
    }
}

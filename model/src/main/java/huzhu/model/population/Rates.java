package huzhu.model.population;

import huzhu.model.need.NeedLevel;
import huzhu.model.people.Person;
import huzhu.model.people.Sex;
import java.util.List;
import java.util.Optional;

/**
 * The table of yearly rates.
 *
 * @param rows all rows; the first that speaks of somebody counts
 */
public record Rates(List<Rate> rows) {
    /** Age taken for people whose year of birth is not known. */
    public static final int USUAL_AGE = 70;

    /** Weeks of a mean year. */
    public static final double WEEKS_PER_YEAR = 365.25 / 7;

    public Rates {
        rows = List.copyOf(rows);
    }

    /** The age of a person in a year, in completed years; {@link #USUAL_AGE} where it is not known. */
    public static int age(Person person, int year) {
        return person.birthYear().isPresent() ? year - person.birthYear().getAsInt() : USUAL_AGE;
    }

    /**
     * Events for each person and year; 0 where no row speaks of it, the mean of both sexes where the sex is not known.
     *
     * @param age completed years
     */
    public double perYear(Change change, Optional<Sex> sex, int age, NeedLevel level) {
        if (sex.isEmpty()) {
            return (perYear(change, Optional.of(Sex.MALE), age, level)
                            + perYear(change, Optional.of(Sex.FEMALE), age, level))
                    / 2;
        }
        for (var row : rows) {
            if (row.covers(change, age, level)
                    && (row.sex().isEmpty() || row.sex().equals(sex))) {
                return row.perYear();
            }
        }
        return 0;
    }

    /**
     * Probability that something of a constant yearly rate happens within a week: 1 − exp(−rate · 7 / 365.25).
     *
     * <p>{@code StrictMath}, so that equal rates give equal draws on every machine.
     */
    public static double weekly(double perYear) {
        return -StrictMath.expm1(-perYear / WEEKS_PER_YEAR);
    }
}

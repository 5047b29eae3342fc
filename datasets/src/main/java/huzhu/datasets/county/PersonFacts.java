package huzhu.datasets.county;

import huzhu.datasets.survey.IdentityNumber;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.people.Sex;
import huzhu.model.week.PlanningWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sex and birth year of a person, from whichever columns tell them.
 *
 * @param sex sex, if known
 * @param birthYear year of birth, if known
 */
record PersonFacts(Optional<Sex> sex, OptionalInt birthYear) {
    private static final String BIRTH_YEAR = "birth_year";
    private static final String ID_NUMBER = "id_number";
    private static final int OLDEST_YEARS = 125;

    /** What a volunteer's row says. */
    static PersonFacts ofVolunteer(Row row, Optional<PlanningWeek> week) {
        var facts = new PersonFacts(sex(row, "sex"), row.integer(BIRTH_YEAR));
        facts.checkAge(row, week, BIRTH_YEAR);
        return facts;
    }

    /** What an elder's row says; a stated value counts before one that is derived. */
    static PersonFacts ofElder(Row row, Optional<PlanningWeek> week) {
        var number = identity(row);
        var birth = row.date("birth_date");
        var year = row.integer(BIRTH_YEAR);
        if (birth.isPresent() && year.isPresent() && birth.get().getYear() != year.getAsInt()) {
            row.problem(BIRTH_YEAR, ProblemCode.BIRTH_CONFLICT, "", birth.get().toString());
        }
        if (number.isPresent()) {
            compare(row, number.get(), birth, year);
        }
        var known = year.isPresent()
                ? year
                : birth.or(() -> number.map(IdentityNumber.Valid::birth))
                        .map(date -> OptionalInt.of(date.getYear()))
                        .orElseGet(() -> byAge(row, week));
        var facts = new PersonFacts(sex(row, "sex").or(() -> number.map(IdentityNumber.Valid::sex)), known);
        facts.checkAge(row, week, source(row, number.isPresent()));
        return facts;
    }

    /** The column that tells the birth, by the order in which they count. */
    private static String source(Row row, boolean numbered) {
        if (row.has(BIRTH_YEAR)) {
            return BIRTH_YEAR;
        }
        if (row.has("birth_date")) {
            return "birth_date";
        }
        return numbered ? ID_NUMBER : "age";
    }

    private static Optional<IdentityNumber.Valid> identity(Row row) {
        if (row.word(ID_NUMBER).isEmpty()) {
            return Optional.empty();
        }
        return switch (IdentityNumber.parse(row.text(ID_NUMBER))) {
            case IdentityNumber.Valid valid -> Optional.of(valid);
            case IdentityNumber.Fault fault -> {
                // The number itself is not repeated in problems: lists of them travel further than the survey.
                var code = fault == IdentityNumber.Fault.ROUNDED
                        ? ProblemCode.ID_NUMBER_DAMAGED
                        : ProblemCode.ID_NUMBER_BAD;
                row.problem(ID_NUMBER, code, "", "", List.of(reason(fault)));
                yield Optional.empty();
            }
        };
    }

    private static String reason(IdentityNumber.Fault fault) {
        return switch (fault) {
            case FORM -> "18 digits, the last may be X";
            case DATE -> "its birth date";
            case CHECK -> "its check digit";
            case ROUNDED -> "";
        };
    }

    private static void compare(Row row, IdentityNumber.Valid number, Optional<LocalDate> birth, OptionalInt year) {
        var stated = sex(row, "sex");
        if (stated.isPresent() && stated.get() != number.sex()) {
            row.problem("sex", ProblemCode.ID_NUMBER_CONFLICT, "", number.sex() == Sex.MALE ? "m" : "f");
        }
        if (birth.isPresent() && !birth.get().equals(number.birth())) {
            row.problem(
                    "birth_date",
                    ProblemCode.ID_NUMBER_CONFLICT,
                    "",
                    number.birth().toString());
        } else if (year.isPresent() && year.getAsInt() != number.birth().getYear()) {
            row.problem(
                    BIRTH_YEAR,
                    ProblemCode.ID_NUMBER_CONFLICT,
                    "",
                    Integer.toString(number.birth().getYear()));
        }
    }

    private static OptionalInt byAge(Row row, Optional<PlanningWeek> week) {
        var age = row.integer("age");
        if (age.isEmpty() || week.isEmpty()) {
            return OptionalInt.empty();
        }
        row.usedDefault("birth_year: the planned year less the age");
        return OptionalInt.of(week.get().monday().getYear() - age.getAsInt());
    }

    private void checkAge(Row row, Optional<PlanningWeek> week, String column) {
        if (week.isPresent() && birthYear.isPresent()) {
            int age = week.get().monday().getYear() - birthYear.getAsInt();
            if (age < 0 || age > OLDEST_YEARS) {
                row.problem(column, ProblemCode.BIRTH_IMPLAUSIBLE, "");
            }
        }
    }

    /** The sex in a column of {@code m} and {@code f}. */
    static Optional<Sex> sex(Row row, String column) {
        return row.word(column).map(word -> word.equals("m") ? Sex.MALE : Sex.FEMALE);
    }
}

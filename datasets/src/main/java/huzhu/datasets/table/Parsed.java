package huzhu.datasets.table;

import java.util.List;

/** A cell's value, or what is wrong with its text. */
sealed interface Parsed {
    /** The value, of the type that goes with the format. */
    record Good(Object value) implements Parsed {}

    /** The mistake, the nearest valid text and what its sentence needs besides. */
    record Bad(ProblemCode code, String nearest, List<String> arguments) implements Parsed {}

    static Parsed good(Object value) {
        return new Good(value);
    }

    static Parsed bad(ProblemCode code, String nearest, String... arguments) {
        return new Bad(code, nearest, List.of(arguments));
    }
}

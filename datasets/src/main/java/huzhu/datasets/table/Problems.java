package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one reading, in the order in which they are found. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    /** Adds a problem of a file, its texts being those of its code. */
    public void add(
            String file, int row, String column, ProblemCode code, String value, String nearest, String... arguments) {
        all.add(Problem.of(file, row, column, code, value, nearest, List.of(arguments)));
    }

    /** Adds problems found elsewhere. */
    public void addAll(List<Problem> more) {
        all.addAll(more);
    }

    /** All problems so far. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /** Whether any of them refuses something. */
    public boolean hasErrors() {
        return all.stream().anyMatch(Problem::isError);
    }

    /** Number of problems so far that refuse something. */
    public long errors() {
        return all.stream().filter(Problem::isError).count();
    }

    /** Number of problems so far. */
    public int size() {
        return all.size();
    }
}

package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one reading, in the order in which they are found. */
public final class Problems {
    /** Most problems that are kept; nobody reads more, and a file of a million bad rows must not fill the memory. */
    static final int MOST = 100_000;

    private final List<Problem> all = new ArrayList<>();
    private int omitted;
    private boolean omittedErrors;

    /** Adds a problem of a file, its texts being those of its code. */
    public void add(
            String file, int row, String column, ProblemCode code, String value, String nearest, String... arguments) {
        if (all.size() < MOST) {
            all.add(Problem.of(file, row, column, code, value, nearest, List.of(arguments)));
        } else {
            omitted++;
            omittedErrors |= code.severity() == Severity.ERROR;
        }
    }

    /** Adds problems found elsewhere. */
    public void addAll(List<Problem> more) {
        all.addAll(more);
    }

    /** All problems so far; beyond {@value #MOST} a last one says how many more there are. */
    public List<Problem> all() {
        if (omitted == 0) {
            return List.copyOf(all);
        }
        var arguments = List.of(Integer.toString(omitted), Integer.toString(MOST));
        var last = Problem.of("", 0, "", ProblemCode.PROBLEMS_OMITTED, "", "", arguments);
        var whole = new ArrayList<>(all);
        whole.add(omittedErrors ? last : last.asWarning());
        return List.copyOf(whole);
    }

    /** Whether any of them refuses something. */
    public boolean hasErrors() {
        return omittedErrors || all.stream().anyMatch(Problem::isError);
    }

    /** Number of problems so far that refuse something. */
    public long errors() {
        return all.stream().filter(Problem::isError).count() + (omittedErrors ? 1 : 0);
    }

    /** Number of problems so far. */
    public int size() {
        return all.size();
    }
}

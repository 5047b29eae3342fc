package huzhu.datasets.output;

import huzhu.model.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the files of a plan folder say that does not follow from the plan. */
final class Findings {
    private final List<Violation> all = new ArrayList<>();

    /** Says that a place holds something else than it should; neither text is blank by chance. */
    void add(String rule, String place, String column, Object found, Object expected) {
        all.add(Violation.of(rule, place, column, found, expected));
    }

    /** The same, if a cell that is not blank differs from what it should hold; blank cells claim nothing. */
    void compare(String rule, String place, String column, Optional<?> found, Optional<?> expected) {
        if (found.isPresent() && expected.isPresent() && !found.get().equals(expected.get())) {
            add(rule, place, column, found.get(), expected.get());
        }
    }

    List<Violation> all() {
        return all;
    }
}

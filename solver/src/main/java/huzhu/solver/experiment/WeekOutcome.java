package huzhu.solver.experiment;

import huzhu.model.plan.Plan;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came out of a week.
 *
 * @param plan the plan
 * @param measures values by name, in the units of {@link MeasureKind}; one that has no value is left out
 */
public record WeekOutcome(Plan plan, SortedMap<String, Double> measures) {
    public WeekOutcome {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    /** The value of a measure, if it has one. */
    public Optional<Double> find(MeasureKind kind) {
        return Optional.ofNullable(measures.get(kind.base()));
    }

    /** Unmet need of visits, beds and places together, in weighted minutes: what the search makes least first. */
    public double unmet() {
        return find(MeasureKind.OBJECTIVE_UNMET).orElseThrow();
    }
}

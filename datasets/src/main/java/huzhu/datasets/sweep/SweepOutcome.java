package huzhu.datasets.sweep;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a run.
 *
 * @param row its number in the table, from 1
 * @param failure why it failed, if it did; it has then no measures
 * @param measures values by name; one that has no value is left out
 */
public record SweepOutcome(int row, Optional<String> failure, SortedMap<String, Double> measures) {
    public SweepOutcome {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        if (failure.isPresent() && !measures.isEmpty()) {
            throw new IllegalArgumentException("a failure with measures.\nMaybe a failed run was measured.");
        }
    }
}

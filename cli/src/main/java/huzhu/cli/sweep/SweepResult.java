package huzhu.cli.sweep;

import huzhu.datasets.output.PackedPlan;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run of a sweep gave.
 *
 * @param failure why it failed, if it did
 * @param measures values by name; one that has no value is left out
 * @param plan the plan where others start from it, unless it failed
 */
public record SweepResult(Optional<String> failure, SortedMap<String, Double> measures, Optional<PackedPlan> plan) {
    private static final int LONGEST_REASON = 300;

    public SweepResult {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    static SweepResult failed(String reason) {
        var line = reason.replaceAll("\\s+", " ").strip();
        return new SweepResult(
                Optional.of(line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…"),
                new TreeMap<>(),
                Optional.empty());
    }
}

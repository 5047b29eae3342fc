package huzhu.cli.sweep;

import huzhu.datasets.output.PackedPlan;
import java.util.List;
import java.util.Optional;

/**
 * One run of a sweep: all that it depends on besides the project.
 *
 * @param values one a parameter; nothing for one that stays as the project has it
 * @param seed of the search, and of the rows that patches draw
 * @param effort steps of search
 * @param starts plans to start from, of which first everything goes that breaks a rule: what is left most of is gone on from; without one,
 *     an empty plan
 * @param isStart whether others start from its plan, which is then part of the result
 */
public record SweepTask(
        List<Optional<String>> values, long seed, long effort, List<PackedPlan> starts, boolean isStart) {
    public SweepTask {
        values = List.copyOf(values);
        starts = List.copyOf(starts);
    }
}

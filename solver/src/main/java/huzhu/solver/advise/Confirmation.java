package huzhu.solver.advise;

import huzhu.solver.experiment.PairedInterval;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What rosters say of a purchase: for each seed the unmet need with it and without it, both searched as long and from the same
 * plan.
 *
 * @param before unmet need without it by seed, weighted minutes
 * @param after unmet need with it by seed
 * @param visitMinutes fewer unmet minutes of visits with it, mean over seeds
 */
public record Confirmation(List<Double> before, List<Double> after, double visitMinutes) {
    public Confirmation {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether every seed has less unmet need with it, and all of the interval over several seeds does. */
    public boolean isConfirmed() {
        for (int i = 0; i < before.size(); i++) {
            if (!(after.get(i) < before.get(i))) {
                return false;
            }
        }
        return !before.isEmpty()
                && gain().interval().map(range -> range.low() > 0).orElse(true);
    }

    /** By how much unmet need falls, with its interval over seeds. */
    public PairedInterval gain() {
        return PairedInterval.of(IntStream.range(0, before.size())
                .mapToObj(i -> before.get(i) - after.get(i))
                .toList());
    }
}

package huzhu.cli.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What one search on one instance came to.
 *
 * @param instance name of the instance
 * @param seed seed of the search
 * @param cost cost as the set defines it
 * @param parts what the cost is made of and has a price, by name of the message that names it, in the set's units
 * @param best best known cost, if there is one
 * @param seconds wall-clock time of the search
 */
record BenchRun(
        String instance,
        long seed,
        BigDecimal cost,
        SequencedMap<String, BigDecimal> parts,
        Optional<BigDecimal> best,
        double seconds) {
    private static final int GAP_DECIMALS = 6;

    BenchRun {
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }

    /** How much dearer than the best known it is, in percent; negative if it is cheaper, absent if that is not known or 0. */
    Optional<BigDecimal> gapPercent() {
        return best.filter(known -> known.signum() > 0)
                .map(known -> cost.subtract(known).movePointRight(2).divide(known, GAP_DECIMALS, RoundingMode.HALF_UP));
    }
}

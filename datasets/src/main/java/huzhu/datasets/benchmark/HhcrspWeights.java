package huzhu.datasets.benchmark;

import huzhu.datasets.benchmark.HhcrspFile.Dialect;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the shortcomings of an instance cost: a weight each, or the word {@code HARD} for what may not happen. What may not
 * happen but is no shortcoming (travel, working time) counts with weight 1 if marked so, as the sets' validator does it.
 *
 * @param weights weight by component, that of hard ones too
 * @param hard components marked {@code HARD}
 */
record HhcrspWeights(Map<String, BigDecimal> weights, Set<String> hard) {
    static final HhcrspWeights BASE = ones("travel_time", "total_tardiness", "highest_tardiness");

    /** The set publishes none; these are the six that the reference solutions report. */
    static final HhcrspWeights EXTENDED = ones(
            "travel_time",
            "total_tardiness",
            "highest_tardiness",
            "total_waiting_time",
            "total_extra_time",
            "max_idle_time");

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final String HARD = "HARD";

    private static HhcrspWeights ones(String... components) {
        return new HhcrspWeights(
                Stream.of(components).collect(Collectors.toMap(component -> component, component -> BigDecimal.ONE)),
                Set.of());
    }

    /** The weights of a unified file. */
    static HhcrspWeights of(JsonPlace components) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        components.entries().forEach((name, value) -> {
            var weight = value.isText(HARD) ? BigDecimal.ONE : value.amount();
            if (weight.compareTo(MOST) > 0) {
                throw value.refused(BenchmarkRefused.Cause.RANGE);
            }
            weights.put(name, weight);
        });
        var hard = components.entries().entrySet().stream()
                .filter(entry -> entry.getValue().isText(HARD))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new HhcrspWeights(weights, hard);
    }

    /** The weight of a component, 0 if the file does not name it. */
    BigDecimal of(String component) {
        return weights.getOrDefault(component, BigDecimal.ZERO);
    }

    boolean isHard(String component) {
        return hard.contains(component);
    }

    /** Whether it may not happen for want of a weight. */
    boolean isHardOrAbsent(String component) {
        return isHard(component) || !weights.containsKey(component);
    }

    /** What the sum of the weighted components is divided by. */
    static int divisor(Dialect dialect) {
        return dialect == Dialect.BASE ? 3 : 1;
    }
}

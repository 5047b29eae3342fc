package huzhu.bench.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * The best plans that an engine has found so far, over time.
 *
 * <p>Judged by what counts here, unmet need before travel, whatever the engine itself minds: none is worse off for keeping
 * its own accounts.
 */
final class Incumbents {
    private final long startNanos;
    private final LongSupplier nanoClock;
    private final List<Incumbent> found = new ArrayList<>();

    /**
     * A plan that was the best so far when it was found.
     *
     * @param seconds since the start
     * @param unmet weighted minutes
     * @param travel minutes on the road
     * @param routes the visits of each tour, where the engine tells them
     */
    record Incumbent(double seconds, long unmet, long travel, Optional<int[][]> routes) {}

    /** Starts the clock. */
    Incumbents(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        startNanos = nanoClock.getAsLong();
    }

    double seconds() {
        return (nanoClock.getAsLong() - startNanos) / 1e9;
    }

    /** What is left of this time, at least a millisecond. */
    Duration left(Duration time) {
        var left = time.minusNanos(nanoClock.getAsLong() - startNanos);
        return left.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : left;
    }

    /** Hears of a plan that breaks no rule, as the engine reckons. */
    void offer(RoutingTask task, int[][] routes) {
        offer(task.unmet(routes), task.travel(routes), Optional.of(routes));
    }

    /** Hears of a plan of which only the worth is told. */
    void offer(long unmet, long travel) {
        offer(unmet, travel, Optional.empty());
    }

    private synchronized void offer(long unmet, long travel, Optional<int[][]> routes) {
        if (found.isEmpty()
                || unmet < found.getLast().unmet()
                || unmet == found.getLast().unmet() && travel < found.getLast().travel()) {
            found.add(new Incumbent(seconds(), unmet, travel, routes));
        }
    }

    /** The best plan that was known after so many seconds. */
    synchronized Optional<Incumbent> at(double seconds) {
        return found.stream().filter(one -> one.seconds() <= seconds).reduce((one, later) -> later);
    }

    /** The best plans that were known at these times, each once. */
    List<Incumbent> latest(List<Double> seconds) {
        return seconds.stream().flatMap(one -> at(one).stream()).distinct().toList();
    }

    /** Seconds until the unmet need was down to this, empty if it never was. */
    synchronized OptionalDouble secondsTo(long unmet) {
        return found.stream()
                .filter(one -> one.unmet() <= unmet)
                .mapToDouble(Incumbent::seconds)
                .findFirst();
    }
}

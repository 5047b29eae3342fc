package huzhu.bench.peers;

import huzhu.model.plan.Plan;
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
    private final Duration time;
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

    /**
     * Starts the clock.
     *
     * @param time how long the engine may search
     * @param nanoClock a clock in nanoseconds
     */
    Incumbents(Duration time, LongSupplier nanoClock) {
        this.time = time;
        this.nanoClock = nanoClock;
        startNanos = nanoClock.getAsLong();
    }

    /** The clock that counts. */
    LongSupplier nanoClock() {
        return nanoClock;
    }

    /** Seconds since the start. */
    double seconds() {
        return (nanoClock.getAsLong() - startNanos) / 1e9;
    }

    /** Share of the time that is used up, 1 or more when it is over. */
    double shareUsed() {
        return (double) (nanoClock.getAsLong() - startNanos) / time.toNanos();
    }

    /** Whether time is up. */
    boolean isOver() {
        return shareUsed() >= 1;
    }

    /** What is left of the time, at least a millisecond. */
    Duration left() {
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

    /** What comes too late counts only where nothing came in time. */
    private synchronized void offer(long unmet, long travel, Optional<int[][]> routes) {
        if (found.isEmpty() || !isOver() && isBetter(unmet, travel, found.getLast())) {
            found.add(new Incumbent(seconds(), unmet, travel, routes));
        }
    }

    private static boolean isBetter(long unmet, long travel, Incumbent other) {
        return unmet < other.unmet() || unmet == other.unmet() && travel < other.travel();
    }

    /** The best plan that was told with its routes, or that of these routes if there is none. */
    synchronized Plan bestOr(RoutingTask task, int[][] otherwise) {
        return task.toPlan(
                found.isEmpty() ? otherwise : found.getLast().routes().orElse(otherwise));
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

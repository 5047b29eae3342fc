package huzhu.solver.kernel;

import huzhu.bench.timing.Example;
import huzhu.model.people.TravelMode;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looking up how long the way between two homes of the embedded example takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class TravelBenchmark {
    /** Prime to the number of points of any example, so that all pairs come up. */
    private static final int STRIDE = 7919;

    private static final int BIKE = TravelMode.BIKE.ordinal();

    private Points points;
    private TravelTable table;
    private int from;
    private int to;

    /** Tabulates the elders' homes. */
    @Setup
    public void tabulate() {
        var problem = Example.problem();
        points = new Points(problem.travel());
        problem.county().elders().forEach(elder -> points.add(elder.person().location()));
        var modes = new boolean[TravelMode.values().length];
        modes[BIKE] = true;
        table = new TravelTable(points, IntStream.range(0, points.size()).toArray(), modes);
    }

    private void next() {
        from = (from + STRIDE) % points.size();
        to = (to + 2 * STRIDE + 1) % points.size();
    }

    /** As the kernel looks it up. */
    @Benchmark
    public int tabulated() {
        next();
        return table.minutes(BIKE, from, to);
    }

    /** As the audit works it out. */
    @Benchmark
    public int workedOut() {
        next();
        return points.minutes(BIKE, from, to);
    }
}

package huzhu.bench.peers;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;

/** The times at which runs are compared. */
final class Checkpoints {
    private static final double[] SECONDS = {1, 3, 10, 30, 60, 120, 300, 600, 1800};

    /** Whose quality the others are measured by. */
    static final double QUALITY_SECONDS = 10;

    private Checkpoints() {}

    /** Seconds before the end of a run of this length, and the end itself. */
    static List<Double> of(Duration time) {
        double end = time.toMillis() / 1e3;
        return DoubleStream.concat(DoubleStream.of(SECONDS).filter(seconds -> seconds < end), DoubleStream.of(end))
                .boxed()
                .toList();
    }
}

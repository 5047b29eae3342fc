package huzhu.bench.peers;

import huzhu.model.plan.Plan;
import java.time.Duration;

/** An engine that plans the visits of a week. */
interface Engine {
    /** Its name in tables. */
    String name();

    /** Threads that it searches with; garbage collection and compilation come on top. */
    int threads();

    /**
     * Plans a week.
     *
     * @param task what to plan
     * @param time wall clock time, building the engine's own model included
     * @param seed of random choices, where the engine makes any
     * @param incumbents told of better plans as they are found
     * @return the best plan found
     */
    Plan solve(RoutingTask task, Duration time, long seed, Incumbents incumbents);
}

package huzhu.bench.peers;

import huzhu.model.plan.Plan;

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
     * @param seed of random choices, where the engine makes any
     * @param incumbents told of better plans as they are found; says how much time there is, building the engine's own model
     *     included
     * @return the best plan found
     */
    Plan solve(RoutingTask task, long seed, Incumbents incumbents);
}

package huzhu.model.routing;

import java.util.List;

/**
 * One carer's round.
 *
 * @param carer index of the carer
 * @param leave tick at which it leaves the start point
 * @param stops what is done, in order, never empty
 */
public record Route(int carer, int leave, List<RouteStop> stops) {
    public Route {
        stops = List.copyOf(stops);
    }

    /**
     * A task or a break. A break is taken where the next task of the round is; after the last task, where that was.
     *
     * @param task index of the task, or {@link #BREAK}
     * @param start tick at which it starts
     */
    public record RouteStop(int task, int start) {
        /** Stands for a break instead of a task. */
        public static final int BREAK = -1;

        /** Whether this is the break. */
        public boolean isBreak() {
            return task == BREAK;
        }
    }
}

package huzhu.model.routing;

/**
 * What each shortcoming of a day's rounds costs, per tick unless said otherwise. Definitions of the sums:
 * {@link RoutingAudit}. Source: S. Ceschia et al., "A unified formulation for home healthcare routing and scheduling
 * problems", Int. Trans. Operational Research (2025).
 *
 * @param travel being on the way
 * @param lateness each task's lateness, or {@link #FORBIDDEN}
 * @param worstLateness the largest lateness, or {@link #FORBIDDEN}
 * @param waiting waiting between arrival and start of a task
 * @param worstWaiting the longest such wait
 * @param overtime being back after the end of the shift, or {@link #FORBIDDEN}
 * @param worstIdle the largest idle time of a carer: shift less work and travel
 * @param working travel and work together
 * @param imbalance sum over carers of |work and travel − mean|, each rounded up to whole units of {@link #unitTicks}
 * @param unitTicks ticks in the unit in which imbalance is rounded, 1 or more
 */
public record RoutingPrices(
        long travel,
        long lateness,
        long worstLateness,
        long waiting,
        long worstWaiting,
        long overtime,
        long worstIdle,
        long working,
        long imbalance,
        int unitTicks) {
    /** Marks what may not happen at any price. */
    public static final long FORBIDDEN = Long.MAX_VALUE;
}

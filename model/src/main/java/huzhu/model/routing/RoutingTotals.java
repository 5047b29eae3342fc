package huzhu.model.routing;

/**
 * What a day's rounds come to, in ticks unless said otherwise: everything that {@link RoutingPrices} puts a price on.
 *
 * @param travel on the way, to the first stop and back from the last included
 * @param lateness of all tasks together
 * @param worstLateness of one task
 * @param waiting between arrival and start, of all stops together
 * @param worstWaiting at one stop
 * @param overtime of all carers together
 * @param worstIdle of one carer
 * @param working travel and tasks, breaks left out, of all carers together
 * @param imbalance sum over all carers of how far their work is from the mean, each rounded up to whole units
 * @param choices sum of the prices of who does what
 * @param leftOut number of groups left undone
 * @param missedBreaks number of wanted breaks not taken
 */
public record RoutingTotals(
        long travel,
        long lateness,
        long worstLateness,
        long waiting,
        long worstWaiting,
        long overtime,
        long worstIdle,
        long working,
        long imbalance,
        long choices,
        int leftOut,
        int missedBreaks) {}

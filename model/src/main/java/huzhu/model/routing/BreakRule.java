package huzhu.model.routing;

/**
 * The break of carers who want one, taken wherever they are.
 *
 * @param window start no earlier than it opens; start (or end, see {@link RoutingProblem#dueAtEnd}) no later than it closes
 * @param ticks its length
 * @param priceMissed cost of a wanted break not taken, or {@link RoutingPrices#FORBIDDEN}
 */
public record BreakRule(TickWindow window, int ticks, long priceMissed) {}

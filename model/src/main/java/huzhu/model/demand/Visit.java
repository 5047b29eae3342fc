package huzhu.model.demand;

/**
 * One visit that is needed this week.
 *
 * @param id {@code SERIES#k}
 * @param series the series it belongs to
 * @param number k, from 1
 */
public record Visit(DemandId id, Series series, int number) {}

package huzhu.model.demand;

/**
 * One place in a group session that is needed this week.
 *
 * @param id {@code SERIES#k}
 * @param series the series it belongs to
 * @param number k, from 1
 */
public record Seat(DemandId id, Series series, int number) {}

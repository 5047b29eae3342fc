package huzhu.model.place;

/**
 * A village, the unit in which demand is surveyed.
 *
 * @param id identifier
 * @param name name as people say it
 * @param township town it belongs to, blank if not known
 * @param location where people of unknown address are taken to live
 */
public record Village(VillageId id, String name, String township, GeoPoint location) {}

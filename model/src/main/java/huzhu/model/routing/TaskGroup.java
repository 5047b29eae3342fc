package huzhu.model.routing;

import java.util.OptionalLong;

/**
 * Tasks that are done all or none, such as the two services of one person.
 *
 * @param id for whom
 * @param priceLeftOut what it costs to leave them undone; empty if they must be done
 */
public record TaskGroup(String id, OptionalLong priceLeftOut) {}

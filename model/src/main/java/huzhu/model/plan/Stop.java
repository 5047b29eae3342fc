package huzhu.model.plan;

import huzhu.model.demand.DemandId;

/**
 * One caregiver's part in one visit.
 *
 * @param visit the visit
 * @param startMinute start, minute of the day
 * @param endMinute end, minute of the day
 */
public record Stop(DemandId visit, int startMinute, int endMinute) {}

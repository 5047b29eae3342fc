package huzhu.model.population;

/**
 * All that rolling a county forward assumes.
 *
 * @param people elders
 * @param volunteering volunteers
 * @param stays beds
 * @param holdsYoungShare whether the reserved share of the young elderly is held by raising their weight from week to week
 */
public record SimulationPolicy(
        PeoplePolicy people, VolunteeringPolicy volunteering, StayPolicy stays, boolean holdsYoungShare) {}

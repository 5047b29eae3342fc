package huzhu.solver.simulate;

import huzhu.model.county.County;

/**
 * The county's tables as they stand from week to week: places, services, requests, sessions, volunteers' hours, policy. Who came or
 * changed since the start is not theirs to say.
 */
@FunctionalInterface
public interface Conditions {
    /** The number of the week that stands for the start, in which nobody lives yet. */
    int START = 0;

    /**
     * The tables of a week.
     *
     * @param replicate number of the replicate, from 1
     * @param week number of the week, from 1, or {@link #START}
     * @return a county of the start's own calendar week and with its elders; equal arguments give equal counties
     */
    County of(int replicate, int week);

    /** The same tables every week. */
    static Conditions always(County county) {
        return (replicate, week) -> county;
    }
}

package huzhu.solver.bound;

import java.util.List;

/**
 * What a volunteer could do on a day.
 *
 * @param volunteer number
 * @param day number
 * @param series visits made, in ascending order
 * @param helps help given at sessions
 * @param minutes away from home, ways included
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once
record DayTour(int volunteer, int day, int[] series, List<Help> helps, int minutes) {}

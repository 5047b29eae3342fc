/**
 * Days and times of the planned week, in whole minutes. Start with {@link huzhu.model.week.PlanningWeek}.
 */
@NullMarked
package huzhu.model.week;

import org.jspecify.annotations.NullMarked;

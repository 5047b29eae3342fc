/** {@code calendars/*.ics}: each person's week for their telephone. Start reading at {@link huzhu.cli.report.calendar.Calendars}. */
@NullMarked
package huzhu.cli.report.calendar;

import org.jspecify.annotations.NullMarked;

package huzhu.datasets.county;

import huzhu.datasets.table.Field;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.service.Care;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.Set;

/** Warnings of care that can never be given as it is asked for. */
final class CareChecks {
    private CareChecks() {}

    /** Warns where an occurrence is longer than every window it may lie in. */
    static void fitsWindow(Row row, Care care, String column) {
        if (care.allowedWindows().stream().allMatch(window -> window.minutes() < care.minutes())) {
            row.problem(column, ProblemCode.CARE_EXCEEDS_WINDOW, "", Integer.toString(care.minutes()));
        }
    }

    /** Warns where an occurrence would be late wherever it is put. */
    static void canBeInTime(Row row, Care care, String column) {
        if (care.allowedWindows().stream().allMatch(window -> care.lateMinutes(window.startMinute()) > 0)) {
            row.problem(
                    column,
                    ProblemCode.ALWAYS_LATE,
                    "",
                    TimeWindow.clock(care.lateAfter().orElseThrow()));
        }
    }

    /** Warns where a week has not days enough for this many occurrences with the gap between them. */
    static void fitsWeek(Row row, String column, double times, Set<DayOfWeek> days, int gapDays) {
        int most = 0;
        int next = 0;
        for (var day : DayOfWeek.values()) {
            if (days.contains(day) && day.ordinal() >= next) {
                most++;
                next = day.ordinal() + gapDays;
            }
        }
        if (times > most) {
            row.problem(
                    column,
                    ProblemCode.TOO_OFTEN,
                    "",
                    Field.Range.plain(times),
                    Integer.toString(gapDays),
                    Integer.toString(most));
        }
    }
}

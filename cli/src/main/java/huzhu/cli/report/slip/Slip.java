package huzhu.cli.report.slip;

import java.util.List;

/**
 * One person's week on paper.
 *
 * @param heading whose
 * @param line what it is, in one line
 * @param days what happens, day by day
 * @param footer whom to call
 * @param half whether half a page will do where it fits
 */
record Slip(String heading, String line, List<Day> days, String footer, boolean half) {
    Slip {
        days = List.copyOf(days);
    }

    /** A day with its heading. */
    record Day(String title, List<Entry> entries) {
        Day {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One appointment.
     *
     * @param time when
     * @param what what, and with whom
     * @param details where, how far, what to mind; blank if there is nothing to say
     * @param signed whether there is a line to sign on
     */
    record Entry(String time, String what, String details, boolean signed) {}
}

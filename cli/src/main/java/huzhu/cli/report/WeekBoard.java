package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.agenda.Names;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When volunteers are away from home: a strip for each of the busiest, a block for each tour, in it its visits, which are listed
 * as well.
 *
 * @param days names of the days, from the left
 * @param dayWidth width of a day
 * @param rows one a volunteer, the busiest first
 * @param note hours of the days shown, and how many volunteers are left out
 */
public record WeekBoard(List<String> days, double dayWidth, List<Row> rows, String note) {
    private static final int MOST_ROWS = 40;
    private static final double DAY_WIDTH = 100;
    private static final double DAY_GAP = 6;
    private static final int MINUTES_OF_HOUR = 60;

    /** One volunteer: what they are called, hours away in the week, when away and with whom, and all of it in words. */
    public record Row(String label, String hours, List<Block> away, List<Block> visits, List<Line> lines) {}

    /** One tour or visit: where it begins on the strip, how long it is, and both in words. */
    public record Block(double x, double width, String title) {}

    /** One visit in words: day, time, whom it is for, blank at a group activity, and what it is. */
    public record Line(String day, String time, String who, String what) {}

    /** The hours of the day that the strips show. */
    private record Span(int fromMinute, int toMinute) {
        static Span of(List<Outing> outings) {
            int from = outings.stream().mapToInt(Outing::leaveMinute).min().orElse(0);
            int to = outings.stream().mapToInt(Outing::backMinute).max().orElse(24 * MINUTES_OF_HOUR);
            return new Span(
                    Math.floorDiv(from, MINUTES_OF_HOUR) * MINUTES_OF_HOUR,
                    Math.ceilDiv(to, MINUTES_OF_HOUR) * MINUTES_OF_HOUR);
        }

        double x(DayOfWeek day, int minute) {
            return day.ordinal() * DAY_WIDTH
                    + (DAY_WIDTH - DAY_GAP) * (minute - fromMinute) / Math.max(1, toMinute - fromMinute);
        }
    }

    static WeekBoard of(Agenda agenda, Aliases aliases, Messages words) {
        var plan = agenda.plan();
        var names = new Names(plan.county(), words);
        var away = plan.county().volunteers().stream()
                .map(volunteer -> volunteer.id())
                .filter(id -> !plan.outingsOf(id).isEmpty())
                .sorted(Comparator.comparingInt((PersonId id) -> -minutes(plan, id))
                        .thenComparing(id -> id))
                .toList();
        var span =
                Span.of(away.stream().flatMap(id -> plan.outingsOf(id).stream()).toList());
        var rows = away.stream()
                .limit(MOST_ROWS)
                .map(id -> new Row(
                        aliases.of(id),
                        words.hours(minutes(plan, id)),
                        blocks(plan, id, span, words).toList(),
                        agenda.givenBy(id).stream()
                                .map(one -> block(one, span, names))
                                .toList(),
                        agenda.givenBy(id).stream()
                                .map(one -> line(one, aliases, names))
                                .toList()))
                .toList();
        var note = words.text(
                "report.week.note",
                clock(span.fromMinute),
                clock(span.toMinute),
                rows.size(),
                away.size(),
                plan.county().volunteers().size());
        return new WeekBoard(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> words.text("day." + day))
                        .toList(),
                DAY_WIDTH,
                rows,
                note);
    }

    private static int minutes(PlanView plan, PersonId volunteer) {
        return plan.outingsOf(volunteer).stream().mapToInt(Outing::minutes).sum();
    }

    private static Stream<Block> blocks(PlanView plan, PersonId volunteer, Span span, Messages words) {
        return plan.outingsOf(volunteer).stream().map(outing -> {
            var x = span.x(outing.day(), outing.leaveMinute());
            var title = words.text("day." + outing.day()) + " " + clock(outing.leaveMinute()) + "–"
                    + clock(outing.backMinute());
            return new Block(round(x), round(span.x(outing.day(), outing.backMinute()) - x), title);
        });
    }

    private static Block block(Appointment one, Span span, Names names) {
        var x = span.x(one.day(), one.startMinute());
        return new Block(
                round(x),
                round(span.x(one.day(), one.endMinute()) - x),
                time(one) + " " + names.service(one.service()));
    }

    private static Line line(Appointment one, Aliases aliases, Names names) {
        var who = one instanceof Appointment.Going going
                ? aliases.of(going.stop().visit().series().elder().id())
                : "";
        return new Line(names.day(one.day()), time(one), who, names.service(one.service()));
    }

    private static String time(Appointment one) {
        return clock(one.startMinute()) + "–" + clock(one.endMinute());
    }

    private static String clock(int minute) {
        return TimeWindow.clock(minute);
    }

    private static double round(double units) {
        return Math.round(units * 10) / 10.0;
    }
}

package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.agenda.Appointment;
import huzhu.cli.report.agenda.Names;
import huzhu.cli.report.book.RosterBook;
import huzhu.cli.report.paged.Mark;
import huzhu.cli.report.paged.Paged;
import huzhu.cli.report.paged.PagedRow;
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
 * When volunteers are away from home: a strip for each, the busiest first, a block for each tour, in it its visits, which are
 * listed as well.
 *
 * @param days names of the days, from the left
 * @param dayWidth width of a day
 * @param rows the first, one a volunteer
 * @param note hours of the days shown, and how many volunteers go out
 * @param paged how the script pages the rows
 */
public record WeekBoard(List<String> days, double dayWidth, List<Row> rows, String note, Paged paged) {
    private static final int PAGE = 40;
    private static final double DAY_WIDTH = 100;
    private static final double DAY_GAP = 6;
    private static final int MINUTES_OF_HOUR = 60;

    /**
     * One volunteer.
     *
     * @param label what they are called
     * @param hours how long they are away in the week
     * @param marks when away, and in it when with somebody
     * @param lines each visit in words: day, time, whom it is for, blank at a group activity, and what it is
     */
    public record Row(String label, String hours, List<Mark> marks, List<List<String>> lines) {
        private PagedRow paged() {
            return new PagedRow(List.of(label, hours), List.of(marks), lines);
        }
    }

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
                .map(id -> new Row(
                        aliases.of(id),
                        words.hours(minutes(plan, id)),
                        Stream.concat(
                                        away(plan, id, span, words),
                                        agenda.givenBy(id).stream().map(one -> visit(one, span, names, words)))
                                .toList(),
                        agenda.givenBy(id).stream()
                                .map(one -> line(one, aliases, names, words))
                                .toList()))
                .toList();
        var note = words.text(
                "report.week.note",
                clock(span.fromMinute),
                clock(span.toMinute),
                away.size(),
                plan.county().volunteers().size());
        return new WeekBoard(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> words.text("day." + day))
                        .toList(),
                DAY_WIDTH,
                rows.stream().limit(PAGE).toList(),
                note,
                Paged.of(rows.stream().map(Row::paged).toList(), PAGE, RosterBook.FILE, List.of()));
    }

    private static int minutes(PlanView plan, PersonId volunteer) {
        return plan.outingsOf(volunteer).stream().mapToInt(Outing::minutes).sum();
    }

    private static Stream<Mark> away(PlanView plan, PersonId volunteer, Span span, Messages words) {
        return plan.outingsOf(volunteer).stream().map(outing -> {
            var x = span.x(outing.day(), outing.leaveMinute());
            var title = words.text("day." + outing.day()) + " " + clock(outing.leaveMinute()) + "–"
                    + clock(outing.backMinute());
            return new Mark("away", x, span.x(outing.day(), outing.backMinute()) - x, title);
        });
    }

    private static Mark visit(Appointment one, Span span, Names names, Messages words) {
        var x = span.x(one.day(), one.startMinute());
        return new Mark("met", x, span.x(one.day(), one.endMinute()) - x, time(one) + " " + what(one, names, words));
    }

    private static List<String> line(Appointment one, Aliases aliases, Names names, Messages words) {
        var who = one instanceof Appointment.Going going
                ? aliases.of(going.stop().visit().series().elder().id())
                : "";
        return List.of(names.day(one.day()), time(one), who, what(one, names, words));
    }

    private static String what(Appointment one, Names names, Messages words) {
        var service = names.service(one.service());
        return one instanceof Appointment.Driving driving
                ? words.text(driving.tour().isTo() ? "ride.to" : "ride.from", service)
                : service;
    }

    private static String time(Appointment one) {
        return clock(one.startMinute()) + "–" + clock(one.endMinute());
    }

    private static String clock(int minute) {
        return TimeWindow.clock(minute);
    }
}

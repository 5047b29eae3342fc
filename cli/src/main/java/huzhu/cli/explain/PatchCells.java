package huzhu.cli.explain;

import huzhu.datasets.patch.PatchText.Alteration;
import huzhu.model.people.PersonId;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import huzhu.solver.remedy.Change;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes as patches of the project's tables. */
public final class PatchCells {
    private PatchCells() {}

    /** What the tables would say, change by change. */
    public static List<Alteration> of(List<Change> changes) {
        return changes.stream().map(PatchCells::of).toList();
    }

    private static Alteration of(Change change) {
        return switch (change) {
            case Change.LongerWindow one ->
                volunteer(
                        one.volunteer(),
                        day(one.day()),
                        windows(Stream.concat(Stream.of(one.to()), one.others().stream())));
            case Change.FartherReach one -> volunteer(one.volunteer(), "max_km", plain(one.toKm()));
            case Change.DayCap one -> volunteer(one.volunteer(), "max_minutes_day", String.valueOf(one.to()));
            case Change.WeekCap one -> volunteer(one.volunteer(), "max_minutes_week", String.valueOf(one.to()));
            case Change.VisitsCap one -> volunteer(one.volunteer(), "max_visits_day", String.valueOf(one.to()));
            case Change.Training one -> volunteer(one.volunteer(), "skills", skills(one.all()));
            case Change.AnotherDay one ->
                new Alteration(
                        "requests",
                        "request_id",
                        one.request().value(),
                        Map.of(
                                "days",
                                one.all().stream().sorted().map(PatchCells::day).collect(Collectors.joining(";"))));
            case Change.WiderWindow one ->
                new Alteration(
                        "requests", "request_id", one.request().value(), Map.of("window", windows(one.all().stream())));
        };
    }

    private static Alteration volunteer(PersonId id, String column, String value) {
        return new Alteration("volunteers", "person_id", id.value(), Map.of(column, value));
    }

    private static String skills(Collection<Skill> skills) {
        return skills.stream().map(Skill::code).sorted().collect(Collectors.joining(";"));
    }

    private static String windows(Stream<TimeWindow> windows) {
        return windows.sorted().map(TimeWindow::toString).collect(Collectors.joining(";"));
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** A number without a needless fraction. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}

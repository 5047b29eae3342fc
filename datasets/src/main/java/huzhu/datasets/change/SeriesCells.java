package huzhu.datasets.change;

import huzhu.model.change.PlanChange;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the row of a request would say after changes, cell by cell; visits that have begun keep what allows them. */
final class SeriesCells {
    private final PlanningProblem problem;
    private final Series series;
    private final List<RosteredVisit> begun;

    SeriesCells(PlanningProblem problem, PlanView published, LocalDateTime now, Series series) {
        this.problem = problem;
        this.series = series;
        begun = published.visitsTo(series.elder().id()).stream()
                .filter(visit -> visit.visit().series().key().equals(series.key()))
                .filter(visit -> week().date(visit.day())
                        .atStartOfDay()
                        .plusMinutes(visit.startMinute())
                        .isBefore(now))
                .toList();
    }

    private PlanningWeek week() {
        return problem.county().week();
    }

    /** Cells by column; none if no change touches the series. */
    Map<String, String> of(List<PlanChange> changes) {
        var cells = new LinkedHashMap<String, String>();
        int off = 0;
        var away = EnumSet.noneOf(DayOfWeek.class);
        var refused = new TreeSet<PersonId>();
        for (var change : changes) {
            switch (change) {
                case PlanChange.VisitOff one when one.visit().value().startsWith(series.key() + "#") -> off++;
                case PlanChange.ElderAway one
                when one.elder().equals(series.elder().id()) -> away.addAll(wholeDays(one));
                case PlanChange.Apart one
                when one.elder().equals(series.elder().id())
                        && begun.stream().noneMatch(it -> it.isServedBy(one.volunteer())) ->
                    refused.add(one.volunteer());
                case PlanChange.OtherTimes one when one.series().equals(series.key()) -> times(one, cells);
                default -> {
                    // It is not about this request.
                }
            }
        }
        fewer(off, away, cells);
        if (!refused.isEmpty()) {
            refused.addAll(series.carers().refused());
            cells.put(
                    "refused_volunteers", refused.stream().map(PersonId::value).collect(Collectors.joining(";")));
        }
        return cells;
    }

    private Set<DayOfWeek> wholeDays(PlanChange.ElderAway away) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var start = week().date(day).atStartOfDay();
            boolean whole = !away.from().isAfter(start) && !away.to().isBefore(start.plusDays(1));
            if (whole && begun.stream().noneMatch(visit -> visit.day() == day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** As a bed of a home does: what does not fit the days that are left is met elsewhere. */
    private void fewer(int off, Set<DayOfWeek> away, Map<String, String> cells) {
        int left = series.occurrences() - off;
        if (!away.isEmpty()) {
            left = Math.min(left, series.mostOccurrences(away));
        }
        left = Math.max(left, begun.size());
        if (left < series.occurrences()) {
            cells.put("times_per_week", String.valueOf(left));
        }
        var days = EnumSet.copyOf(series.days());
        days.removeAll(away);
        if (left > 0 && !days.isEmpty() && days.size() < series.days().size() && !cells.containsKey("days")) {
            cells.put("days", days(days));
        }
    }

    private static String days(Set<DayOfWeek> days) {
        return EnumSet.copyOf(days).stream().map(ChangePatches::day).collect(Collectors.joining(";"));
    }

    private void times(PlanChange.OtherTimes change, Map<String, String> cells) {
        if (!change.days().isEmpty()) {
            var days = EnumSet.copyOf(change.days());
            begun.forEach(visit -> days.add(visit.day()));
            cells.put("days", days(days));
        }
        if (!change.windows().isEmpty()) {
            var windows = change.windows();
            for (var visit : begun) {
                windows = with(windows, new TimeWindow(visit.startMinute(), visit.endMinute()));
            }
            cells.put("window", ChangePatches.windows(windows.stream()));
        }
    }

    /** One window more; what overlaps it becomes one with it. */
    private static List<TimeWindow> with(List<TimeWindow> windows, TimeWindow more) {
        if (windows.stream().anyMatch(one -> one.contains(more.startMinute(), more.endMinute()))) {
            return windows;
        }
        var all = new ArrayList<TimeWindow>();
        var whole = more;
        for (var one : windows) {
            if (one.overlaps(whole)) {
                whole = new TimeWindow(
                        Math.min(one.startMinute(), whole.startMinute()), Math.max(one.endMinute(), whole.endMinute()));
            } else {
                all.add(one);
            }
        }
        all.add(whole);
        return all;
    }
}

package huzhu.datasets.change;

import huzhu.datasets.patch.PatchText;
import huzhu.datasets.patch.PatchText.Alteration;
import huzhu.model.change.PlanChange;
import huzhu.model.county.County;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.request.RequestId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes as patches of the project's tables.
 *
 * <p>Tables say the same for the whole week, so what has begun by now is excepted: a window ends no earlier than those who
 * are out in it are home, and a request's days and times keep those of visits that have been made.
 */
public final class ChangePatches {
    private final PlanningProblem problem;
    private final PlanView published;
    private final LocalDateTime now;
    private final Predicate<String> isAdded;
    private final List<Map<String, Object>> items = new ArrayList<>();

    private ChangePatches(PlanningProblem problem, PlanView published, LocalDateTime now, Predicate<String> isAdded) {
        this.isAdded = isAdded;
        this.problem = problem;
        this.published = published;
        this.now = now;
    }

    /** The items of a file of patches that make the changes. */
    public static List<Map<String, Object>> of(
            PlanningProblem problem, PlanView published, LocalDateTime now, List<PlanChange> changes) {
        return of(problem, published, now, changes, key -> true);
    }

    /** What the week before asks for, and no table, bears a key as if the need level asked for it. */
    private static boolean isDerived(Series series) {
        return series.key().equals(series.elder().id() + ":" + series.service().id());
    }

    /**
     * The same where the week before has laid requests over those of the tables.
     *
     * @param isAdded whether an earlier file of patches has added a request of this key
     */
    public static List<Map<String, Object>> of(
            PlanningProblem problem,
            PlanView published,
            LocalDateTime now,
            List<PlanChange> changes,
            Predicate<String> isAdded) {
        var patches = new ChangePatches(problem, published, now, isAdded);
        patches.volunteers(changes);
        patches.requests(changes);
        patches.others(changes);
        return patches.items;
    }

    private County county() {
        return problem.county();
    }

    private LocalDateTime moment(DayOfWeek day, int minute) {
        return county().week().date(day).atStartOfDay().plusMinutes(minute);
    }

    private void volunteers(List<PlanChange> changes) {
        var byPerson = new LinkedHashMap<PersonId, List<PlanChange.VolunteerAway>>();
        for (var change : changes) {
            if (change instanceof PlanChange.VolunteerAway away) {
                byPerson.computeIfAbsent(away.volunteer(), id -> new ArrayList<>())
                        .add(away);
            }
        }
        byPerson.forEach((who, absences) -> {
            var cells = new LinkedHashMap<String, String>();
            for (var day : DayOfWeek.values()) {
                var windows = county().requireVolunteer(who).availability().on(day);
                var left = windows;
                for (var away : absences) {
                    left = without(left, day, later(away.from(), busyUntil(who, day)), away.to());
                }
                if (!left.equals(windows)) {
                    cells.put(day(day), windows(left.stream()));
                }
            }
            if (!cells.isEmpty()) {
                items.add(PatchText.item(new Alteration("volunteers", "person_id", who.value(), cells)));
            }
        });
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? other : one;
    }

    /** When a person is home from what they have begun on a day. */
    private LocalDateTime busyUntil(PersonId who, DayOfWeek day) {
        var until = moment(day, 0);
        for (var tour : published.tours()) {
            var begun = tour.stops().stream()
                    .filter(stop -> stop.volunteer().id().equals(who)
                            && stop.day() == day
                            && moment(day, stop.startMinute()).isBefore(now))
                    .toList();
            if (!begun.isEmpty()) {
                var last = begun.getLast();
                int home = problem.travel()
                        .minutes(
                                last.volunteer().mode(),
                                last.visit().series().elder().person().location(),
                                last.volunteer().person().location());
                until = later(until, moment(day, last.endMinute() + home));
            }
        }
        for (var help : published.helpTours()) {
            boolean begun = help.volunteer().id().equals(who)
                    && help.day() == day
                    && moment(day, help.session().time().startMinute()).isBefore(now);
            if (begun) {
                until = later(until, moment(day, help.outing().backMinute()));
            }
        }
        return until;
    }

    private List<TimeWindow> without(List<TimeWindow> windows, DayOfWeek day, LocalDateTime from, LocalDateTime to) {
        var left = new ArrayList<TimeWindow>();
        for (var window : windows) {
            int away = minute(day, from);
            int back = minute(day, to);
            if (away >= back || back <= window.startMinute() || away >= window.endMinute()) {
                left.add(window);
            } else {
                if (away > window.startMinute()) {
                    left.add(new TimeWindow(window.startMinute(), away));
                }
                if (back < window.endMinute()) {
                    left.add(new TimeWindow(back, window.endMinute()));
                }
            }
        }
        return left;
    }

    /** A moment as a minute of a day: 0 before it, 1440 after it. */
    private int minute(DayOfWeek day, LocalDateTime moment) {
        var start = moment(day, 0);
        if (moment.isBefore(start)) {
            return 0;
        }
        return moment.isBefore(start.plusDays(1)) ? moment.getHour() * 60 + moment.getMinute() : TimeWindow.DAY_MINUTES;
    }

    private void requests(List<PlanChange> changes) {
        for (var series : problem.demand().visitSeries()) {
            var cells = new SeriesCells(problem, published, now, series).of(changes);
            if (cells.isEmpty()) {
                continue;
            }
            boolean isRow = county().needs().requests().stream()
                            .anyMatch(request -> request.id().equals(new RequestId(series.key())))
                    && (!isDerived(series) || isAdded.test(series.key()));
            if (isRow) {
                items.add(PatchText.item(new Alteration("requests", "request_id", series.key(), cells)));
            } else {
                var row = new LinkedHashMap<String, String>();
                row.put("request_id", series.key());
                row.put("elder_id", series.elder().id().value());
                row.put("service_id", series.service().id().value());
                row.put("times_per_week", String.valueOf(series.occurrences()));
                row.putAll(cells);
                items.add(added("requests", row));
            }
        }
    }

    private static Map<String, Object> added(String table, Map<String, String> row) {
        var item = new LinkedHashMap<String, Object>();
        item.put("table", table);
        item.put("add", List.of(row));
        return item;
    }

    private void others(List<PlanChange> changes) {
        for (var change : changes) {
            if (change instanceof PlanChange.SessionOff session) {
                items.add(removed("sessions", "session_id", session.session().value()));
            } else if (change instanceof PlanChange.ElderAway away) {
                stays(away);
            }
        }
    }

    private static Map<String, Object> removed(String table, String column, String id) {
        var item = new LinkedHashMap<String, Object>();
        item.put("table", table);
        item.put("remove", Map.of(column, id));
        return item;
    }

    /** A bed that the elder leaves is free from the first night away; one that they were to come to meanwhile is not taken. */
    private void stays(PlanChange.ElderAway away) {
        var first = away.from().toLocalDate();
        for (var bed : published.bedsOf(away.elder())) {
            var stay = bed.stay();
            boolean touched =
                    first.isBefore(stay.to()) && stay.from().atStartOfDay().isBefore(away.to());
            if (touched && stay.from().isBefore(first)) {
                items.add(PatchText.item(
                        new Alteration("bed_requests", "stay_id", stay.id().value(), Map.of("to", first.toString()))));
            } else if (touched) {
                items.add(removed("bed_requests", "stay_id", stay.id().value()));
            }
        }
    }

    static String windows(Stream<TimeWindow> windows) {
        return windows.sorted().map(TimeWindow::toString).collect(Collectors.joining(";"));
    }

    static String day(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}

package huzhu.model.shortage;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one volunteer could at most give to a set of visits, whatever the roster, under the beds of a plan.
 *
 * <p>Two figures. By hours: the least of the week cap and the sum over days of the least of the day cap and the usable
 * minutes of that day's windows, where the usable minutes of a window are those after the least way out and before the
 * least way home, inside some visit window of the set. By shares: the same with further limits, each true of every
 * roster: pieces of a window too short for a visit do not count; nobody gives one visit more than its own minutes, nor one
 * series two visits within its gap of days; caps hold at least one way out and home; visits per day are capped.
 */
public final class SetCapacity {

    /**
     * Part of a set: some visits of one series.
     *
     * @param series the series
     * @param visits how many of its visits, at least 1
     */
    public record Load(Series series, int visits) {}

    /**
     * The figures for one volunteer.
     *
     * @param volunteer who
     * @param usable usable minutes by window, windows without any left out
     * @param byHoursMinutes caregiver-minutes at most, by hours alone
     * @param bySharesMinutes caregiver-minutes at most, with all further limits
     */
    public record Gift(Volunteer volunteer, List<UsableTime> usable, long byHoursMinutes, long bySharesMinutes) {
        public Gift {
            usable = List.copyOf(usable);
        }
    }

    private final PlanView plan;
    private final SoleVisit sole;
    private final Map<String, Set<DayOfWeek>> openDays = new HashMap<>();

    /** Capacities under the beds of this plan. */
    public SetCapacity(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
    }

    /**
     * What a volunteer could give, empty where there is no usable minute.
     *
     * @param loads the part of the set that the volunteer may serve, time aside
     */
    public Optional<Gift> of(Volunteer volunteer, List<Load> loads) {
        if (loads.isEmpty() || volunteer.limits().maxVisitsDay().orElse(1) == 0) {
            return Optional.empty();
        }
        var week = new Week(volunteer, loads);
        return week.usable.isEmpty() ? Optional.empty() : Optional.of(week.gift());
    }

    private final class Week {

        private final Volunteer volunteer;
        private final List<Load> loads;
        private final int[] travelMinutes;
        private final List<UsableTime> usable = new ArrayList<>();
        private final List<Set<DayOfWeek>> servable = new ArrayList<>();
        private final Map<DayOfWeek, Long> bySharesOfDay = new EnumMap<>(DayOfWeek.class);
        private final BitSet minutes = new BitSet(TimeWindow.DAY_MINUTES);
        private final Map<DayOfWeek, Long> byHoursOfDay = new EnumMap<>(DayOfWeek.class);

        Week(Volunteer volunteer, List<Load> loads) {
            this.volunteer = volunteer;
            this.loads = loads;
            travelMinutes = loads.stream()
                    .mapToInt(load -> sole.travelMinutes(volunteer, load.series))
                    .toArray();
            loads.forEach(load -> servable.add(EnumSet.noneOf(DayOfWeek.class)));
            var inBed = plan.homeDays(volunteer.id());
            for (var day : DayOfWeek.values()) {
                if (!inBed.contains(day)) {
                    addDay(day);
                }
            }
        }

        private int dayCap() {
            return volunteer.limits().maxMinutesDay().orElse(TimeWindow.DAY_MINUTES);
        }

        private void addDay(DayOfWeek day) {
            var open = new ArrayList<Integer>();
            for (int i = 0; i < loads.size(); i++) {
                var series = loads.get(i).series;
                if (openDays.computeIfAbsent(series.key(), key -> sole.openDays(series))
                        .contains(day)) {
                    open.add(i);
                }
            }
            long hours = 0;
            long shares = 0;
            for (var window : volunteer.availability().on(day)) {
                int usableMinutes = usableMinutes(window, open);
                if (usableMinutes > 0) {
                    hours += usableMinutes;
                    usable.add(
                            new UsableTime(volunteer.id(), plan.county().week().date(day), window, usableMinutes));
                    shares += sharesOfWindow(day, window, open);
                }
            }
            byHoursOfDay.put(day, Math.min(dayCap(), hours));
            if (shares > 0) {
                bySharesOfDay.put(day, sharesOfDay(day, shares));
            }
        }

        private int usableMinutes(TimeWindow window, List<Integer> open) {
            minutes.clear();
            int travel = TimeWindow.DAY_MINUTES;
            for (int i : open) {
                travel = Math.min(travel, travelMinutes[i]);
                loads.get(i)
                        .series
                        .care()
                        .allowedWindows()
                        .forEach(allowed -> minutes.set(allowed.startMinute(), allowed.endMinute()));
            }
            int from = window.startMinute() + travel;
            int to = window.endMinute() - travel;
            return from < to ? minutes.get(from, to).cardinality() : 0;
        }

        /** Minutes of pieces long enough for a visit, at most all visits that fit the window, each once. */
        private long sharesOfWindow(DayOfWeek day, TimeWindow window, List<Integer> open) {
            minutes.clear();
            long once = 0;
            for (int i : open) {
                var care = loads.get(i).series.care();
                int away = care.minutes() + 2 * travelMinutes[i];
                boolean fits = false;
                for (var allowed : care.allowedWindows()) {
                    int from = Math.max(window.startMinute() + travelMinutes[i], allowed.startMinute());
                    int to = Math.min(window.endMinute() - travelMinutes[i], allowed.endMinute());
                    if (to - from >= care.minutes()
                            && away <= dayCap()
                            && away <= volunteer.limits().maxMinutesWeek().orElse(away)) {
                        minutes.set(from, to);
                        fits = true;
                    }
                }
                if (fits) {
                    once += care.minutes();
                    servable.get(i).add(day);
                }
            }
            return Math.min(once, minutes.cardinality());
        }

        private long sharesOfDay(DayOfWeek day, long ofWindows) {
            int travel = TimeWindow.DAY_MINUTES;
            int longest = 0;
            long once = 0;
            for (int i = 0; i < loads.size(); i++) {
                if (servable.get(i).contains(day)) {
                    travel = Math.min(travel, travelMinutes[i]);
                    longest = Math.max(longest, loads.get(i).series.care().minutes());
                    once += loads.get(i).series.care().minutes();
                }
            }
            long shares = Math.min(Math.min(ofWindows, once), dayCap() - 2L * travel);
            var visits = volunteer.limits().maxVisitsDay();
            return visits.isPresent() ? Math.min(shares, (long) visits.getAsInt() * longest) : shares;
        }

        Gift gift() {
            var cap = volunteer.limits().maxMinutesWeek();
            long shares = 0;
            int travel = TimeWindow.DAY_MINUTES;
            for (int i = 0; i < loads.size(); i++) {
                var series = loads.get(i).series;
                if (!servable.get(i).isEmpty()) {
                    travel = Math.min(travel, travelMinutes[i]);
                    var closed = EnumSet.complementOf(EnumSet.copyOf(servable.get(i)));
                    shares += (long) series.care().minutes()
                            * Math.min(loads.get(i).visits, series.mostOccurrences(closed));
                }
            }
            long byHours =
                    byHoursOfDay.values().stream().mapToLong(Long::longValue).sum();
            shares = Math.min(
                    shares,
                    bySharesOfDay.values().stream().mapToLong(Long::longValue).sum());
            if (cap.isPresent()) {
                shares = Math.min(shares, Math.max(0, cap.getAsInt() - 2L * travel));
                byHours = Math.min(byHours, cap.getAsInt());
            }
            return new Gift(volunteer, usable, byHours, Math.min(shares, byHours));
        }
    }
}

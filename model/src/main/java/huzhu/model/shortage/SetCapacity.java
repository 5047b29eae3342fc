package huzhu.model.shortage;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.service.Care;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;

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

    private static final DayOfWeek[] DAYS = DayOfWeek.values();

    /** A span of minutes is held as start × this + end; more than the minutes of a day. */
    private static final int SPAN = 1 << 11;

    /** Volunteers that one thread works out in turn. */
    private static final int SLICE = 64;

    private final PlanView plan;
    private final SoleVisit sole;
    private final Map<String, Integer> openDays = new ConcurrentHashMap<>();

    /** Capacities under the beds of this plan. */
    public SetCapacity(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
    }

    /**
     * What a volunteer could give, empty where there is no usable minute. May be asked by several threads at once.
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

    /**
     * What each of several volunteers could give, in their order, those without a usable minute left out.
     *
     * @param loads the part of the set that a volunteer may serve, time aside; asked by several threads at once
     * @param executor works it out; any number of threads gives the same answer
     */
    public List<Gift> ofAll(List<Volunteer> volunteers, Function<Volunteer, List<Load>> loads, Executor executor) {
        var slices = new ArrayList<CompletableFuture<List<Gift>>>();
        for (int from = 0; from < volunteers.size(); from += SLICE) {
            var slice = volunteers.subList(from, Math.min(from + SLICE, volunteers.size()));
            slices.add(CompletableFuture.supplyAsync(
                    () -> slice.stream()
                            .flatMap(volunteer -> of(volunteer, loads.apply(volunteer)).stream())
                            .toList(),
                    executor));
        }
        return slices.stream().flatMap(slice -> slice.join().stream()).toList();
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    /** Open days of a series as bits, worked out once. */
    private int openDays(Series series) {
        var known = openDays.get(series.key());
        if (known != null) {
            return known;
        }
        int days = 0;
        for (var day : sole.openDays(series)) {
            days |= bit(day);
        }
        openDays.put(series.key(), days);
        return days;
    }

    /** Minutes from one to another that some of the first spans cover; sorts them. */
    private static int covered(int[] spans, int count, int from, int to) {
        Arrays.sort(spans, 0, count);
        int minutes = 0;
        int until = from;
        for (int i = 0; i < count; i++) {
            int end = Math.min(to, spans[i] % SPAN);
            minutes += Math.max(0, end - Math.max(until, spans[i] / SPAN));
            until = Math.max(until, end);
        }
        return minutes;
    }

    /** What was worked out of a day; minutes by window, and at most in all, by hours and by shares. */
    @SuppressWarnings("ArrayRecordComponent") // read at once
    private record Day(DayOfWeek day, List<TimeWindow> windows, int[] usableMinutes, long hours, long shares) {}

    private final class Week {

        private final Volunteer volunteer;
        private final List<Load> loads;
        private final int[] travelMinutes;
        /** Days as bits, Monday lowest: on which a visit is allowed, and on which this volunteer could make it. */
        private final int[] openDays;

        private final int[] servableDays;
        private final List<UsableTime> usable = new ArrayList<>();
        private final List<Day> worked = new ArrayList<>();

        Week(Volunteer volunteer, List<Load> loads) {
            this.volunteer = volunteer;
            this.loads = loads;
            travelMinutes = new int[loads.size()];
            openDays = new int[loads.size()];
            servableDays = new int[loads.size()];
            for (int i = 0; i < loads.size(); i++) {
                var series = loads.get(i).series;
                travelMinutes[i] = sole.travelMinutes(volunteer, series);
                openDays[i] = openDays(series);
            }
            var inBed = plan.homeDays(volunteer.id());
            for (var day : DAYS) {
                if (!inBed.contains(day)) {
                    addDay(day);
                }
            }
        }

        private int dayCap() {
            return volunteer.limits().maxMinutesDay().orElse(TimeWindow.DAY_MINUTES);
        }

        private void addDay(DayOfWeek day) {
            var windows = volunteer.availability().on(day);
            var like = worked.stream()
                    .filter(one -> one.windows.equals(windows) && sameVisits(one.day, day))
                    .findFirst();
            var figures = like.map(one -> alike(one, day)).orElseGet(() -> work(day, windows));
            worked.add(figures);
            for (int w = 0; w < windows.size(); w++) {
                if (figures.usableMinutes[w] > 0) {
                    var date = plan.county().week().date(day);
                    usable.add(new UsableTime(volunteer.id(), date, windows.get(w), figures.usableMinutes[w]));
                }
            }
        }

        private boolean sameVisits(DayOfWeek one, DayOfWeek other) {
            return Arrays.stream(openDays).allMatch(open -> ((open & bit(one)) == 0) == ((open & bit(other)) == 0));
        }

        private Day alike(Day one, DayOfWeek day) {
            for (int i = 0; i < servableDays.length; i++) {
                servableDays[i] |= (servableDays[i] & bit(one.day)) == 0 ? 0 : bit(day);
            }
            return one;
        }

        private Day work(DayOfWeek day, List<TimeWindow> windows) {
            int[] open = IntStream.range(0, loads.size())
                    .filter(i -> (openDays[i] & bit(day)) != 0)
                    .toArray();
            int[] usableOfWindow = new int[windows.size()];
            long hours = 0;
            long shares = 0;
            for (int w = 0; w < usableOfWindow.length; w++) {
                usableOfWindow[w] = usableMinutes(windows.get(w), open);
                if (usableOfWindow[w] > 0) {
                    hours += usableOfWindow[w];
                    shares += sharesOfWindow(day, windows.get(w), open);
                }
            }
            return new Day(
                    day, windows, usableOfWindow, Math.min(dayCap(), hours), shares > 0 ? sharesOfDay(day, shares) : 0);
        }

        private int usableMinutes(TimeWindow window, int[] open) {
            int[] spans = new int[countWindows(open)];
            int count = 0;
            int travel = TimeWindow.DAY_MINUTES;
            for (int i : open) {
                travel = Math.min(travel, travelMinutes[i]);
                for (var allowed : loads.get(i).series.care().allowedWindows()) {
                    spans[count++] = allowed.startMinute() * SPAN + allowed.endMinute();
                }
            }
            return covered(spans, count, window.startMinute() + travel, window.endMinute() - travel);
        }

        private int countWindows(int[] open) {
            int count = 0;
            for (int i : open) {
                count += loads.get(i).series.care().allowedWindows().size();
            }
            return count;
        }

        /** Minutes of pieces long enough for a visit, at most all visits that fit the window, each once. */
        private long sharesOfWindow(DayOfWeek day, TimeWindow window, int[] open) {
            int[] pieces = new int[countWindows(open)];
            int count = 0;
            long once = 0;
            for (int i : open) {
                var care = loads.get(i).series.care();
                int away = care.minutes() + 2 * travelMinutes[i];
                int before = count;
                if (away <= dayCap()
                        && away <= volunteer.limits().maxMinutesWeek().orElse(away)) {
                    count = addPieces(window, care, travelMinutes[i], pieces, count);
                }
                if (count > before) {
                    once += care.minutes();
                    servableDays[i] |= bit(day);
                }
            }
            return Math.min(once, covered(pieces, count, 0, TimeWindow.DAY_MINUTES));
        }

        /** Adds when a visit that far away could take place in a window; returns how many pieces there are then. */
        private static int addPieces(TimeWindow window, Care care, int travel, int[] pieces, int count) {
            int added = count;
            for (var allowed : care.allowedWindows()) {
                int from = Math.max(window.startMinute() + travel, allowed.startMinute());
                int to = Math.min(window.endMinute() - travel, allowed.endMinute());
                if (to - from >= care.minutes()) {
                    pieces[added++] = from * SPAN + to;
                }
            }
            return added;
        }

        private long sharesOfDay(DayOfWeek day, long ofWindows) {
            int travel = TimeWindow.DAY_MINUTES;
            int longest = 0;
            long once = 0;
            for (int i = 0; i < loads.size(); i++) {
                if ((servableDays[i] & bit(day)) != 0) {
                    int length = loads.get(i).series.care().minutes();
                    travel = Math.min(travel, travelMinutes[i]);
                    longest = Math.max(longest, length);
                    once += length;
                }
            }
            long shares = Math.min(Math.min(ofWindows, once), dayCap() - 2L * travel);
            var visits = volunteer.limits().maxVisitsDay();
            return visits.isPresent() ? Math.min(shares, (long) visits.getAsInt() * longest) : shares;
        }

        Gift gift() {
            var cap = volunteer.limits().maxMinutesWeek();
            long byHours = worked.stream().mapToLong(Day::hours).sum();
            long shares = 0;
            int travel = TimeWindow.DAY_MINUTES;
            for (int i = 0; i < loads.size(); i++) {
                var series = loads.get(i).series;
                if (servableDays[i] != 0) {
                    travel = Math.min(travel, travelMinutes[i]);
                    shares += (long) series.care().minutes()
                            * Math.min(loads.get(i).visits, series.mostOccurrences(closed(servableDays[i])));
                }
            }
            shares = Math.min(shares, worked.stream().mapToLong(Day::shares).sum());
            if (cap.isPresent()) {
                shares = Math.min(shares, Math.max(0, cap.getAsInt() - 2L * travel));
                byHours = Math.min(byHours, cap.getAsInt());
            }
            return new Gift(volunteer, usable, byHours, Math.min(shares, byHours));
        }

        private static Set<DayOfWeek> closed(int open) {
            var closed = EnumSet.noneOf(DayOfWeek.class);
            for (var day : DAYS) {
                if ((open & bit(day)) == 0) {
                    closed.add(day);
                }
            }
            return closed;
        }
    }
}

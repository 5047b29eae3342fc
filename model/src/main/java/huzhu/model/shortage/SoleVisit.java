package huzhu.model.shortage;

import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.PairRules;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exact test whether a visit could be met were it, with the first visit of its sequence, the only demand of the
 * week: beds as the plan gives them, nobody busy otherwise.
 *
 * <p>Of a chain of three or more visits only neighbours are tested together; a chain that fails as a whole though each
 * pair would fit counts as possible, so nothing false is claimed.
 *
 * <p>Over 300 lines because a visit alone, one by two people and one after another are the same test of starts, read best
 * side by side.
 */
public final class SoleVisit {

    /** A little over what rounding in a distance can amount to, as a factor. */
    private static final double ROUNDING = 1 + 1e-9;

    private final PlanView plan;

    /** Tests under the beds of this plan. */
    public SoleVisit(PlanView plan) {
        this.plan = plan;
    }

    /** Whether the volunteer may be among the caregivers, time aside: all pair rules, and the required caregiver. */
    public boolean mayServe(Volunteer volunteer, Series series) {
        var required = series.carers().required();
        return !isTooFarAcross(volunteer, series)
                && (required.isEmpty()
                        || series.care().caregivers() > 1
                        || required.get().equals(volunteer.id()))
                && PairRules.allAllow(plan.problem(), volunteer, series);
    }

    /**
     * A cheap sign that the distance limit blocks: no road is shorter than the way north or south, nor than the way between
     * the two meridians where they are closer together, d ≥ 2R cos φ |sin Δλ/2|. Sine and cosine are taken by the first
     * terms of their series that are never above them, which is quick and the same on every machine.
     */
    private boolean isTooFarAcross(Volunteer volunteer, Series series) {
        var home = volunteer.person().location();
        var elder = series.elder().person().location();
        double limitKm = volunteer.limits().maxKm().orElse(Double.POSITIVE_INFINITY) * ROUNDING;
        double kmPerRadian = GeoPoint.EARTH_RADIUS_KM * plan.problem().travel().leastDetour();
        double northRadians = Math.abs(Math.toRadians(home.latitude() - elder.latitude()));
        if (northRadians * kmPerRadian > limitKm) {
            return true;
        }
        double highest = Math.toRadians(Math.max(Math.abs(home.latitude()), Math.abs(elder.latitude())));
        double halfEast = Math.abs(Math.toRadians(home.longitude() - elder.longitude())) / 2;
        return 2 * leastCosine(highest) * leastSine(halfEast) * kmPerRadian > limitKm;
    }

    /** At most cos x, from 0 to π/2: 1 − x²/2! + x⁴/4! − x⁶/6!. */
    private static double leastCosine(double x) {
        double square = x * x;
        return Math.max(0, 1 - square / 2 * (1 - square / 12 * (1 - square / 30)));
    }

    /** At most sin x, from 0 to π: x − x³/3!. */
    private static double leastSine(double x) {
        return Math.max(0, x * (1 - x * x / 6));
    }

    /** Allowed days of a series on which its elder is not fully in a bed. */
    public Set<DayOfWeek> openDays(Series series) {
        var days = EnumSet.copyOf(series.days());
        days.removeAll(plan.homeDays(series.elder().id()));
        return days;
    }

    /** Minutes on the way from a volunteer's home to the elder of a series. */
    public int travelMinutes(Volunteer volunteer, Series series) {
        return plan.problem()
                .travel()
                .minutes(
                        volunteer.mode(),
                        volunteer.person().location(),
                        series.elder().person().location());
    }

    /** When a volunteer could start a visit of the series on an open day; pair rules and the days are not tested here. */
    public List<StartSpan> starts(Volunteer volunteer, Series series, DayOfWeek day) {
        var spans = new ArrayList<StartSpan>();
        int travel = travelMinutes(volunteer, series);
        int minutes = series.care().minutes();
        if (!hasTime(volunteer, 1, travel + minutes + travel)
                || plan.homeDays(volunteer.id()).contains(day)) {
            return spans;
        }
        for (var window : volunteer.availability().on(day)) {
            for (var allowed : series.care().allowedWindows()) {
                int from = Math.max(window.startMinute() + travel, allowed.startMinute());
                int to = Math.min(window.endMinute() - travel, allowed.endMinute()) - minutes;
                if (from <= to) {
                    spans.add(new StartSpan(volunteer, window, travel, from, to));
                }
            }
        }
        return spans;
    }

    private static boolean hasTime(Volunteer volunteer, int visits, int minutesAway) {
        var limits = volunteer.limits();
        return limits.maxVisitsDay().orElse(visits) >= visits
                && limits.maxMinutesDay().orElse(minutesAway) >= minutesAway
                && limits.maxMinutesWeek().orElse(minutesAway) >= minutesAway;
    }

    private List<Volunteer> able(Collection<Volunteer> volunteers, Series series) {
        return volunteers.stream()
                .filter(volunteer -> mayServe(volunteer, series))
                .toList();
    }

    private List<StartSpan> starts(List<Volunteer> able, Series series, DayOfWeek day) {
        return able.stream()
                .flatMap(volunteer -> starts(volunteer, series, day).stream())
                .toList();
    }

    private Set<DayOfWeek> daysWithoutSequence(Series series, Collection<Volunteer> volunteers) {
        if (series.care().caregivers() == 1) {
            return daysOfOne(series, volunteers);
        }
        var able = able(volunteers, series);
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : openDays(series)) {
            var spans = starts(able, series, day);
            if (spans.stream().anyMatch(span -> new Party(series, spans, span.fromMinute()).isEnough())) {
                days.add(day);
            }
        }
        return days;
    }

    /** The same for one caregiver, which is enough to be found once a day. */
    private Set<DayOfWeek> daysOfOne(Series series, Collection<Volunteer> volunteers) {
        var open = openDays(series);
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var volunteer : volunteers) {
            if (open.isEmpty()) {
                break;
            }
            if (mayServe(volunteer, series)) {
                for (var day : open) {
                    if (!starts(volunteer, series, day).isEmpty()) {
                        days.add(day);
                    }
                }
                open.removeAll(days);
            }
        }
        return days;
    }

    /**
     * Days on which the visit could be met, were it and the visit it follows the only demand.
     *
     * @param volunteers all who could serve either; others in the collection do no harm
     */
    public Set<DayOfWeek> days(Visit visit, Collection<Volunteer> volunteers) {
        var series = visit.series();
        if (series.after().isEmpty()) {
            return daysWithoutSequence(series, volunteers);
        }
        var after = series.after().get();
        var first = plan.problem()
                .demand()
                .findFirst(visit)
                .flatMap(plan.problem().demand()::findVisit)
                .filter(one -> one.number() <= plan.occurrencesLeft(one.series()))
                .map(Visit::series);
        return first.map(one -> daysTogether(one, series, after, volunteers)).orElse(Set.of());
    }

    private Set<DayOfWeek> daysTogether(
            Series first, Series second, Series.After after, Collection<Volunteer> volunteers) {
        var firstAble = able(volunteers, first);
        var secondAble = able(volunteers, second);
        var days = openDays(first);
        days.retainAll(openDays(second));
        days.removeIf(
                day -> !new Sequel(first, second, after, starts(firstAble, first, day), starts(secondAble, second, day))
                        .isPossible());
        return days;
    }

    /** Who could be there when a visit starts at a given minute. */
    private static final class Party {

        private final Series series;
        private final List<Volunteer> able;

        Party(Series series, List<StartSpan> spans, int startMinute) {
            this.series = series;
            able = spans.stream()
                    .filter(span -> span.contains(startMinute))
                    .map(StartSpan::volunteer)
                    .distinct()
                    .toList();
        }

        boolean isEnough() {
            return able.size() >= series.care().caregivers()
                    && series.carers()
                            .required()
                            .map(required ->
                                    able.stream().anyMatch(one -> one.id().equals(required)))
                            .orElse(true);
        }
    }

    /** Two visits of a sequence on one day, alone in the week. */
    private final class Sequel {

        private final Series first;
        private final Series second;
        private final Series.After after;
        private final List<StartSpan> firstSpans;
        private final List<StartSpan> secondSpans;

        Sequel(
                Series first,
                Series second,
                Series.After after,
                List<StartSpan> firstSpans,
                List<StartSpan> secondSpans) {
            this.first = first;
            this.second = second;
            this.after = after;
            this.firstSpans = firstSpans;
            this.secondSpans = secondSpans;
        }

        /**
         * Whether any pair of start times works. Any pair that does can be moved, without anybody dropping out, until
         * each start stands at the end of a span or the two stand as close as they may: only those are tried.
         */
        boolean isPossible() {
            var closest = closest();
            for (var span : firstSpans) {
                for (var other : secondSpans) {
                    if (works(span.fromMinute(), other.fromMinute()) || works(span.toMinute(), other.fromMinute())) {
                        return true;
                    }
                }
                if (closest.stream().anyMatch(step -> works(span.fromMinute(), span.fromMinute() + step))) {
                    return true;
                }
            }
            for (var other : secondSpans) {
                if (closest.stream().anyMatch(step -> works(other.fromMinute() - step, other.fromMinute()))) {
                    return true;
                }
            }
            return false;
        }

        /** Least minutes from start to start, for anybody and for each who would do both. */
        private List<Integer> closest() {
            int minutes = first.care().minutes();
            return Stream.concat(
                            Stream.of(minutes + after.gapMinutesMin()),
                            firstSpans.stream()
                                    .map(span -> minutes + Math.max(after.gapMinutesMin(), between(span.volunteer()))))
                    .distinct()
                    .toList();
        }

        private int between(Volunteer volunteer) {
            return plan.problem()
                    .travel()
                    .minutes(
                            volunteer.mode(),
                            first.elder().person().location(),
                            second.elder().person().location());
        }

        private boolean works(int firstStart, int secondStart) {
            int gap = secondStart - firstStart - first.care().minutes();
            if (gap < after.gapMinutesMin() || gap > after.gapMinutesMax()) {
                return false;
            }
            var party = new Party(first, firstSpans, firstStart);
            var otherParty = new Party(second, secondSpans, secondStart);
            return party.isEnough() && otherParty.isEnough() && canShare(party, otherParty, firstStart, secondStart);
        }

        /**
         * Whether both visits can be staffed at once. Those able to do only one of the two come first, then those able to
         * do both in one day, then those who must choose; a required caregiver is taken before any other.
         */
        private boolean canShare(Party party, Party otherParty, int firstStart, int secondStart) {
            int wanted = first.care().caregivers();
            int otherWanted = second.care().caregivers();
            var required = first.carers().required();
            var otherRequired = second.carers().required();
            int free = 0;
            int otherFree = 0;
            int choosing = 0;
            for (var volunteer : Stream.concat(party.able.stream(), otherParty.able.stream())
                    .distinct()
                    .toList()) {
                boolean isRequired = required.filter(volunteer.id()::equals).isPresent();
                boolean isOtherRequired =
                        otherRequired.filter(volunteer.id()::equals).isPresent();
                boolean able = party.able.contains(volunteer);
                boolean otherAble = otherParty.able.contains(volunteer);
                boolean mustChoose = able && otherAble && !canDoBoth(volunteer, firstStart, secondStart);
                if (mustChoose && isRequired && isOtherRequired) {
                    return false;
                } else if (mustChoose && (isRequired || isOtherRequired)) {
                    free += isRequired ? 1 : 0;
                    otherFree += isOtherRequired ? 1 : 0;
                } else if (mustChoose) {
                    choosing++;
                } else {
                    free += able ? 1 : 0;
                    otherFree += otherAble ? 1 : 0;
                }
            }
            return Math.max(0, wanted - free) + Math.max(0, otherWanted - otherFree) <= choosing;
        }

        /** Whether one person can do both: in one tour, or in one tour in each of two windows. */
        private boolean canDoBoth(Volunteer volunteer, int firstStart, int secondStart) {
            int firstEnd = firstStart + first.care().minutes();
            int secondEnd = secondStart + second.care().minutes();
            for (var span : firstSpans) {
                for (var other : secondSpans) {
                    boolean apply = span.volunteer().equals(volunteer)
                            && other.volunteer().equals(volunteer)
                            && span.contains(firstStart)
                            && other.contains(secondStart);
                    boolean oneTour = span.window().equals(other.window());
                    int away = oneTour
                            ? secondEnd + other.travelMinutes() - firstStart + span.travelMinutes()
                            : firstEnd
                                    - firstStart
                                    + secondEnd
                                    - secondStart
                                    + 2 * (span.travelMinutes() + other.travelMinutes());
                    boolean inTime = !oneTour || secondStart - firstEnd >= between(volunteer);
                    if (apply && inTime && hasTime(volunteer, 2, away)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}

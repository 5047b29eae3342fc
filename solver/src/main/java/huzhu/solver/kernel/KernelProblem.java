package huzhu.solver.kernel;

import huzhu.model.county.County;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.need.NeedLevel;
import huzhu.model.objective.Costs;
import huzhu.model.objective.Costs.Carried;
import huzhu.model.objective.Worth;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.rule.PairRules;
import huzhu.model.rule.SkillsRequired;
import huzhu.model.service.ServiceId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A planning problem as arrays: every person, series, tour, bed and session is a small number.
 *
 * <p>Over 300 lines because it is one table of columns with the code that fills them; splitting it would only add
 * indirection to the inner loops that read it.
 */
final class KernelProblem {
    static final int DAYS = 7;
    static final int NONE = -1;
    static final int EVERY_DAY = (1 << DAYS) - 1;

    /** Volunteers kept for a series while searching: the nearest ones; the last sweep looks at all. */
    private static final int MOST_CANDIDATES = 160;

    /** In place of a list that is done with, to let go of its memory. */
    private static final IntList NOBODY = new IntList();

    private static final SkillsRequired SKILLS_REQUIRED = new SkillsRequired();

    final PlanningProblem problem;
    final Costs costs;
    private final UnpopularHours unpopular;
    private final boolean pricesNone;
    final Points points;

    /** Elders. */
    final int elders;

    final int[] elderPoint;
    final int[][] elderSeries;
    final int[][] elderSeats;
    final int[][] elderStays;
    final int[] elderVolunteer;

    /** Volunteers. */
    final int volunteers;

    final int[] volunteerPoint;
    final int[] volunteerMode;
    final int[] volunteerElder;
    final Carried[] carried;
    final int[] weekCapMinutes;
    final int[] dayCapMinutes;
    final int[] dayCapVisits;
    final int[][] volunteerTours;
    /** Series a volunteer may serve, among those that keep them as candidate. */
    final int[][] volunteerSeries;

    /** Tours: one for each availability window. */
    final int tours;

    final int[] tourVolunteer;
    final int[] tourDay;
    final int[] tourLoMinute;
    final int[] tourHiMinute;
    /** First tour of a volunteer on a day at {@code volunteer * 8 + day}; the next entry ends the range. */
    final int[] dayTours;

    /** Series of visits. */
    final List<Series> series;

    final int[] seriesElder;
    final int[] minutes;
    final int[] caregivers;
    final int[] gapDays;
    final int[] dayMask;
    final int[] occurrences;
    final int[] firstVisit;
    /** Allowed starts: earliest and latest minute, pair by pair. */
    final int[][] startRanges;

    /** Minute of the day after which a start is late. */
    final int[] lateAfterMinute;

    /** Whether any visit can be late at a price. */
    final boolean pricesLateness;

    final long[] worthMicros;
    final boolean[] young;

    /** Whether the elder is of the two gravest need levels. */
    final boolean[] severe;

    final int[][] candidates;
    /** Days on which each candidate could make a visit of the series, were it alone, as bits. */
    final byte[][] candidateDays;
    /** Days on which enough candidates, the required one among them, are free at all, as bits. */
    final int[] reachDays;
    /** Whether more may serve a series than are kept as candidates. */
    final boolean[] truncated;

    final int[][] pairMillis;
    final int[] required;
    /** Series whose visits come first the same day; {@code NONE} if free, -2 if it does not exist this week. */
    final int[] firstSeries;

    final int[] sequenceMinMinutes;
    final int[] sequenceMaxMinutes;
    final int[][] secondSeries;

    /** Visits. */
    final int visits;

    final int[] visitSeries;
    final int[] visitPoint;
    final int[] visitMinutes;

    /** Minute of each day before which nobody sets out for anything that is put in; a plan that stands is not bound by it. */
    final int[] notBeforeMinute = new int[DAYS];

    private final PointGrid volunteerGrid;

    final Neighbours neighbours;

    /** Elders of a region at most. */
    final int mostElders;

    private final double farthestReachKm;

    final StayTable stays;
    final SessionTable sessions;

    KernelProblem(PlanningProblem problem) {
        this(problem, Partition.MOST_ELDERS);
    }

    /** With another number of elders up to which a county stays whole. */
    KernelProblem(PlanningProblem problem, int mostElders) {
        this.mostElders = mostElders;
        this.problem = problem;
        var county = problem.county();
        costs = new Costs(county);
        points = new Points(problem.travel());

        elders = county.elders().size();
        var elderIndex = Index.of(county.elders(), Elder::id);
        elderPoint = new int[elders];
        for (int e = 0; e < elders; e++) {
            var elder = county.elders().get(e);
            elderPoint[e] = points.add(elder.person().location());
        }

        volunteers = county.volunteers().size();
        volunteerPoint = new int[volunteers];
        volunteerMode = new int[volunteers];
        volunteerElder = new int[volunteers];
        carried = new Carried[volunteers];
        unpopular = costs.unpopularHours();
        pricesNone = unpopular.equals(UnpopularHours.NONE);
        elderVolunteer = filled(elders);
        weekCapMinutes = new int[volunteers];
        dayCapMinutes = new int[volunteers];
        dayCapVisits = new int[volunteers];
        var volunteerIndex = Index.of(county.volunteers(), Volunteer::id);
        for (int p = 0; p < volunteers; p++) {
            var volunteer = county.volunteers().get(p);
            volunteerPoint[p] = points.add(volunteer.person().location());
            volunteerMode[p] = volunteer.mode().ordinal();
            volunteerElder[p] = elderIndex.orElse(volunteer.id(), NONE);
            if (volunteerElder[p] != NONE) {
                elderVolunteer[volunteerElder[p]] = p;
            }
            carried[p] = costs.carried(volunteer.id());
            weekCapMinutes[p] = volunteer.limits().maxMinutesWeek().orElse(Integer.MAX_VALUE / 2);
            dayCapMinutes[p] = volunteer.limits().maxMinutesDay().orElse(Integer.MAX_VALUE / 2);
            dayCapVisits[p] = volunteer.limits().maxVisitsDay().orElse(Integer.MAX_VALUE / 2);
        }

        var windows = new ArrayList<int[]>();
        dayTours = new int[volunteers * 8];
        volunteerTours = new int[volunteers][];
        for (int p = 0; p < volunteers; p++) {
            int first = windows.size();
            for (int day = 0; day < DAYS; day++) {
                dayTours[p * 8 + day] = windows.size();
                for (var window : county.volunteers().get(p).availability().on(DayOfWeek.of(day + 1))) {
                    windows.add(new int[] {p, day, window.startMinute(), window.endMinute()});
                }
            }
            dayTours[p * 8 + DAYS] = windows.size();
            volunteerTours[p] = range(first, windows.size());
        }
        tours = windows.size();
        tourVolunteer = column(windows, 0);
        tourDay = column(windows, 1);
        tourLoMinute = column(windows, 2);
        tourHiMinute = column(windows, 3);

        series = problem.demand().visitSeries();
        int count = series.size();
        seriesElder = new int[count];
        minutes = new int[count];
        caregivers = new int[count];
        gapDays = new int[count];
        dayMask = new int[count];
        occurrences = new int[count];
        firstVisit = new int[count + 1];
        startRanges = new int[count][];
        lateAfterMinute = new int[count];
        worthMicros = new long[count];
        young = new boolean[count];
        severe = new boolean[count];
        candidates = new int[count][];
        candidateDays = new byte[count][];
        reachDays = new int[count];
        truncated = new boolean[count];
        pairMillis = new int[count][];
        required = filled(count);
        firstSeries = filled(count);
        sequenceMinMinutes = new int[count];
        sequenceMaxMinutes = new int[count];
        secondSeries = new int[count][0];
        var keyIndex = Index.of(series, Series::key);
        for (int s = 0; s < count; s++) {
            fillSeries(s, elderIndex, volunteerIndex);
            firstVisit[s + 1] = firstVisit[s] + occurrences[s];
        }
        pricesLateness = costs.lateMillis(1) > 0
                && series.stream().anyMatch(one -> one.care().lateAfter().isPresent());
        linkSequences(keyIndex);
        volunteerGrid = new PointGrid(points, volunteerPoint);
        var elderGrid = new PointGrid(points, elderPoint);
        neighbours = new Neighbours(this, elderGrid);
        farthestReachKm = county.volunteers().stream()
                .mapToDouble(this::straightReachKm)
                .max()
                .orElse(0);
        visits = firstVisit[count];
        visitSeries = new int[visits];
        visitPoint = new int[visits];
        visitMinutes = new int[visits];
        for (int s = 0; s < count; s++) {
            Arrays.fill(visitSeries, firstVisit[s], firstVisit[s + 1], s);
            Arrays.fill(visitPoint, firstVisit[s], firstVisit[s + 1], elderPoint[seriesElder[s]]);
            Arrays.fill(visitMinutes, firstVisit[s], firstVisit[s + 1], minutes[s]);
        }
        elderSeries = groups(elders, seriesElder);
        fillCandidates(elderGrid);
        volunteerSeries = invert(volunteers, candidates);

        stays = new StayTable(county, elderIndex, this);
        elderStays = groups(elders, stays.elder);
        sessions = new SessionTable(problem, elderIndex, this);
        elderSeats = groups(elders, sessions.seatElder);
    }

    private void fillSeries(int s, Index<PersonId> elderIndex, Index<PersonId> volunteerIndex) {
        var one = series.get(s);
        var county = problem.county();
        seriesElder[s] = elderIndex.require(one.elder().id());
        minutes[s] = one.care().minutes();
        caregivers[s] = one.care().caregivers();
        gapDays[s] = one.care().minGapDays();
        dayMask[s] = dayMask(one);
        occurrences[s] = one.occurrences();
        startRanges[s] = startRanges(one.care().allowedWindows(), one.care().minutes());
        lateAfterMinute[s] = one.care().lateAfter().orElse(TimeWindow.DAY_MINUTES);
        worthMicros[s] = Worth.visitMicros(county, one);
        young[s] = Costs.isYoung(one.elder(), county.year());
        severe[s] = one.elder().level().compareTo(NeedLevel.SEVERE) >= 0;
        one.carers().required().ifPresent(id -> required[s] = volunteerIndex.orElse(id, -2));
    }

    /** Minutes by which a visit of a series that starts at a minute of the day is late. */
    int lateMinutes(int s, int start) {
        return Math.max(0, start - lateAfterMinute[s]);
    }

    /** Minutes of {@code [from, to)} on a day that are unpopular. */
    int unpopularMinutes(int day, int from, int to) {
        return pricesNone ? 0 : unpopular.minutes(DayOfWeek.of(day + 1), from, to);
    }

    /** Price of a volunteer's minutes away from home in the week, in thousandths. */
    long loadMillis(int volunteer, int minutesAway, int unpopularMinutes) {
        return costs.loadMillis(carried[volunteer], minutesAway, unpopularMinutes);
    }

    static int dayMask(Series series) {
        return series.days().stream().mapToInt(day -> 1 << day.ordinal()).reduce(0, (a, b) -> a | b);
    }

    static int[] startRanges(List<TimeWindow> windows, int minutes) {
        return windows.stream()
                .filter(window -> window.minutes() >= minutes)
                .flatMapToInt(window -> IntStream.of(window.startMinute(), window.endMinute() - minutes))
                .toArray();
    }

    private void linkSequences(Index<String> keyIndex) {
        for (int s = 0; s < series.size(); s++) {
            var after = series.get(s).after();
            if (after.isPresent()) {
                firstSeries[s] = keyIndex.orElse(after.get().firstKey(), -2);
                sequenceMinMinutes[s] = after.get().gapMinutesMin();
                sequenceMaxMinutes[s] = after.get().gapMinutesMax();
                if (firstSeries[s] >= 0) {
                    int first = firstSeries[s];
                    secondSeries[first] = Arrays.copyOf(secondSeries[first], secondSeries[first].length + 1);
                    secondSeries[first][secondSeries[first].length - 1] = s;
                }
            }
        }
    }

    /** Finds who may serve each series: volunteer by volunteer, elders within reach from a grid, then the pair rules. */
    private void fillCandidates(PointGrid grid) {
        var found = new IntList[series.size()];
        Arrays.setAll(found, s -> new IntList());
        for (int p = 0; p < volunteers; p++) {
            int candidate = p;
            var volunteer = county().volunteers().get(p);
            if (dayCapVisits[p] == 0) {
                continue;
            }
            var skilled = new HashMap<ServiceId, Boolean>();
            grid.forEachWithin(volunteerPoint[p], straightReachKm(volunteer), e -> {
                int way = NONE;
                for (int s : elderSeries[e]) {
                    var one = series.get(s);
                    if (skilled.computeIfAbsent(
                                    one.service().id(), id -> SKILLS_REQUIRED.allows(problem, volunteer, one))
                            && PairRules.allAllow(problem, volunteer, one)) {
                        way = way == NONE
                                ? points.minutes(volunteerMode[candidate], volunteerPoint[candidate], elderPoint[e])
                                : way;
                        int days = daysAlone(s, candidate, way);
                        if (days != 0) {
                            found[s].add(candidate << DAYS | days);
                        }
                    }
                }
            });
        }
        for (int s = 0; s < series.size(); s++) {
            int[] kept = nearest(s, found[s].toArray());
            truncated[s] = kept.length < found[s].size();
            found[s] = NOBODY;
            candidates[s] = new int[kept.length];
            candidateDays[s] = new byte[kept.length];
            for (int i = 0; i < kept.length; i++) {
                candidates[s][i] = kept[i] >> DAYS;
                candidateDays[s][i] = (byte) (kept[i] & EVERY_DAY);
            }
            pairMillis[s] = pairMillis(s);
            reachDays[s] = reachDays(s);
        }
    }

    /** Days on which a volunteer so many minutes away could make a visit of the series, were it the only one. */
    private int daysAlone(int s, int p, int wayMinutes) {
        int away = minutes[s] + 2 * wayMinutes;
        if (away > weekCapMinutes[p] || away > dayCapMinutes[p]) {
            return 0;
        }
        int days = 0;
        for (int t : volunteerTours[p]) {
            for (int i = 0; i < startRanges[s].length; i += 2) {
                int from = Math.max(tourLoMinute[t] + wayMinutes, startRanges[s][i]);
                int to = Math.min(tourHiMinute[t] - wayMinutes - minutes[s], startRanges[s][i + 1]);
                days |= from <= to ? 1 << tourDay[t] : 0;
            }
        }
        return days & dayMask[s];
    }

    private int reachDays(int s) {
        int days = 0;
        for (int day = 0; day < DAYS; day++) {
            int coming = 0;
            boolean requiredComes = required[s] == NONE;
            for (int i = 0; i < candidates[s].length; i++) {
                if ((candidateDays[s][i] >> day & 1) != 0) {
                    coming++;
                    requiredComes |= required[s] == candidates[s][i];
                }
            }
            if (requiredComes && coming >= caregivers[s] && (dayMask[s] >> day & 1) != 0) {
                days |= 1 << day;
            }
        }
        return days;
    }

    double straightReachKm(Volunteer volunteer) {
        return problem.travel().reachKm(volunteer) / problem.travel().leastDetour();
    }

    /** The nearest of the candidates found, each with its days in the lowest bits. */
    private int[] nearest(int s, int[] all) {
        if (all.length <= MOST_CANDIDATES) {
            return all;
        }
        int at = elderPoint[seriesElder[s]];
        var keys = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            keys[i] =
                    (long) (points.km(volunteerMode[all[i] >> DAYS], volunteerPoint[all[i] >> DAYS], at) * 1_000) << 32
                            | all[i];
        }
        Arrays.sort(keys);
        var kept = new int[MOST_CANDIDATES];
        for (int i = 0; i < MOST_CANDIDATES; i++) {
            kept[i] = (int) keys[i];
        }
        for (int one : all) {
            if (one >> DAYS == required[s]) {
                kept[MOST_CANDIDATES - 1] = one;
            }
        }
        return Arrays.stream(kept).sorted().distinct().toArray();
    }

    /** Everybody who may serve a series, the nearest ones and all others; slow, for a last look. */
    int[] everyCandidate(int s) {
        var found = new IntList();
        volunteerGrid.forEachWithin(elderPoint[seriesElder[s]], farthestReachKm, p -> {
            if (PairRules.allAllow(problem, county().volunteers().get(p), series.get(s))) {
                found.add(p);
            }
        });
        return found.toSortedArray();
    }

    private int[] pairMillis(int s) {
        var county = problem.county();
        var millis = new int[candidates[s].length];
        for (int i = 0; i < millis.length; i++) {
            Volunteer volunteer = county.volunteers().get(candidates[s][i]);
            millis[i] = (int) costs.pairMillis(county.ties(), volunteer, series.get(s));
        }
        return millis;
    }

    /** What it costs that this volunteer is a caregiver of the series, in thousandths of a travel minute. */
    int pairMillis(int s, int volunteer) {
        int i = Arrays.binarySearch(candidates[s], volunteer);
        return i >= 0
                ? pairMillis[s][i]
                : (int) costs.pairMillis(
                        problem.county().ties(), problem.county().volunteers().get(volunteer), series.get(s));
    }

    /** Whether a series takes part in a sequence, as first or as second: its visits then keep their numbers. */
    boolean inSequence(int s) {
        return firstSeries[s] != NONE || secondSeries[s].length > 0;
    }

    /** Days on which a visit of the series can lie that stays a gap away from every day in the mask. */
    int daysApart(int s, int placedDays) {
        if (gapDays[s] == 1 || placedDays == 0) {
            return dayMask[s] & ~placedDays;
        }
        int free = dayMask[s];
        for (int day = 0; day < DAYS; day++) {
            if ((placedDays >> day & 1) != 0) {
                for (int other = Math.max(0, day - gapDays[s] + 1); other < Math.min(DAYS, day + gapDays[s]); other++) {
                    free &= ~(1 << other);
                }
            }
        }
        return free;
    }

    private static int[] column(List<int[]> rows, int i) {
        return rows.stream().mapToInt(row -> row[i]).toArray();
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Members of each group, in order, from the group of each member. */
    static int[][] groups(int count, int[] groupOf) {
        var sizes = new int[count];
        for (int group : groupOf) {
            sizes[group]++;
        }
        var members = new int[count][];
        for (int group = 0; group < count; group++) {
            members[group] = new int[sizes[group]];
        }
        Arrays.fill(sizes, 0);
        for (int member = 0; member < groupOf.length; member++) {
            members[groupOf[member]][sizes[groupOf[member]]++] = member;
        }
        return members;
    }

    private static int[][] invert(int count, int[][] lists) {
        var sizes = new int[count];
        for (var list : lists) {
            for (int item : list) {
                sizes[item]++;
            }
        }
        var inverse = new int[count][];
        for (int item = 0; item < count; item++) {
            inverse[item] = new int[sizes[item]];
        }
        Arrays.fill(sizes, 0);
        for (int i = 0; i < lists.length; i++) {
            for (int item : lists[i]) {
                inverse[item][sizes[item]++] = i;
            }
        }
        return inverse;
    }

    /** Number of travel modes. */
    static int modes() {
        return TravelMode.values().length;
    }

    County county() {
        return problem.county();
    }

    /** Position of a point. */
    GeoPoint location(int point) {
        return points.location(point);
    }
}

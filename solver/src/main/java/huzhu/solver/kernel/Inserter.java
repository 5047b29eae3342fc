package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.EVERY_DAY;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds the cheapest place for a visit and puts it there.
 *
 * <p>A place between two stops is tested in constant time against the earliest start of the one before and the latest of
 * the one after; the time away from home that results is worked out along the tour, which has a handful of stops. Source:
 * M. W. P. Savelsbergh, "The vehicle routing problem with time windows: minimizing route duration", ORSA J. Computing 4
 * (1992), 146–154.
 *
 * <p>Over 300 lines: one caregiver and two share the walk over tours and positions, and its scratch state.
 */
final class Inserter {
    private static final int MOST_PAIR_OPTIONS = 40;
    /** Price of a place that a cap forbids. */
    private static final long NO_PLACE = Long.MAX_VALUE / 4;

    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final SplittableRandom random;
    /** When the elder is taken on each day, found when first asked for. */
    private final Busy[] busyByDay = new Busy[DAYS];

    private int busyKnown;
    /** That of the day being looked at. */
    private Busy elderBusy;

    private final Busy volunteerBusy;

    /** Share of tours overlooked at random, 0 to 1: "blinks". */
    private double blink;
    /** Price of a minute away from home on top of the objective, in thousandths, while choosing a place. */
    private long awayMillis;

    private boolean everybody;
    /** The one start allowed for the next visit, {@code NONE} for any. */
    private int onlyStart = NONE;
    /** Price of each volunteer on top of the objective, in thousandths, while choosing a place. */
    private final long[] surchargeMillis;

    private final IntList ranges = new IntList();
    private final IntList free = new IntList();

    /** The place being looked at. */
    private int optionEarliest;

    private int optionLatest;
    private int optionTravel;
    private int optionLeave;
    private int optionWayIn;
    private int optionWayOut;

    private final Place best = new Place();
    private final Place firstBest = new Place();
    private final Place secondBest = new Place();
    private final Place[] pairOptions = new Place[MOST_PAIR_OPTIONS];
    private int pairOptionCount;

    /** A position in a tour with the range of starts it leaves. */
    private static final class Place {
        long millis;
        int tour;
        int position;
        int lo;
        int hi;
        int boundLo;
        int boundHi;
        int earliest;
        int latest;

        void copy(Place other) {
            millis = other.millis;
            tour = other.tour;
            position = other.position;
            lo = other.lo;
            hi = other.hi;
            boundLo = other.boundLo;
            boundHi = other.boundHi;
            earliest = other.earliest;
            latest = other.latest;
        }
    }

    Inserter(Editor editor, SplittableRandom random) {
        this.editor = editor;
        this.random = random;
        problem = editor.problem;
        plan = editor.plan;
        Arrays.setAll(busyByDay, day -> new Busy(editor));
        elderBusy = busyByDay[0];
        volunteerBusy = new Busy(editor);
        surchargeMillis = new long[problem.volunteers];
        for (int i = 0; i < MOST_PAIR_OPTIONS; i++) {
            pairOptions[i] = new Place();
        }
    }

    /** Sets how to choose: share of tours overlooked, and price of time away in thousandths of a minute. */
    void choose(double blinkShare, long millisPerMinuteAway) {
        blink = blinkShare;
        awayMillis = millisPerMinuteAway;
    }

    /** Sets what it costs to choose a volunteer, on top of the objective, in thousandths. */
    void surcharge(int volunteer, long millis) {
        surchargeMillis[volunteer] = millis;
    }

    /** Lets visits that are put in start at this minute of their day alone; {@code NONE} at any. */
    void startOnlyAt(int minute) {
        onlyStart = minute;
    }

    /** Whether a visit is needed and not yet placed, so that trying makes sense. */
    boolean isWanted(int visit) {
        int s = problem.visitSeries[visit];
        if (plan.isPlaced(visit) || plan.placedCount[s] >= plan.left[s]) {
            return false;
        }
        return !problem.inSequence(s) || visit - problem.firstVisit[s] < plan.left[s];
    }

    /** Puts a wanted visit at its cheapest place, and what follows it in a sequence after it; false if there is no place. */
    boolean insert(int visit) {
        return insert(visit, EVERY_DAY);
    }

    /** Does the same on one of the given days only, bits of a mask. */
    boolean insert(int visit, int onDays) {
        int s = problem.visitSeries[visit];
        int days = allowedDays(visit, s) & onDays;
        boolean done =
                days != 0 && (problem.caregivers[s] == 1 ? insertOne(visit, s, days) : insertTwo(visit, s, days));
        if (done) {
            insertSeconds(visit, s);
        }
        return done;
    }

    private void insertSeconds(int visit, int s) {
        onlyStart = NONE;
        for (int second : problem.secondSeries[s]) {
            int k = visit - problem.firstVisit[s];
            if (k < problem.occurrences[second] && isWanted(problem.firstVisit[second] + k)) {
                insert(problem.firstVisit[second] + k);
            }
        }
    }

    /** Puts a wanted visit for one caregiver at its cheapest place with some of the volunteers; false if there is none. */
    boolean insertAmong(int visit, IntList volunteers) {
        return insertAmong(visit, volunteers, EVERY_DAY);
    }

    /** Does the same on one of the given days only, bits of a mask. */
    boolean insertAmong(int visit, IntList volunteers, int onDays) {
        int s = problem.visitSeries[visit];
        int days = allowedDays(visit, s) & problem.reachDays[s] & onDays;
        if (days == 0) {
            return false;
        }
        best.millis = Long.MAX_VALUE;
        boolean begun = false;
        for (int i = 0; i < volunteers.size(); i++) {
            int p = volunteers.get(i);
            int room = days & roomDays(p, s);
            if (room != 0 && (problem.required[s] == NONE || problem.required[s] == p)) {
                int at = Arrays.binarySearch(problem.candidates[s], p);
                int open = at < 0 ? 0 : room & problem.candidateDays[s][at];
                if (open != 0) {
                    if (!begun) {
                        begun = true;
                        fillRanges(visit, s);
                        busyKnown = 0;
                    }
                    searchDays(visit, s, p, open, problem.pairMillis[s][at]);
                }
            }
        }
        boolean done = settleBest(visit, s);
        if (done) {
            insertSeconds(visit, s);
        }
        return done;
    }

    /** Whether to look past the nearest candidates at everybody the rules allow, so that no place is overlooked. */
    void lookAtEverybody(boolean all) {
        everybody = all;
    }

    private int[] candidates(int s) {
        return everybody && problem.truncated[s] ? problem.everyCandidate(s) : problem.candidates[s];
    }

    private long pairMillis(int s, int[] who, int i) {
        return everybody && problem.truncated[s] ? problem.pairMillis(s, who[i]) : problem.pairMillis[s][i];
    }

    private int allowedDays(int visit, int s) {
        int days = problem.daysApart(s, plan.placedDays[s]) & ~plan.homeDays[problem.seriesElder[s]];
        if (problem.firstSeries[s] == NONE) {
            return days;
        }
        int first = firstOf(visit, s);
        return first == NONE || !plan.isPlaced(first) ? 0 : days & 1 << problem.tourDay[plan.tourA[first]];
    }

    private int firstOf(int visit, int s) {
        int first = problem.firstSeries[s];
        int k = visit - problem.firstVisit[s];
        return first >= 0 && k < problem.occurrences[first] ? problem.firstVisit[first] + k : NONE;
    }

    /** Ranges of starts on a day before anybody's other business: windows, cut to the gap after the first of a sequence. */
    private void fillRanges(int visit, int s) {
        ranges.clear();
        int from = 0;
        int to = Integer.MAX_VALUE;
        if (problem.firstSeries[s] >= 0) {
            int first = firstOf(visit, s);
            int end = plan.start[first] + problem.minutes[problem.firstSeries[s]];
            from = end + problem.sequenceMinMinutes[s];
            to = end + problem.sequenceMaxMinutes[s];
        }
        for (int i = 0; i < problem.startRanges[s].length; i += 2) {
            int lo = Math.max(from, problem.startRanges[s][i]);
            int hi = Math.min(to, problem.startRanges[s][i + 1]);
            if (onlyStart != NONE) {
                lo = Math.max(lo, onlyStart);
                hi = Math.min(hi, onlyStart);
            }
            if (lo <= hi) {
                ranges.add(lo);
                ranges.add(hi);
            }
        }
    }

    /** Ranges of starts that leave the elder one thing at a time; visits in the given tour are in its order anyway. */
    private IntList freeRanges(int s, int tour) {
        if (elderBusy.count() == 0) {
            return ranges;
        }
        free.clear();
        for (int i = 0; i < ranges.size(); i += 2) {
            cut(ranges.get(i), ranges.get(i + 1), problem.minutes[s], tour, 0);
        }
        return free;
    }

    private void cut(int lo, int hi, int minutes, int tour, int busy) {
        for (int i = busy; i < elderBusy.count(); i++) {
            if (elderBusy.tour(i) == NONE || elderBusy.tour(i) != tour) {
                int lastBefore = elderBusy.from(i) - minutes;
                int firstAfter = elderBusy.to(i);
                if (lastBefore < hi && lo < firstAfter) {
                    if (lo <= lastBefore) {
                        cut(lo, lastBefore, minutes, tour, i + 1);
                    }
                    if (firstAfter <= hi) {
                        cut(firstAfter, hi, minutes, tour, i + 1);
                    }
                    return;
                }
            }
        }
        free.add(lo);
        free.add(hi);
    }

    private boolean insertOne(int visit, int s, int days) {
        best.millis = Long.MAX_VALUE;
        fillRanges(visit, s);
        busyKnown = 0;
        int[] who = candidates(s);
        boolean all = everybody && problem.truncated[s];
        for (int i = 0; i < who.length; i++) {
            int room = days & roomDays(who[i], s);
            if (room != 0 && (problem.required[s] == NONE || problem.required[s] == who[i])) {
                int open = all ? room : room & problem.candidateDays[s][i];
                if (open != 0) {
                    searchDays(visit, s, who[i], open, pairMillis(s, who, i));
                }
            }
        }
        return settleBest(visit, s);
    }

    private void searchDays(int visit, int s, int p, int days, long pairMillis) {
        for (int rest = days; rest != 0; rest &= rest - 1) {
            int day = Integer.numberOfTrailingZeros(rest);
            elderBusy = busyByDay[day];
            if ((busyKnown >> day & 1) == 0) {
                busyKnown |= 1 << day;
                elderBusy.findElder(problem.seriesElder[s], day, s);
            }
            searchVolunteer(visit, s, p, day, pairMillis);
        }
    }

    private boolean settleBest(int visit, int s) {
        if (best.millis == Long.MAX_VALUE) {
            return false;
        }
        int lo = best.lo;
        int hi = best.hi;
        if (problem.secondSeries[s].length > 0) {
            // The second's gap counts from where the first ends, so the first must stay where it was priced.
            lo = best.earliest;
            hi = best.latest;
        } else if (problem.notBeforeMinute[problem.tourDay[best.tour]] > 0) {
            // Where the day has begun, the tour might else be timed to start before now.
            lo = best.earliest;
        }
        settle(best, s);
        editor.place(visit, lo, hi, best.tour, best.position, NONE, NONE);
        return true;
    }

    private int pinnedStart(int earliest, int latest) {
        return switch (random.nextInt(3)) {
            case 0 -> earliest;
            case 1 -> latest;
            default -> earliest + random.nextInt(latest - earliest + 1);
        };
    }

    /** Fixes what the place was found to fit around. */
    private void settle(Place place, int s) {
        int day = problem.tourDay[place.tour];
        int elder = problem.seriesElder[s];
        elderBusy.pinReceived(elder, day, place.tour);
        elderBusy.pinOutings(elder, day);
        int p = problem.tourVolunteer[place.tour];
        if (problem.volunteerElder[p] != NONE) {
            volunteerBusy.pinReceived(problem.volunteerElder[p], day, NONE);
        }
        if (plan.stopCount[place.tour] == 0 && !isUnbound(place.tour)) {
            editor.bound(place.tour, place.boundLo, place.boundHi);
        }
    }

    private boolean isOpen(int p, int day) {
        int elder = problem.volunteerElder[p];
        return plan.dayVisits[p * DAYS + day] < problem.dayCapVisits[p]
                && (elder == NONE || (plan.homeDays[elder] >> day & 1) == 0);
    }

    private void searchVolunteer(int visit, int s, int p, int day, long pairMillis) {
        if (!isOpen(p, day)) {
            return;
        }
        for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
            if ((plan.mostSpare[t] >= problem.minutes[s] || everybody)
                    && mayHold(t, s)
                    && !editor.isClosed(t)
                    && (blink == 0 || random.nextDouble() >= blink)) {
                searchTour(visit, s, p, t, pairMillis + surchargeMillis[p]);
            }
        }
    }

    /** Whether the caps leave time for a visit in a tour; time that it spends waiting can be used without any more. */
    private boolean mayHold(int t, int s) {
        int p = problem.tourVolunteer[t];
        int rest = Math.min(
                problem.weekCapMinutes[p] - plan.weekMinutes[p],
                problem.dayCapMinutes[p] - plan.dayMinutes[p * DAYS + problem.tourDay[t]]);
        return rest + plan.waiting[t] >= problem.minutes[s];
    }

    /** Days on which a volunteer may have room for a visit, as bits; quick, and leaves out only days on which there is none. */
    private int roomDays(int p, int s) {
        return everybody ? EVERY_DAY : editor.room.days(p, problem.minutes[s]);
    }

    /** Whether an empty tour has no more than its window to keep to. */
    private boolean isUnbound(int t) {
        return problem.volunteerElder[problem.tourVolunteer[t]] == NONE && plan.help[t] == NONE;
    }

    private void searchTour(int visit, int s, int p, int t, long pairMillis) {
        if (plan.stopCount[t] > 0 || isUnbound(t)) {
            searchPositions(visit, s, p, t, pairMillis, plan.boundLo[t], plan.boundHi[t]);
            return;
        }
        volunteerBusy.findVolunteerInTour(p, t);
        int lo = problem.tourLoMinute[t];
        while (lo < problem.tourHiMinute[t]) {
            int hi = problem.tourHiMinute[t];
            int next = hi;
            for (int i = 0; i < volunteerBusy.count(); i++) {
                if (volunteerBusy.to(i) > lo && volunteerBusy.from(i) < hi) {
                    hi = Math.max(lo, volunteerBusy.from(i));
                    next = volunteerBusy.to(i);
                }
            }
            if (lo < hi) {
                searchPositions(visit, s, p, t, pairMillis, lo, hi);
            }
            lo = Math.max(next, lo + 1);
        }
    }

    private void searchPositions(int visit, int s, int p, int t, long pairMillis, int boundLo, int boundHi) {
        var allowed = freeRanges(s, t);
        int count = plan.stopCount[t];
        var spare = plan.spare[t];
        for (int position = 0; position <= count; position++) {
            if (count > 0 && spare[position] < problem.minutes[s] && !everybody) {
                continue;
            }
            for (int i = 0; i < allowed.size(); i += 2) {
                int lo = allowed.get(i);
                int hi = allowed.get(i + 1);
                if (fits(visit, s, p, t, position, lo, hi, boundLo, boundHi)) {
                    if (problem.caregivers[s] == 1 && problem.secondSeries[s].length > 0) {
                        optionEarliest = pinnedStart(optionEarliest, optionLatest);
                        optionLatest = optionEarliest;
                    }
                    long millis = pairMillis + price(s, p, t, position, optionEarliest, optionLatest);
                    if (millis < best.millis && millis < NO_PLACE / 2) {
                        keep(best, millis, t, position, lo, hi, boundLo, boundHi);
                    }
                    if (problem.caregivers[s] == 2 && millis < NO_PLACE / 2) {
                        keepPairOption(millis, t, position, lo, hi, boundLo, boundHi);
                    }
                }
            }
        }
    }

    private void keep(Place place, long millis, int t, int position, int lo, int hi, int boundLo, int boundHi) {
        place.millis = millis;
        place.tour = t;
        place.position = position;
        place.lo = lo;
        place.hi = hi;
        place.boundLo = boundLo;
        place.boundHi = boundHi;
        place.earliest = optionEarliest;
        place.latest = optionLatest;
    }

    /** Whether the visit fits at a position; leaves its earliest and latest start and the added travel behind. */
    private boolean fits(int visit, int s, int p, int t, int position, int lo, int hi, int boundLo, int boundHi) {
        int home = problem.volunteerPoint[p];
        int minutes = problem.minutes[s];
        var stops = plan.stops[t];
        int count = plan.stopCount[t];
        int before = home;
        int ready = boundLo;
        if (position > 0) {
            before = editor.pointOf(stops[position - 1]);
            ready = plan.earliest[t][position - 1] + problem.visitMinutes[stops[position - 1]];
        }
        int after = home;
        int due = boundHi;
        if (position < count) {
            after = editor.pointOf(stops[position]);
            due = plan.latest[t][position];
        }
        int notBefore = problem.notBeforeMinute[problem.tourDay[t]];
        ready = Math.max(ready, notBefore);
        // Most gaps of a full tour are too short even without the ways, which cost a look into a large table.
        if (Math.max(ready, lo) > Math.min(due - minutes, hi)) {
            return false;
        }
        int point = editor.pointOf(visit);
        int wayIn = editor.travel(p, point, before);
        optionEarliest = Math.max(ready + wayIn, lo);
        if (optionEarliest > hi) {
            return false;
        }
        int wayOut = before == after ? wayIn : editor.travel(p, point, after);
        optionLatest = Math.min(due - wayOut - minutes, hi);
        optionWayIn = wayIn;
        optionWayOut = wayOut;
        optionTravel = wayIn + wayOut - (count == 0 ? 0 : plan.way[t][position]);
        return optionEarliest <= optionLatest;
    }

    /** Price of the place in thousandths, {@code NO_PLACE} if a cap on minutes forbids it. */
    private long price(int s, int p, int t, int position, int earliest, int latest) {
        int away = awayAfter(s, t, position, earliest, latest);
        int added = away - (plan.back[t] - plan.leave[t]);
        int day = problem.tourDay[t];
        if (plan.weekMinutes[p] + added > problem.weekCapMinutes[p]
                || plan.dayMinutes[p * DAYS + day] + added > problem.dayCapMinutes[p]) {
            return NO_PLACE;
        }
        int elder = problem.seriesElder[s];
        long carers = plan.partsOf(elder, p) > 0
                ? 0
                : problem.costs.carersMillis(plan.carerCount[elder] + 1)
                        - problem.costs.carersMillis(plan.carerCount[elder]);
        return carers
                + problem.costs.travelMillis(optionTravel)
                + problem.loadMillis(p, plan.weekMinutes[p] + added, plan.weekUnpopular[p] + unpopularAdded(t, away))
                - problem.loadMillis(p, plan.weekMinutes[p], plan.weekUnpopular[p])
                + awayMillis * added
                + lateMillis(s, t, position, earliest);
    }

    /** What stops come later by a visit at a position, in the timetable that {@link #awayAfter} has found, its own lateness included. */
    private long lateMillis(int s, int t, int position, int earliest) {
        if (!problem.pricesLateness) {
            return 0;
        }
        var stops = plan.stops[t];
        var ways = plan.way[t];
        int time = optionLeave;
        int late = 0;
        int count = plan.stopCount[t];
        for (int i = 0; i <= count; i++) {
            int way = ways[i];
            if (i == position) {
                time = Math.max(time + optionWayIn, earliest);
                late += problem.lateMinutes(s, time);
                time += problem.minutes[s];
                way = optionWayOut;
            }
            if (i < count) {
                int visit = stops[i];
                time = Math.max(time + way, plan.rangeLo[visit]);
                late += problem.lateMinutes(problem.visitSeries[visit], time);
                time += problem.visitMinutes[visit];
            }
        }
        return problem.costs.lateMillis(late - plan.late[t]);
    }

    /** Unpopular minutes more, if the tour leaves home when {@link #awayAfter} has found. */
    private int unpopularAdded(int t, int away) {
        int day = problem.tourDay[t];
        return problem.unpopularMinutes(day, optionLeave, optionLeave + away)
                - problem.unpopularMinutes(day, plan.leave[t], plan.back[t]);
    }

    /** Least minutes away from home with the visit at a position, started within the given earliest and latest. */
    private int awayAfter(int s, int t, int position, int earliest, int latest) {
        var stops = plan.stops[t];
        var ways = plan.way[t];
        int count = plan.stopCount[t];
        int work = problem.minutes[s] + optionTravel + plan.travel[t];
        int time = earliest + problem.minutes[s];
        int wayOut = optionWayOut;
        for (int i = position; i < count; i++) {
            int minutes = problem.visitMinutes[stops[i]];
            time = Math.max(time + wayOut, plan.rangeLo[stops[i]]) + minutes;
            wayOut = ways[i + 1];
        }
        int completion = time + wayOut;
        time = latest;
        int wayIn = optionWayIn;
        for (int i = position - 1; i >= 0; i--) {
            int minutes = problem.visitMinutes[stops[i]];
            time = Math.min(time - wayIn - minutes, plan.rangeHi[stops[i]]);
            wayIn = ways[i];
        }
        int departure = time - wayIn;
        for (int i = 0; i < count; i++) {
            work += problem.visitMinutes[stops[i]];
        }
        optionLeave = Math.min(departure, completion - work);
        return Math.max(completion - departure, work);
    }

    private void keepPairOption(long millis, int t, int position, int lo, int hi, int boundLo, int boundHi) {
        if (pairOptionCount < MOST_PAIR_OPTIONS) {
            keep(pairOptions[pairOptionCount++], millis, t, position, lo, hi, boundLo, boundHi);
            return;
        }
        int worst = 0;
        for (int i = 1; i < pairOptionCount; i++) {
            if (pairOptions[i].millis > pairOptions[worst].millis) {
                worst = i;
            }
        }
        if (millis < pairOptions[worst].millis) {
            keep(pairOptions[worst], millis, t, position, lo, hi, boundLo, boundHi);
        }
    }

    private boolean insertTwo(int visit, int s, int days) {
        long bestMillis = Long.MAX_VALUE;
        int bestStart = NONE;
        fillRanges(visit, s);
        int[] who = candidates(s);
        boolean all = everybody && problem.truncated[s];
        for (int day = 0; day < DAYS; day++) {
            if ((days >> day & 1) == 0) {
                continue;
            }
            elderBusy.pinReceived(problem.seriesElder[s], day, NONE);
            elderBusy.pinOutings(problem.seriesElder[s], day);
            elderBusy.findElder(problem.seriesElder[s], day, s);
            pairOptionCount = 0;
            best.millis = Long.MIN_VALUE;
            for (int i = 0; i < who.length; i++) {
                if (!all && (problem.candidateDays[s][i] >> day & 1) == 0 || (roomDays(who[i], s) >> day & 1) == 0) {
                    continue;
                }
                boolean first = problem.required[s] == who[i];
                searchVolunteer(visit, s, who[i], day, first ? Long.MIN_VALUE / 2 : pairMillis(s, who, i));
            }
            for (int i = 0; i < pairOptionCount; i++) {
                for (int j = i + 1; j < pairOptionCount; j++) {
                    int start = commonStart(pairOptions[i], pairOptions[j], s);
                    if (start != NONE) {
                        long millis = pairPrice(visit, s, pairOptions[i], pairOptions[j], start);
                        if (millis < bestMillis) {
                            bestMillis = millis;
                            bestStart = start;
                            firstBest.copy(pairOptions[i]);
                            secondBest.copy(pairOptions[j]);
                        }
                    }
                }
            }
        }
        if (bestMillis >= NO_PLACE / 2) {
            return false;
        }
        settle(firstBest, s);
        settle(secondBest, s);
        editor.place(
                visit, bestStart, bestStart, firstBest.tour, firstBest.position, secondBest.tour, secondBest.position);
        return true;
    }

    private int commonStart(Place a, Place b, int s) {
        int p = problem.tourVolunteer[a.tour];
        int q = problem.tourVolunteer[b.tour];
        int required = problem.required[s];
        int lo = Math.max(a.earliest, b.earliest);
        int hi = Math.min(a.latest, b.latest);
        if (p == q || lo > hi || required != NONE && required != p && required != q) {
            return NONE;
        }
        if (movesVisitTo(p, b.tour) || movesVisitTo(q, a.tour)) {
            return NONE;
        }
        return pinnedStart(lo, hi);
    }

    /** Whether a tour holds a visit, not fixed yet, to somebody who gives: their own tour was timed around where it stood. */
    private boolean movesVisitTo(int volunteer, int tour) {
        for (int i = 0; i < plan.stopCount[tour]; i++) {
            int visit = plan.stops[tour][i];
            if (problem.seriesElder[problem.visitSeries[visit]] == problem.volunteerElder[volunteer]
                    && plan.rangeLo[visit] < plan.rangeHi[visit]) {
                return true;
            }
        }
        return false;
    }

    private long pairPrice(int visit, int s, Place a, Place b, int start) {
        long first = pricePinned(visit, s, a, start);
        long second = pricePinned(visit, s, b, start);
        return first >= NO_PLACE || second >= NO_PLACE ? NO_PLACE : first + second;
    }

    private long pricePinned(int visit, int s, Place place, int start) {
        int p = problem.tourVolunteer[place.tour];
        if (!fits(visit, s, p, place.tour, place.position, start, start, place.boundLo, place.boundHi)) {
            return NO_PLACE;
        }
        long price = price(s, p, place.tour, place.position, start, start);
        return price >= NO_PLACE ? price : price + problem.pairMillis(s, p);
    }
}

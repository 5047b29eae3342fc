package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Takes a few related things out of the plan and puts them, or others, back in.
 *
 * <p>Source: G. Schrimpf et al., "Record breaking optimization results using the ruin and recreate principle", J.
 * Computational Physics 159 (2000), 139–171; J. Christiaens and G. Vanden Berghe, "Slack induction by string removals for
 * vehicle routing problems", Transportation Science 54 (2020), 417–433.
 */
final class RuinAndRecreate {
    private static final double BLINK = 0.01;
    private static final int MOST_REMOVED = 12;
    private static final int SAMPLES_PER_VOLUNTEER = 20;

    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final Region region;
    private final SplittableRandom random;
    private final Inserter inserter;
    private final SessionPlacer sessions;
    private final StayPlacer stays;

    private final IntList pool = new IntList();
    private final IntList touched = new IntList();
    private final IntList stayPool = new IntList();
    private final IntList sessionPool = new IntList();
    private final boolean[] inPool;
    /** Visit that goes in first in this step, on one of these days; no days if none does. */
    private int aimedVisit;

    private int aimedDays;
    private long[] keys = new long[64];

    RuinAndRecreate(Editor editor, Region region, SplittableRandom random) {
        this.editor = editor;
        this.region = region;
        this.random = random;
        problem = editor.problem;
        plan = editor.plan;
        inserter = new Inserter(editor, random);
        sessions = new SessionPlacer(editor, region, random);
        stays = new StayPlacer(editor, sessions, region);
        inPool = new boolean[problem.visits];
    }

    /** One step; the caller keeps it or takes it back. */
    void step() {
        start();
        int dice = random.nextInt(100);
        if (dice < 4 && region.stays().length > 0) {
            ruinStay();
        } else if (dice < 8 && region.sessions().length > 0) {
            ruinSession();
        } else if (dice < 45 && editor.unplaced.size() > 0) {
            ruinForUnplaced();
        } else if (dice < 70) {
            ruinNear();
        } else if (dice < 80) {
            ruinElders();
        } else if (dice < 90) {
            ruinVolunteer();
        } else {
            ruinString();
        }
        recreate();
    }

    private void start() {
        editor.removed.clear();
        pool.clear();
        touched.clear();
        stayPool.clear();
        sessionPool.clear();
        aimedDays = 0;
    }

    private int randomOf(int[] items) {
        return items[random.nextInt(items.length)];
    }

    /** Makes room for something unmet: empties part of what could serve it. */
    private void ruinForUnplaced() {
        int visit = editor.unplaced.get(random.nextInt(editor.unplaced.size()));
        if (!inserter.isWanted(visit) || !makeRoom(visit)) {
            ruinNear();
        }
    }

    /** Empties part of what could serve a wanted visit on some day; false if nobody could on any. */
    private boolean makeRoom(int visit) {
        int s = problem.visitSeries[visit];
        int elder = problem.seriesElder[s];
        int everyDay = problem.reachDays[s] & ~plan.homeDays[elder];
        if (everyDay == 0) {
            return false;
        }
        aimedVisit = visit;
        if (problem.firstSeries[s] >= 0) {
            removeFirstOf(visit, s);
        }
        addToPool(visit);
        int days = problem.daysApart(s, plan.placedDays[s]) & everyDay;
        if (days == 0 || random.nextInt(8) == 0) {
            removeElder(elder);
            days = everyDay;
        }
        int day = randomDay(days);
        aimedDays = random.nextBoolean() ? 1 << day : 0;
        int volunteersToClear = problem.caregivers[s] + random.nextInt(2);
        for (int i = 0; i < volunteersToClear; i++) {
            int p = problem.required[s] >= 0 && i == 0 ? problem.required[s] : randomOf(problem.candidates[s]);
            if (random.nextInt(4) == 0) {
                thinWeek(p);
            }
            for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
                clearPart(t);
            }
        }
        return true;
    }

    private void removeFirstOf(int visit, int s) {
        int first = problem.firstSeries[s];
        int k = visit - problem.firstVisit[s];
        if (k < problem.occurrences[first]) {
            aimedVisit = problem.firstVisit[first] + k;
            removeVisit(aimedVisit);
            addToPool(aimedVisit);
        }
    }

    private int randomDay(int days) {
        int pick = random.nextInt(Integer.bitCount(days));
        for (int day = 0; day < DAYS; day++) {
            if ((days >> day & 1) != 0 && pick-- == 0) {
                return day;
            }
        }
        throw new IllegalStateException("no day in mask " + days + ".\nMaybe an empty mask was passed.");
    }

    /** Takes some stops out of a volunteer's other days: a week's cap may be what is in the way. */
    private void thinWeek(int p) {
        int[] tours = problem.volunteerTours[p];
        if (tours.length > 0) {
            clearPart(randomOf(tours));
        }
    }

    private void clearPart(int tour) {
        if (editor.isClosed(tour)) {
            return;
        }
        touched.add(problem.tourVolunteer[tour]);
        if (plan.help[tour] != NONE && random.nextInt(4) == 0 && !sessions.isFrozen(plan.help[tour])) {
            int session = plan.help[tour];
            sessions.close(session);
            sessionPool.add(session);
        }
        int count = plan.stopCount[tour];
        if (count > 0) {
            int from = random.nextInt(3) > 0 ? 0 : random.nextInt(count);
            int to = random.nextInt(3) > 0 ? count : from + 1 + random.nextInt(count - from);
            for (int i = to - 1; i >= from; i--) {
                if (i < plan.stopCount[tour]) {
                    removeVisit(plan.stops[tour][i]);
                }
            }
        }
    }

    private void removeVisit(int visit) {
        if (plan.isPlaced(visit) && !editor.isClosed(plan.tourA[visit]) && !isFrozen(plan.tourB[visit])) {
            touch(plan.tourA[visit]);
            touch(plan.tourB[visit]);
            editor.remove(visit);
        }
    }

    private boolean isFrozen(int tour) {
        return tour != NONE && editor.isClosed(tour);
    }

    private void touch(int tour) {
        if (tour != NONE) {
            touched.add(problem.tourVolunteer[tour]);
        }
    }

    /** Visits of neighbours. */
    private void ruinNear() {
        int[] near = region.near(randomElder());
        int wanted = 1 + random.nextInt(MOST_REMOVED);
        boolean oneDay = random.nextBoolean();
        int day = random.nextInt(DAYS);
        for (int elder : near) {
            for (int s : problem.elderSeries[elder]) {
                if (editor.removed.size() >= wanted) {
                    return;
                }
                int visit = oneDay ? plan.visitOnDay[s * DAYS + day] : anyPlaced(s);
                if (visit != NONE && random.nextInt(3) > 0) {
                    removeVisit(visit);
                }
            }
        }
    }

    private int anyPlaced(int s) {
        int count = problem.occurrences[s];
        int from = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            int visit = problem.firstVisit[s] + (from + i) % count;
            if (plan.isPlaced(visit)) {
                return visit;
            }
        }
        return NONE;
    }

    private int randomElder() {
        return randomOf(region.elders());
    }

    private void removeElder(int elder) {
        for (int s : problem.elderSeries[elder]) {
            for (int visit = problem.firstVisit[s]; visit < problem.firstVisit[s + 1]; visit++) {
                removeVisit(visit);
            }
        }
    }

    private void ruinElders() {
        int[] near = region.near(randomElder());
        for (int i = 0; i < near.length && i < 4 && editor.removed.size() < MOST_REMOVED; i++) {
            removeElder(near[i]);
        }
    }

    private void ruinVolunteer() {
        if (region.volunteers().length == 0) {
            return;
        }
        int p = randomOf(region.volunteers());
        boolean week = random.nextInt(3) == 0;
        int day = random.nextInt(DAYS);
        for (int t : problem.volunteerTours[p]) {
            if (week || problem.tourDay[t] == day) {
                clearPart(t);
            }
        }
    }

    /** Strings of consecutive stops from tours of one day near one place. */
    private void ruinString() {
        int[] near = region.near(randomElder());
        int day = random.nextInt(DAYS);
        int tours = 1 + random.nextInt(4);
        for (int elder : near) {
            for (int s : problem.elderSeries[elder]) {
                int visit = plan.visitOnDay[s * DAYS + day];
                if (visit != NONE && tours > 0) {
                    clearPart(plan.tourA[visit]);
                    tours--;
                }
            }
        }
    }

    /** Tries a stay that has no bed, or others in place of one that has; at times nobody, for what a bed keeps off the road. */
    private void ruinStay() {
        int stay = randomOf(region.stays());
        if (stays.touchesFrozen(stay)) {
            return;
        }
        removeElder(problem.stays.elder[stay]);
        boolean again = random.nextBoolean();
        if (plan.stayBed[stay] != NONE && random.nextInt(3) > 0) {
            removeStay(stay);
            if (!again) {
                makeRoomForOneOf(problem.stays.elder[stay]);
            }
        } else if (problem.stays.suitableRooms[stay].length > 0) {
            if (again) {
                stayPool.add(stay);
            }
            removeRivals(stay, randomOf(problem.stays.suitableRooms[stay]));
        }
        for (int others = random.nextInt(4); others > 0; others--) {
            int other = randomOf(region.stays());
            if (other != stay) {
                stayPool.add(other);
            }
        }
        if (again) {
            stayPool.add(stay);
        }
    }

    /** Makes room for a visit that a bed has kept off the road. */
    private void makeRoomForOneOf(int elder) {
        int[] own = problem.elderSeries[elder];
        if (own.length > 0) {
            int s = randomOf(own);
            int visit = problem.firstVisit[s] + random.nextInt(problem.occurrences[s]);
            if (inserter.isWanted(visit)) {
                makeRoom(visit);
            }
        }
    }

    private void removeStay(int stay) {
        stays.remove(stay);
        touchElder(problem.stays.elder[stay]);
        addUnplacedOf(problem.stays.elder[stay]);
    }

    private void removeRivals(int stay, int room) {
        int[] beds = problem.stays.roomBeds[room];
        if (beds.length == 0) {
            return;
        }
        boolean wholeRoom = random.nextBoolean();
        int bed = randomOf(beds);
        for (int other : beds) {
            if (wholeRoom || other == bed) {
                for (int i = plan.bedStays[other].size() - 1; i >= 0; i--) {
                    int rival = plan.bedStays[other].get(i);
                    if (problem.stays.overlap(stay, rival) && region.mayMove(rival) && !stays.touchesFrozen(rival)) {
                        removeStay(rival);
                        stayPool.add(rival);
                    }
                }
            }
        }
    }

    private void touchElder(int elder) {
        if (problem.elderVolunteer[elder] != NONE) {
            touched.add(problem.elderVolunteer[elder]);
        }
    }

    private void addUnplacedOf(int elder) {
        for (int s : problem.elderSeries[elder]) {
            for (int visit = problem.firstVisit[s]; visit < problem.firstVisit[s + 1]; visit++) {
                addToPool(visit);
            }
        }
    }

    private void ruinSession() {
        int session = randomOf(region.sessions());
        if (sessions.isFrozen(session)) {
            return;
        }
        if (sessions.isOpen(session)) {
            for (int i = 0; i < plan.helpers[session].size(); i++) {
                touch(plan.helpers[session].get(i));
            }
            sessions.close(session);
        } else {
            sessions.makeRoom(session);
        }
        if (random.nextInt(4) > 0) {
            sessionPool.add(session);
        }
    }

    private void recreate() {
        for (int i = 0; i < editor.removed.size(); i++) {
            addToPool(editor.removed.get(i));
        }
        sample();
        long away = random.nextInt(4) == 0 ? 0 : random.nextInt(2_500);
        inserter.choose(random.nextInt(4) == 0 ? 0.1 : BLINK, away);
        sessions.choose(away);
        boolean sessionsFirst = random.nextBoolean();
        for (int i = 0; i < stayPool.size(); i++) {
            int stay = stayPool.get(i);
            if (region.mayMove(stay) && !stays.touchesFrozen(stay)) {
                stays.insert(stay);
            }
        }
        if (sessionsFirst) {
            openSessions();
        }
        insertPool();
        if (!sessionsFirst) {
            openSessions();
        }
        for (int i = 0; i < pool.size(); i++) {
            inPool[pool.get(i)] = false;
        }
    }

    private void openSessions() {
        for (int i = 0; i < sessionPool.size(); i++) {
            sessions.open(sessionPool.get(i));
        }
        if (sessionPool.size() > 0 && region.seats().length > 0) {
            for (int i = 0; i < 10; i++) {
                sessions.insert(randomOf(region.seats()));
            }
        }
    }

    private void addToPool(int visit) {
        if (!inPool[visit]) {
            inPool[visit] = true;
            pool.add(visit);
        }
    }

    /** Adds unmet visits that the volunteers just freed could serve, and a few from anywhere. */
    private void sample() {
        for (int i = 0; i < touched.size() && i < 16; i++) {
            int[] reach = problem.volunteerSeries[touched.get(i)];
            for (int n = 0; n < SAMPLES_PER_VOLUNTEER && reach.length > 0; n++) {
                int s = randomOf(reach);
                if (plan.placedCount[s] < plan.left[s] && region.holdsElder(problem.seriesElder[s])) {
                    addUnplaced(s);
                }
            }
        }
        for (int n = 0; n < 2 && editor.unplaced.size() > 0; n++) {
            addToPool(editor.unplaced.get(random.nextInt(editor.unplaced.size())));
        }
    }

    private void addUnplaced(int s) {
        for (int visit = problem.firstVisit[s]; visit < problem.firstVisit[s + 1]; visit++) {
            if (inserter.isWanted(visit)) {
                addToPool(visit);
                return;
            }
        }
    }

    private void insertPool() {
        int count = pool.size();
        if (keys.length < count) {
            keys = new long[count * 2];
        }
        if (aimedDays != 0 && inserter.isWanted(aimedVisit)) {
            inserter.insert(aimedVisit, aimedDays);
        }
        int order = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            keys[i] = Math.min(Integer.MAX_VALUE, key(pool.get(i), order)) << 32 | pool.get(i);
        }
        Arrays.sort(keys, 0, count);
        for (int i = 0; i < count; i++) {
            int visit = (int) keys[i];
            if (inserter.isWanted(visit)) {
                inserter.insert(visit);
            }
        }
    }

    /** Smaller goes first. */
    private long key(int visit, int order) {
        int s = problem.visitSeries[visit];
        return switch (order) {
            case 0, 1 -> random.nextInt(1 << 30);
            case 2 -> problem.candidates[s].length * 1000L + random.nextInt(1000);
            case 3 -> (long) 1e6 - problem.minutes[s] * 100L + random.nextInt(100);
            default -> {
                double weight = (double) problem.worthMicros[s] / problem.minutes[s] / problem.caregivers[s];
                yield (long) (1e9 / (1 + weight / 1e5 * (0.7 + 0.6 * random.nextDouble())));
            }
        };
    }

    /** Builds a first plan: stays by worth, visits by weight, sessions and places by worth, each at its cheapest place. */
    void construct() {
        inserter.choose(0, 500);
        sessions.choose(500);
        for (int stay : sorted(region.stays(), stay -> -problem.stays.worthMicros[stay])) {
            if (!stays.touchesFrozen(stay)) {
                insertWithoutLoss(stay);
            }
        }
        fill();
    }

    /** Puts in everything that still fits: afterwards nothing unmet could simply be inserted. */
    void sweep() {
        loosen();
        inserter.lookAtEverybody(true);
        construct();
        while (fill()) {
            // What went in may have widened nothing, but a new session can have room for more.
        }
        inserter.lookAtEverybody(false);
    }

    /** One pass over everything unmet; whether anything went in. */
    private boolean fill() {
        start();
        for (int i = 0; i < editor.unplaced.size(); i++) {
            pool.add(editor.unplaced.get(i));
        }
        boolean some = false;
        for (int visit : sorted(pool.toArray(), this::urgency)) {
            some |= inserter.isWanted(visit) && inserter.insert(visit);
        }
        for (int session : region.sessions()) {
            some |= sessions.open(session);
        }
        for (int seat : sorted(region.seats(), q -> -problem.sessions.seatWorthMicros[q])) {
            while (sessions.insert(seat)) {
                some = true;
            }
        }
        pool.clear();
        return some;
    }

    /** Widens ranges and bounds that nothing needs narrow any more. */
    private void loosen() {
        for (int elder : region.elders()) {
            for (int day = 0; day < DAYS; day++) {
                loosen(elder, day);
            }
        }
    }

    private void loosen(int elder, int day) {
        int only = NONE;
        int count = 0;
        for (int s : problem.elderSeries[elder]) {
            if (plan.visitOnDay[s * DAYS + day] != NONE) {
                only = plan.visitOnDay[s * DAYS + day];
                count++;
            }
        }
        for (int seat : problem.elderSeats[elder]) {
            count += plan.sessionOnDay[seat * DAYS + day] == NONE ? 0 : 1;
        }
        int p = problem.elderVolunteer[elder];
        if (count == 0 && p != NONE) {
            for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
                if (!editor.isClosed(t) && plan.help[t] == NONE) {
                    editor.bound(t, problem.tourLoMinute[t], problem.tourHiMinute[t]);
                }
            }
        }
        if (count == 1 && only != NONE && p == NONE) {
            widen(only);
        }
    }

    private void widen(int visit) {
        int s = problem.visitSeries[visit];
        if (problem.caregivers[s] == 1 && !problem.inSequence(s) && !editor.isClosed(plan.tourA[visit])) {
            for (int i = 0; i < problem.startRanges[s].length; i += 2) {
                int lo = problem.startRanges[s][i];
                int hi = problem.startRanges[s][i + 1];
                if (lo <= plan.start[visit] && plan.start[visit] <= hi) {
                    editor.range(visit, lo, hi);
                    return;
                }
            }
        }
    }

    private long urgency(int visit) {
        int s = problem.visitSeries[visit];
        return -problem.worthMicros[s] / problem.minutes[s] / problem.caregivers[s];
    }

    /** Places a stay unless the visits that it takes off the road, or at equal need its price, make the plan worse. */
    private void insertWithoutLoss(int stay) {
        int mark = editor.mark();
        long unmet = editor.unmetMicros();
        long cost = editor.costMillis();
        if (stays.insert(stay)
                && (editor.unmetMicros() > unmet || editor.unmetMicros() == unmet && editor.costMillis() > cost)) {
            editor.undoTo(mark);
        }
    }

    /** Items by key, smallest first; ties by number. */
    private static int[] sorted(int[] items, IntToLongFunction key) {
        return IntStream.of(items)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(key::applyAsLong).thenComparing(Comparator.naturalOrder()))
                .mapToInt(item -> item)
                .toArray();
    }
}

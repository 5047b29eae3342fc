package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.solver.draw.Shares;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The ways in which a step takes related things out of the plan.
 *
 * <p>Over 300 lines: a short method for each of seven ways, and nothing else.
 */
final class Ruin {
    private static final int MOST_REMOVED = 12;

    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final Region region;
    private final SplittableRandom random;
    private final Placers placers;
    private final Pool pool;
    /** Ways that can do something in the region. */
    private final Shares<RuinWay> ways;

    Ruin(Editor editor, Region region, SplittableRandom random, Placers placers, Pool pool, Set<RuinWay> allowed) {
        this.editor = editor;
        this.region = region;
        this.random = random;
        this.placers = placers;
        this.pool = pool;
        problem = editor.problem;
        plan = editor.plan;
        ways = new Shares<>(allowed.stream().sorted().filter(this::isPossible).toList(), RuinWay::share);
    }

    private boolean isPossible(RuinWay way) {
        return switch (way) {
            case STAY -> region.stays().length > 0;
            case SESSION -> region.sessions().length > 0;
            case VOLUNTEER -> region.volunteers().length > 0;
            case FOR_UNMET, NEAR, ELDERS, STRING -> true;
        };
    }

    /** Takes something out, one way or another. */
    void ruin() {
        switch (ways.draw(random)) {
            case STAY -> ruinStay();
            case SESSION -> ruinSession();
            case FOR_UNMET -> ruinForUnplaced();
            case NEAR -> ruinNear();
            case ELDERS -> ruinElders();
            case VOLUNTEER -> ruinVolunteer();
            case STRING -> ruinString();
        }
    }

    private int randomOf(int[] items) {
        return items[random.nextInt(items.length)];
    }

    /** Makes room for something unmet: empties part of what could serve it. */
    private void ruinForUnplaced() {
        if (editor.unplaced.size() > 0) {
            int visit = editor.unplaced.get(random.nextInt(editor.unplaced.size()));
            if (placers.visits().isWanted(visit) && makeRoom(visit)) {
                return;
            }
        }
        ruinNear();
    }

    /** Empties part of what could serve a wanted visit on some day; false if nobody could on any. */
    private boolean makeRoom(int visit) {
        int s = problem.visitSeries[visit];
        int elder = problem.seriesElder[s];
        int everyDay = problem.reachDays[s] & ~plan.homeDays[elder];
        if (everyDay == 0) {
            return false;
        }
        pool.aimedVisit = visit;
        if (problem.firstSeries[s] >= 0) {
            removeFirstOf(visit, s);
        }
        pool.add(visit);
        int days = problem.daysApart(s, plan.placedDays[s]) & everyDay;
        if (days == 0 || random.nextInt(8) == 0) {
            removeElder(elder);
            days = everyDay;
        }
        int day = randomDay(days);
        pool.aimedDays = random.nextBoolean() ? 1 << day : 0;
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
            pool.aimedVisit = problem.firstVisit[first] + k;
            removeVisit(pool.aimedVisit);
            pool.add(pool.aimedVisit);
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
        pool.touch(problem.tourVolunteer[tour]);
        if (plan.help[tour] != NONE
                && random.nextInt(4) == 0
                && !placers.sessions().isFrozen(plan.help[tour])) {
            int session = plan.help[tour];
            placers.sessions().close(session);
            pool.sessions.add(session);
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
        if (plan.isPlaced(visit) && !plan.fixed[visit]) {
            touch(plan.tourA[visit]);
            touch(plan.tourB[visit]);
            editor.remove(visit);
        }
    }

    private void touch(int tour) {
        if (tour != NONE) {
            pool.touch(problem.tourVolunteer[tour]);
        }
    }

    /** Visits of neighbours. */
    private void ruinNear() {
        int[] near = problem.neighbours.near(randomElder());
        int wanted = 1 + random.nextInt(MOST_REMOVED);
        boolean oneDay = random.nextBoolean();
        int day = random.nextInt(DAYS);
        for (int elder : near) {
            if (!region.holdsElder(elder)) {
                continue;
            }
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
        int[] near = problem.neighbours.near(randomElder());
        for (int i = 0; i < near.length && i < 4 && editor.removed.size() < MOST_REMOVED; i++) {
            if (region.holdsElder(near[i])) {
                removeElder(near[i]);
            }
        }
    }

    private void ruinVolunteer() {
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
        int[] near = problem.neighbours.near(randomElder());
        int day = random.nextInt(DAYS);
        int tours = 1 + random.nextInt(4);
        for (int elder : near) {
            if (!region.holdsElder(elder)) {
                continue;
            }
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
        if (placers.stays().touchesFrozen(stay)) {
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
                pool.stays.add(stay);
            }
            removeRivals(stay, randomOf(problem.stays.suitableRooms[stay]));
        }
        for (int others = random.nextInt(4); others > 0; others--) {
            int other = randomOf(region.stays());
            if (other != stay) {
                pool.stays.add(other);
            }
        }
        if (again) {
            pool.stays.add(stay);
        }
    }

    /** Makes room for a visit that a bed has kept off the road. */
    private void makeRoomForOneOf(int elder) {
        int[] own = problem.elderSeries[elder];
        if (own.length > 0) {
            int s = randomOf(own);
            int visit = problem.firstVisit[s] + random.nextInt(problem.occurrences[s]);
            if (placers.visits().isWanted(visit)) {
                makeRoom(visit);
            }
        }
    }

    private void removeStay(int stay) {
        placers.stays().remove(stay);
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
                    if (problem.stays.overlap(stay, rival)
                            && region.mayMove(rival)
                            && !placers.stays().touchesFrozen(rival)) {
                        removeStay(rival);
                        pool.stays.add(rival);
                    }
                }
            }
        }
    }

    private void touchElder(int elder) {
        if (problem.elderVolunteer[elder] != NONE) {
            pool.touch(problem.elderVolunteer[elder]);
        }
    }

    private void addUnplacedOf(int elder) {
        for (int s : problem.elderSeries[elder]) {
            for (int visit = problem.firstVisit[s]; visit < problem.firstVisit[s + 1]; visit++) {
                pool.add(visit);
            }
        }
    }

    private void ruinSession() {
        int session = randomOf(region.sessions());
        if (placers.sessions().isFrozen(session)) {
            return;
        }
        if (placers.sessions().isOpen(session)) {
            for (int i = 0; i < plan.helpers[session].size(); i++) {
                touch(plan.helpers[session].get(i));
            }
            placers.sessions().close(session);
        } else {
            placers.sessions().makeRoom(session);
        }
        if (random.nextInt(4) > 0) {
            pool.sessions.add(session);
        }
    }
}

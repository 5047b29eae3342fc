package huzhu.solver.kernel;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts visits, stays and sessions into the gaps that a ruin has left. */
final class Recreate {
    /** Share of tours overlooked in most steps, and in one of four. */
    private static final double BLINK = 0.01;

    private static final double OFTEN_BLINK = 0.1;
    private static final int SAMPLES_PER_VOLUNTEER = 20;
    /** One step in so many puts visits back in any order, and one in so many looks beyond the volunteers whose tours it touched. */
    private static final int ANY_ORDER = 32;

    private static final int ANYBODY = 5;
    /** What a visit takes beside the care, about: the way to it. It makes long visits a better use of time than short ones. */
    private static final double WAY_MINUTES = 15;

    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final Region region;
    private final SplittableRandom random;
    private final Placers placers;
    private final Pool pool;
    private long[] keys = new long[64];

    Recreate(Editor editor, Region region, SplittableRandom random, Placers placers, Pool pool) {
        this.editor = editor;
        this.region = region;
        this.random = random;
        this.placers = placers;
        this.pool = pool;
        problem = editor.problem;
        plan = editor.plan;
    }

    private int randomOf(int[] items) {
        return items[random.nextInt(items.length)];
    }

    /** Puts back what was taken out, or other things in its place. */
    void recreate() {
        for (int i = 0; i < editor.removed.size(); i++) {
            pool.add(editor.removed.get(i));
        }
        sample();
        long away = random.nextInt(4) == 0 ? 0 : random.nextInt(2_500);
        placers.choose(random.nextInt(4) == 0 ? OFTEN_BLINK : BLINK, away);
        boolean sessionsFirst = random.nextBoolean();
        for (int i = 0; i < pool.stays.size(); i++) {
            int stay = pool.stays.get(i);
            if (region.mayMove(stay) && !placers.stays().touchesFrozen(stay)) {
                placers.stays().insert(stay);
            }
        }
        if (sessionsFirst) {
            openSessions();
        }
        insertPool();
        if (!sessionsFirst) {
            openSessions();
        }
    }

    private void openSessions() {
        for (int i = 0; i < pool.sessions.size(); i++) {
            placers.sessions().open(pool.sessions.get(i));
        }
        if (pool.sessions.size() > 0 && region.seats().length > 0) {
            for (int i = 0; i < 10; i++) {
                placers.sessions().insert(randomOf(region.seats()));
            }
        }
    }

    /** Adds unmet visits that the volunteers just freed could serve, and a few from anywhere. */
    private void sample() {
        for (int i = 0; i < pool.touched().size() && i < 16; i++) {
            int[] reach = problem.volunteerSeries[pool.touched().get(i)];
            int longest = editor.room.minutes(pool.touched().get(i));
            for (int n = 0; n < SAMPLES_PER_VOLUNTEER && reach.length > 0; n++) {
                int s = randomOf(reach);
                if (problem.minutes[s] <= longest
                        && plan.placedCount[s] < plan.left[s]
                        && region.holdsElder(problem.seriesElder[s])) {
                    addUnplaced(s);
                }
            }
        }
        for (int n = 0; n < 2 && editor.unplaced.size() > 0; n++) {
            pool.add(editor.unplaced.get(random.nextInt(editor.unplaced.size())));
        }
    }

    private void addUnplaced(int s) {
        for (int visit = problem.firstVisit[s]; visit < problem.firstVisit[s + 1]; visit++) {
            if (placers.visits().isWanted(visit)) {
                if (problem.caregivers[s] == 1) {
                    pool.sample(visit);
                } else {
                    pool.add(visit);
                }
                return;
            }
        }
    }

    private void insertPool() {
        int count = pool.visits.size();
        if (keys.length < count) {
            keys = new long[count * 2];
        }
        if (pool.aimedDays != 0 && placers.visits().isWanted(pool.aimedVisit)) {
            placers.visits().insert(pool.aimedVisit, pool.aimedDays);
        }
        boolean anyOrder = random.nextInt(ANY_ORDER) == 0;
        boolean anybody = random.nextInt(ANYBODY) == 0;
        for (int i = 0; i < count; i++) {
            keys[i] = Math.min(Integer.MAX_VALUE, key(pool.visits.get(i), anyOrder)) << 32 | pool.visits.get(i);
        }
        Arrays.sort(keys, 0, count);
        int longest = longest();
        for (int i = 0; i < count; i++) {
            int visit = (int) keys[i];
            int s = problem.visitSeries[visit];
            boolean isAmongTouched = pool.isSampled(visit) || !anybody && problem.caregivers[s] == 1;
            // Once they are full, most of what was sampled is not even looked at.
            if (isAmongTouched && problem.minutes[s] > longest
                    || !placers.visits().isWanted(visit)) {
                continue;
            }
            boolean isIn = isAmongTouched
                    ? placers.visits().insertAmong(visit, pool.touched())
                    : placers.visits().insert(visit);
            if (isIn) {
                longest = longest();
            }
        }
    }

    /** Minutes of the longest visit for which a touched volunteer may have room, negative if for none. */
    private int longest() {
        int longest = KernelProblem.NONE;
        for (int i = 0; i < pool.touched().size(); i++) {
            longest = Math.max(longest, editor.room.minutes(pool.touched().get(i)));
        }
        return longest;
    }

    /** Smaller goes first: what is worth most for the time that it takes, up to chance. */
    private long key(int visit, boolean anyOrder) {
        if (anyOrder) {
            return random.nextInt(1 << 30);
        }
        int s = problem.visitSeries[visit];
        double weight = (double) problem.worthMicros[s] / (problem.minutes[s] + WAY_MINUTES) / problem.caregivers[s];
        return (long) (1e9 / (1 + weight / 1e5 * (0.7 + 0.6 * random.nextDouble())));
    }
}

package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Builds a first plan, and fills the last gaps of a finished one. */
final class Filling {
    /** Price of a minute away from home while building, in thousandths: half a minute on the road. */
    private static final long CONSTRUCTION_AWAY_MILLIS = 500;

    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final Region region;
    private final Placers placers;
    private final Busy outings;

    Filling(Editor editor, Region region, Placers placers) {
        this.editor = editor;
        this.region = region;
        this.placers = placers;
        outings = new Busy(editor);
        problem = editor.problem;
        plan = editor.plan;
    }

    /** Builds a first plan: stays by worth, visits by weight, sessions and places by worth, each at its cheapest place. */
    void construct() {
        placers.choose(0, CONSTRUCTION_AWAY_MILLIS);
        placeStays();
        fill();
    }

    /** Puts stays that have no bed into beds that are free, by worth, each into its cheapest. */
    void placeStays() {
        for (int stay : sorted(region.stays(), stay -> -problem.stays.worthMicros[stay])) {
            if (!placers.stays().touchesFrozen(stay)) {
                insertWithoutLoss(stay);
            }
        }
    }

    /** Puts in everything that still fits: afterwards nothing unmet could simply be inserted. */
    void sweep() {
        loosen();
        placers.visits().lookAtEverybody(true);
        placers.sessions().lookEverywhere(true);
        construct();
        do {
            // What went in has fixed what it touched; there may be room beside it.
            loosen();
        } while (fill());
        placers.visits().lookAtEverybody(false);
        placers.sessions().lookEverywhere(false);
    }

    /** One pass over everything unmet; whether anything went in. */
    private boolean fill() {
        var visits = IntStream.range(0, editor.unplaced.size())
                .map(editor.unplaced::get)
                .toArray();
        boolean some = false;
        for (int visit : sorted(visits, this::urgency)) {
            some |= placers.visits().isWanted(visit) && placers.visits().insert(visit);
        }
        for (int session : region.sessions()) {
            some |= placers.sessions().open(session);
        }
        for (int seat : sorted(region.seats(), q -> -problem.sessions.seatWorthMicros[q])) {
            while (placers.sessions().insert(seat)) {
                some = true;
            }
        }
        return some;
    }

    /** Widens ranges and bounds that nothing needs narrow any more. */
    private void loosen() {
        for (int elder : region.elders()) {
            for (int day = 0; day < DAYS; day++) {
                loosen(elder, day);
            }
        }
        for (int p : region.volunteers()) {
            for (int t : problem.volunteerTours[p]) {
                if (plan.stopCount[t] > 0 && !editor.isClosed(t)) {
                    outings.widen(t);
                }
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
        if (count == 1 && only != NONE && problem.elderVolunteer[elder] == NONE) {
            widen(only);
        }
    }

    private void widen(int visit) {
        int s = problem.visitSeries[visit];
        if (problem.caregivers[s] == 1 && !problem.inSequence(s) && !plan.fixed[visit]) {
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
        if (placers.stays().insert(stay)
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

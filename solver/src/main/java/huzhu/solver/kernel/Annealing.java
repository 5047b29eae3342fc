package huzhu.solver.kernel;

import huzhu.model.policy.WeightPolicy;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Simulated annealing over ruin-and-recreate steps in one region.
 *
 * <p>Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by simulated annealing", Science 220 (1983),
 * 671–680. Unmet need and cost are added up at an exchange rate for acceptance only; the best plan is chosen level by
 * level.
 */
final class Annealing {
    /** Cost in thousandths of a travel minute that one weighted minute of unmet need is taken for while accepting: 10 minutes. */
    private static final double MILLIS_PER_UNMET_MICRO = 10_000.0 / WeightPolicy.MICROS;

    /**
     * Temperature at the start, as a share of what a visit is worth on average, were {@link #USUAL_STEPS} steps to be done for
     * each visit. It grows with the root of the steps: a long search can afford to wander further.
     */
    private static final double START_SHARE = 0.5;

    private static final double LEAST_START_SHARE = 0.06;
    private static final double MOST_START_SHARE = 4;
    private static final double USUAL_STEPS = 70;
    /** Temperature at which visits are settled, 3 weighted minutes, and the last one, for travel and the like alone. */
    private static final double SETTLED_MILLIS = 30_000;

    private static final double END_MILLIS = 300;
    /** Share of the budget after which visits are settled. */
    private static final double SETTLED = 0.9;
    /** Steps after which the steps to come are reckoned from the budget used. */
    private static final int STEPS_TO_RECKON = 256;

    private static final int STEPS_BETWEEN_CLOCKS = 8;
    /** Journal length at which the search goes back to its best plan rather than remember more. */
    private static final int MOST_JOURNAL = 40_000_000;

    /**
     * One of several equal legs of an anneal, each of which goes on from where the one before has left off.
     *
     * @param number from 0
     * @param count how many there are
     */
    record Leg(int number, int count) {
        /** Share of the whole that is used up when some share of this leg is. */
        private double used(double ofLeg) {
            return (number + ofLeg) / count;
        }

        boolean isFirst() {
            return number == 0;
        }

        boolean isLast() {
            return number == count - 1;
        }
    }

    private final Editor editor;
    private final RuinAndRecreate steps;
    private final SplittableRandom random;

    Annealing(Editor editor, RuinAndRecreate steps, SplittableRandom random) {
        this.editor = editor;
        this.steps = steps;
        this.random = random;
    }

    private double energy() {
        return editor.unmetMicros() * MILLIS_PER_UNMET_MICRO + editor.costMillis();
    }

    /** Temperature to start from, in thousandths of a travel minute; never so cold that it could not cool. */
    private static double start(double shareOfVisit, double meanWorthMillis) {
        double share = Math.clamp(shareOfVisit, LEAST_START_SHARE, MOST_START_SHARE);
        return Math.max(SETTLED_MILLIS, share * meanWorthMillis);
    }

    /** Cools geometrically, faster once visits are settled. */
    private static double temperature(double start, double used) {
        return used < SETTLED
                ? start * StrictMath.pow(SETTLED_MILLIS / start, used / SETTLED)
                : SETTLED_MILLIS * StrictMath.pow(END_MILLIS / SETTLED_MILLIS, (used - SETTLED) / (1 - SETTLED));
    }

    /**
     * Searches until the budget is used up and leaves the plan that a next leg goes on from; undoing all in the editor's journal leads
     * back to the best.
     *
     * @param heat share of the usual start temperature, 1 where there is no plan yet
     * @param leg which part of the anneal
     * @param visits in the region
     * @param meanWorthMicros what one of them is worth on average
     * @return steps done
     */
    long run(Budget budget, double heat, Leg leg, long visits, double meanWorthMicros, Consumer<Editor> better) {
        editor.commit();
        long bestUnmet = editor.unmetMicros();
        long bestCost = editor.costMillis();
        double current = energy();
        double meanWorthMillis = meanWorthMicros * MILLIS_PER_UNMET_MICRO;
        // Until it is reckoned: cold where a search begins, about as hot as usual where it goes on.
        double start = start(leg.isFirst() ? LEAST_START_SHARE : heat * START_SHARE, meanWorthMillis);
        double temperature = start;
        boolean reckoned = false;
        long step = 0;
        while (true) {
            if (step % STEPS_BETWEEN_CLOCKS == 0) {
                double used = budget.used(step);
                if (used >= 1) {
                    break;
                }
                if (!reckoned && step >= STEPS_TO_RECKON) {
                    reckoned = true;
                    double stepsPerVisit = leg.count() * step / used / Math.max(1, visits);
                    start = start(heat * START_SHARE * Math.sqrt(stepsPerVisit / USUAL_STEPS), meanWorthMillis);
                }
                temperature = temperature(start, leg.used(used));
            }
            int mark = editor.mark();
            steps.step();
            step++;
            double next = energy();
            if (next <= current - temperature * StrictMath.log(random.nextDouble())) {
                current = next;
                if (editor.unmetMicros() < bestUnmet
                        || editor.unmetMicros() == bestUnmet && editor.costMillis() < bestCost) {
                    bestUnmet = editor.unmetMicros();
                    bestCost = editor.costMillis();
                    editor.commit();
                    better.accept(editor);
                } else if (editor.mark() > MOST_JOURNAL) {
                    editor.undoTo(0);
                    current = energy();
                }
            } else {
                editor.undoTo(mark);
            }
        }
        return step;
    }
}

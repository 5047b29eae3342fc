package huzhu.solver.kernel;

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
    private static final double MILLIS_PER_UNMET_MICRO = 10_000 / 1e6;

    private static final double START_SHARE_OF_VISIT = 0.06;
    private static final double END_MILLIS = 300;
    private static final int STEPS_BETWEEN_CLOCKS = 8;
    /** Journal length at which the search goes back to its best plan rather than remember more. */
    private static final int MOST_JOURNAL = 40_000_000;

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

    /**
     * Searches until the budget is used up and leaves the best plan found.
     *
     * @return steps done
     */
    long run(Budget budget, double meanWorthMicros, Consumer<Editor> better) {
        editor.commit();
        long bestUnmet = editor.unmetMicros();
        long bestCost = editor.costMillis();
        double current = energy();
        double start = Math.max(END_MILLIS * 4, START_SHARE_OF_VISIT * meanWorthMicros * MILLIS_PER_UNMET_MICRO);
        double temperature = start;
        long step = 0;
        while (true) {
            if (step % STEPS_BETWEEN_CLOCKS == 0) {
                double used = budget.used(step);
                if (used >= 1) {
                    break;
                }
                temperature = start * StrictMath.pow(END_MILLIS / start, used);
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
        editor.undoTo(0);
        return step;
    }
}

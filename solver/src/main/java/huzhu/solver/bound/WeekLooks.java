package huzhu.solver.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Volunteers' weeks looked at a few at a time, which may be on several threads; what comes out does not depend on how many, nor does
 * the order in which it is told.
 */
final class WeekLooks {
    /** Volunteers looked at before prices may move. */
    private static final int AT_ONCE = 16;

    private final Executor executor;
    private final List<WeekPrices> weeks = new ArrayList<>();
    private final List<int[]> blocks = new ArrayList<>();

    /** What is worked out of a volunteer's week. */
    interface Look {
        void at(int volunteer, WeekPrices week);
    }

    WeekLooks(PriceTable table, Executor executor) {
        this.executor = executor;
        for (int k = 0; k < AT_ONCE; k++) {
            weeks.add(new WeekPrices(table));
        }
        int[] able = IntStream.range(0, table.volunteers).filter(table::isAble).toArray();
        int count = (able.length + AT_ONCE - 1) / AT_ONCE;
        for (int b = 0; b < count; b++) {
            // Neighbours in the county's order are kept apart: they want the same visits.
            blocks.add(IntStream.iterate(b, k -> k < able.length, k -> k + count)
                    .map(k -> able[k])
                    .toArray());
        }
    }

    /** What looks run on. */
    Executor executor() {
        return executor;
    }

    /**
     * Looks at the weeks of all who could serve anybody or help at a session, a block at a time.
     *
     * @param look may be on several threads at once
     * @param then on this thread after each block, for its volunteers in turn
     */
    void each(Look look, Look then) {
        for (var block : blocks) {
            var tasks = new CompletableFuture<?>[block.length];
            for (int k = 0; k < block.length; k++) {
                int at = k;
                tasks[k] = CompletableFuture.runAsync(() -> look.at(block[at], weeks.get(at)), executor);
            }
            CompletableFuture.allOf(tasks).join();
            for (int k = 0; k < block.length; k++) {
                then.at(block[k], weeks.get(k));
            }
        }
    }
}

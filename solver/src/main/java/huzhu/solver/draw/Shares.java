package huzhu.solver.draw;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * Draws items, each in proportion to its share.
 *
 * @param <T> what is drawn
 */
public final class Shares<T> {
    private final List<T> items;
    private final int[] shares;
    private final int all;

    /**
     * Remembers the items in their order.
     *
     * @param share of an item, at least 0
     */
    public Shares(Collection<T> items, ToIntFunction<T> share) {
        this.items = List.copyOf(items);
        shares = this.items.stream().mapToInt(share).toArray();
        all = this.items.stream().mapToInt(share).sum();
    }

    /**
     * One of the items.
     *
     * @throws IllegalArgumentException if none has a share
     */
    public T draw(SplittableRandom random) {
        int dice = random.nextInt(all);
        int next = 0;
        while (dice >= shares[next]) {
            dice -= shares[next++];
        }
        return items.get(next);
    }
}

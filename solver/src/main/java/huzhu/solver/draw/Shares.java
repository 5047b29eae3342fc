package huzhu.solver.draw;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

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
     * @throws IllegalArgumentException if a share is negative
     */
    public Shares(Collection<T> items, ToIntFunction<T> share) {
        this.items = List.copyOf(items);
        shares = this.items.stream().mapToInt(share).toArray();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] < 0) {
                throw new IllegalArgumentException("share " + shares[i] + " of " + this.items.get(i)
                        + ", below 0.\nMaybe a difference was passed.");
            }
        }
        all = IntStream.of(shares).sum();
    }

    /**
     * One of the items.
     *
     * @throws IllegalStateException if none has a share
     */
    public T draw(SplittableRandom random) {
        if (all == 0) {
            throw new IllegalStateException("none of " + items + " has a share.\nMaybe all were left out.");
        }
        int dice = random.nextInt(all);
        int next = 0;
        while (dice >= shares[next]) {
            dice -= shares[next++];
        }
        return items.get(next);
    }
}

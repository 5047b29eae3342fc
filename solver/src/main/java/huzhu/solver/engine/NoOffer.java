package huzhu.solver.engine;

import ai.timefold.solver.core.api.domain.valuerange.ValueRange;
import java.util.Collections;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A range that holds every value and offers none: for variables that only our own moves change.
 *
 * <p>Not for looks. From a range that it can list, Timefold tables which tour could take which care before it starts,
 * which for 40,000 tours and 70,000 cares did not end in minutes and took over a gigabyte.
 */
final class NoOffer<T> implements ValueRange<T> {
    @Override
    public boolean isEmpty() {
        // Timefold would put its own empty range in the place of one that says so, and that holds nothing.
        return false;
    }

    @Override
    public boolean contains(@Nullable T value) {
        return true;
    }

    @Override
    public long getSize() {
        return 0;
    }

    @Override
    public T get(long index) {
        throw new IndexOutOfBoundsException(
                "value " + index + " of a range that offers none.\nMaybe a move of Timefold's own was configured.");
    }

    @Override
    public Iterator<T> createOriginalIterator() {
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<T> createRandomIterator(RandomGenerator random) {
        return Collections.emptyIterator();
    }
}

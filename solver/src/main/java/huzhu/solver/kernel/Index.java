package huzhu.solver.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The number of each item of a list, by its id. */
final class Index<K> {
    private final Map<K, Integer> numbers = new HashMap<>();

    static <K, V> Index<K> of(List<V> items, Function<V, K> id) {
        var index = new Index<K>();
        for (int i = 0; i < items.size(); i++) {
            index.numbers.put(id.apply(items.get(i)), i);
        }
        return index;
    }

    /** The number of an id. */
    int require(K id) {
        var number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(id + " is not known.\nMaybe the plan is of another week.");
        }
        return number;
    }

    /** The number of an id, or the given one where it is not known. */
    int orElse(K id, int otherwise) {
        var number = numbers.get(id);
        return number == null ? otherwise : number;
    }
}

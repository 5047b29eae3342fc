package huzhu.model.rule;

import java.util.List;
import java.util.function.BiConsumer;

/** Every pair of a list once, in order. */
final class Pairs {
    private Pairs() {}

    static <T> void forEach(List<T> items, BiConsumer<T, T> pair) {
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                pair.accept(items.get(i), items.get(j));
            }
        }
    }
}

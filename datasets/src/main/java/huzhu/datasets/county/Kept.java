package huzhu.datasets.county;

import huzhu.datasets.table.TableLog;
import java.util.ArrayList;
import java.util.List;

/** What has been made of a table's rows, in their order; a row that is refused later on falls out again. */
final class Kept<T> {
    private record Item<T>(int line, T value) {}

    private final TableLog log;
    private final List<Item<T>> items = new ArrayList<>();

    Kept(TableLog log) {
        this.log = log;
    }

    void add(int line, T value) {
        items.add(new Item<>(line, value));
    }

    /** What is left of the rows. */
    List<T> values() {
        return items.stream()
                .filter(item -> !log.isRefused(item.line()))
                .map(Item::value)
                .toList();
    }
}

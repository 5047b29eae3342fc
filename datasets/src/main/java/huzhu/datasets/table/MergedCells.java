package huzhu.datasets.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fills merged regions of a sheet as its rows pass by: a value stands in every row of its region; in the first rows, where
 * titles and group headers are, in every column too.
 */
final class MergedCells {
    private static final Pattern REGION = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int HEADER_ROWS = 12;
    private static final int MOST_ACTIVE = 2_000;

    private record Region(int left, int top, int right, int bottom) {
        static Optional<Region> parse(String text) {
            var found = REGION.matcher(text);
            return found.matches()
                    ? Optional.of(new Region(
                            column(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            column(found.group(3)),
                            Integer.parseInt(found.group(4))))
                    : Optional.empty();
        }

        private static int column(String letters) {
            int column = 0;
            for (int i = 0; i < letters.length(); i++) {
                column = column * 26 + letters.charAt(i) - 'A' + 1;
            }
            return column - 1;
        }
    }

    private record Active(Region region, String value) {}

    private final Deque<Region> waiting;
    private final List<Active> active = new ArrayList<>();

    MergedCells(List<String> regions) {
        waiting = new ArrayDeque<>(regions.stream()
                .flatMap(text -> Region.parse(text).stream())
                .sorted(Comparator.comparingInt(Region::top))
                .toList());
    }

    /** Puts the values of merged regions into a row's blank cells. */
    void fill(int row, List<String> cells) {
        active.removeIf(one -> one.region().bottom() < row);
        while (!waiting.isEmpty() && waiting.peek().top() <= row) {
            var region = waiting.remove();
            boolean starts = region.top() == row && region.left() < cells.size();
            if (starts && !cells.get(region.left()).isEmpty() && active.size() < MOST_ACTIVE) {
                active.add(new Active(region, cells.get(region.left())));
            }
        }
        for (var one : active) {
            int last = row <= HEADER_ROWS ? one.region().right() : one.region().left();
            for (int column = one.region().left(); column <= last && column < CsvRecords.MOST_COLUMNS; column++) {
                put(cells, column, one.value());
            }
        }
    }

    private static void put(List<String> cells, int column, String value) {
        while (cells.size() <= column) {
            cells.add("");
        }
        if (cells.get(column).isEmpty()) {
            cells.set(column, value);
        }
    }
}

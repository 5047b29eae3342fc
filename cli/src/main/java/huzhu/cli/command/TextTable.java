package huzhu.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;

/** A table of plain text whose columns line up, Chinese characters being twice as wide as Latin ones. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; the first column is set left, all others right. */
    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines from the top. */
    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> {
                    var space = " ".repeat(widths[column] - width(row.get(column)));
                    return column == 0 ? row.get(column) + space : space + row.get(column);
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    /** Columns of a terminal that a text takes. */
    static int width(String text) {
        return Ansi.OFF.new Text(text).getCJKAdjustedLength();
    }
}

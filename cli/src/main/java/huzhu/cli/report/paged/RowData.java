package huzhu.cli.report.paged;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as JSON for the script: {@code texts}, each once, and {@code rows} of positions in them. A row is its cells, then, where it
 * has any, its strips (look, x, width, title of each block, one after the other), then its lines.
 */
final class RowData {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LinkedHashMap<String, Integer> texts = new LinkedHashMap<>();

    private RowData() {}

    /** The rows as JSON that may stand in a page. */
    static String of(List<PagedRow> rows) {
        var data = new RowData();
        var positions = rows.stream().map(data::row).toList();
        var json = MAPPER.writeValueAsString(
                Map.of("data", List.of(List.copyOf(data.texts.sequencedKeySet()), positions)));
        // Inside a script element the only danger is an end of it, or a comment that hides it.
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private List<?> row(PagedRow row) {
        var cells = positions(row.cells());
        if (row.strips().isEmpty() && row.lines().isEmpty()) {
            return List.of(cells);
        }
        var strips = row.strips().stream()
                .map(marks -> marks.stream().flatMap(this::mark).toList())
                .toList();
        return List.of(cells, strips, row.lines().stream().map(this::positions).toList());
    }

    private Stream<Object> mark(Mark mark) {
        return Stream.of(position(mark.look()), number(mark.x()), number(mark.width()), position(mark.title()));
    }

    /** Whole numbers without their ".0". */
    private static Object number(double units) {
        return units == Math.rint(units) ? (Object) Math.round(units) : (Object) units;
    }

    private List<Integer> positions(List<String> cells) {
        return cells.stream().map(this::position).toList();
    }

    private int position(String text) {
        texts.putIfAbsent(text, texts.size());
        return texts.getOrDefault(text, 0);
    }
}

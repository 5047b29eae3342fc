package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.model.shortage.Verdict;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stays unmet: the first rows as a table for all, and all rows as data for the page's own script, which filters and pages
 * them.
 *
 * @param shown the first rows
 * @param data {@code texts}, each once, and {@code rows} of positions in them, as JSON that may stand in a page
 * @param levels words for the need levels that a filter offers
 * @param verdicts words for the verdicts that it offers
 */
public record UnmetList(Listing shown, String data, List<String> levels, List<String> verdicts) {
    static final int MOST_SHOWN = 200;

    /** Keeps the page of a county of 20,000 elders under 12 MB. */
    static final int MOST_EMBEDDED = 20_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<Boolean> NUMERIC = List.of(false, true, false, true, false, false, false);

    /** Takes all rows, the gravest first. */
    static UnmetList of(List<List<String>> rows, Messages words) {
        var heads = List.of(words.text("report.unmet.heads").split("\\|"));
        var first = rows.stream().limit(MOST_SHOWN).toList();
        var note = rows.size() > first.size() ? words.text("report.firstOf", first.size(), rows.size()) : "";
        return new UnmetList(
                new Listing(heads, NUMERIC, first, note),
                json(rows.stream().limit(MOST_EMBEDDED).toList()),
                IntStream.rangeClosed(0, 4).mapToObj(String::valueOf).toList(),
                Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict != Verdict.NOT_LOOKED_INTO)
                        .map(verdict -> words.text("verdict." + verdict))
                        .toList());
    }

    private static String json(List<List<String>> rows) {
        var texts = new LinkedHashMap<String, Integer>();
        var positions = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> {
                            texts.putIfAbsent(cell, texts.size());
                            return texts.getOrDefault(cell, 0);
                        })
                        .toList())
                .toList();
        var json = MAPPER.writeValueAsString(Map.of("data", List.of(List.copyOf(texts.sequencedKeySet()), positions)));
        // Inside a script element the only danger is an end of it, or a comment that hides it.
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}

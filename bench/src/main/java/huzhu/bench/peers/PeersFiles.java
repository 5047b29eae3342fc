package huzhu.bench.peers;

import huzhu.bench.peers.Comparison.Result;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * The files of a comparison: the table, every result at every time, and how it was run.
 *
 * @param comparison what was compared
 * @param machine processor, system and Java, in words
 * @param seeds seeds of the weeks
 * @param results all results
 * @param table lines of the table of means
 */
record PeersFiles(Comparison comparison, String machine, List<Long> seeds, List<Result> results, List<String> table) {
    private static final List<String> COLUMNS = List.of(
            "seed",
            "engine",
            "threads",
            "seconds",
            "unmet_weighted_minutes",
            "travel_minutes",
            "unmet_visits",
            "violations",
            "wall_milliseconds",
            "cpu_milliseconds");

    SequencedMap<String, FileContent> contents() {
        var files = new LinkedHashMap<String, FileContent>();
        files.put("peers.csv", this::writeCsv);
        files.put("peers.md", out -> write(out, String.join("\n", table) + "\n"));
        files.put("run.json", out -> write(out, json()));
        return files;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One row a run and time; what only the finished plan tells stands in its last row. */
    private void writeCsv(OutputStream out) throws IOException {
        var csv = new CsvTable(out, COLUMNS);
        for (var result : results) {
            var times = Checkpoints.of(comparison.time());
            for (double seconds : times.subList(0, times.size() - 1)) {
                var row = start(csv, result, seconds);
                result.incumbents()
                        .at(seconds)
                        .ifPresentOrElse(
                                one -> row.number(one.unmet()).number(one.travel()),
                                () -> row.blank().blank());
                row.blank().blank().blank().blank().end();
            }
            var judged = result.judged();
            start(csv, result, times.getLast())
                    .number(judged.unmet())
                    .number(judged.travel())
                    .number(judged.unmetVisits())
                    .number(judged.violations())
                    .number(Math.round(result.wallSeconds() * 1000))
                    .number(Math.round(result.cpuSeconds() * 1000))
                    .end();
        }
        csv.flush();
    }

    private static CsvTable.Row start(CsvTable csv, Result result, double seconds) {
        return csv.row()
                .number(result.seed())
                .text(result.engine())
                .number(result.threads())
                .text(seconds == Math.rint(seconds) ? Long.toString((long) seconds) : Double.toString(seconds));
    }

    /** Everything for programs; nothing in it needs escaping but the machine. */
    String json() {
        return String.format(
                Locale.ROOT,
                """
                {
                  "visits": %d,
                  "volunteers": %d,
                  "ratio": %s,
                  "time_seconds": %s,
                  "seeds": %s,
                  "machine": "%s",
                  "results": [
                %s
                  ]
                }
                """,
                comparison.visits(),
                comparison.volunteers(),
                comparison.ratio(),
                comparison.time().toMillis() / 1e3,
                seeds,
                machine.replace("\\", "\\\\").replace("\"", "\\\""),
                results.stream().map(result -> json(result, comparison.time())).collect(Collectors.joining(",\n")));
    }

    private static String json(Result result, Duration time) {
        var over = Checkpoints.of(time).stream()
                .map(seconds -> String.format(
                        Locale.ROOT,
                        "\"%s\": %s",
                        seconds,
                        result.incumbents()
                                .at(seconds)
                                .map(one -> Long.toString(one.unmet()))
                                .orElse("null")))
                .collect(Collectors.joining(", ", "{", "}"));
        var judged = result.judged();
        return String.format(
                Locale.ROOT,
                """
                    {"seed": %d, "engine": "%s", "threads": %d, "wall_seconds": %.3f, "cpu_seconds": %.3f,
                     "unmet_weighted_minutes": %d, "unmet_visits": %d, "travel_minutes": %d, "violations": %d,
                     "unmet_weighted_minutes_at": %s}""",
                result.seed(),
                result.engine(),
                result.threads(),
                result.wallSeconds(),
                result.cpuSeconds(),
                judged.unmet(),
                judged.unmetVisits(),
                judged.travel(),
                judged.violations(),
                over);
    }
}

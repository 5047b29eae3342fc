package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.JsonText;
import huzhu.datasets.output.FileContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of a benchmark: as a table for people, as JSON and CSV for programs. */
final class BenchResults {
    private final List<BenchRun> runs;

    BenchResults(List<BenchRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Writes what is to be written, prints the results, and says how the command ends. */
    Exit end(
            Conversation conversation,
            BenchDestination destination,
            boolean json,
            SequencedMap<String, FileContent> solutions,
            boolean interrupted)
            throws IOException {
        var text = JsonText.of(tree());
        destination.write(conversation, files(solutions, text));
        if (json) {
            conversation.print(text);
        } else {
            table(conversation.words()).forEach(conversation::print);
            destination.folder().ifPresent(folder -> conversation.say("bench.files", folder));
        }
        if (interrupted) {
            conversation.say("end.interrupted");
        }
        return interrupted ? Exit.INTERRUPTED : Exit.DONE;
    }

    /** Mean gap to the best known of the runs that have one, in percent. */
    Optional<BigDecimal> meanGapPercent() {
        var gaps = runs.stream().flatMap(run -> run.gapPercent().stream()).toList();
        return gaps.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(gaps.size()), 6, RoundingMode.HALF_UP));
    }

    /** Names of all parts that any run has, in the order of their first appearance. */
    private List<String> parts() {
        return List.copyOf(runs.stream()
                .flatMap(run -> run.parts().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** A line for every run, with the mean gap below. */
    List<String> table(Messages words) {
        var table = new TextTable();
        table.row(Stream.of(
                        Stream.of("bench.instance", "bench.cost"),
                        parts().stream().map(part -> "bench.part." + part),
                        Stream.of("bench.best", "bench.gap", "bench.seconds", "bench.seed"))
                .flatMap(keys -> keys)
                .map(words::text)
                .toArray(String[]::new));
        for (var run : runs) {
            table.row(Stream.of(
                            Stream.of(run.instance(), run.cost().toPlainString()),
                            parts().stream()
                                    .map(part -> plain(
                                            Optional.ofNullable(run.parts().get(part)))),
                            Stream.of(
                                    plain(run.best()), gap(run.gapPercent()), seconds(run), Long.toString(run.seed())))
                    .flatMap(cells -> cells)
                    .toArray(String[]::new));
        }
        var lines = new ArrayList<>(table.lines());
        meanGapPercent().ifPresent(mean -> {
            lines.add("");
            lines.add(words.text("bench.mean", gap(Optional.of(mean)), gaps()));
        });
        return lines;
    }

    private long gaps() {
        return runs.stream().filter(run -> run.gapPercent().isPresent()).count();
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    private static String gap(Optional<BigDecimal> percent) {
        return percent.map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse("");
    }

    private static String seconds(BenchRun run) {
        return String.format(Locale.ROOT, "%.1f", run.seconds());
    }

    /** All of it for programs. */
    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("runs", runs.stream().map(BenchResults::tree).toList());
        meanGapPercent().ifPresent(mean -> tree.put("mean_gap_percent", mean));
        return tree;
    }

    private static Map<String, Object> tree(BenchRun run) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("instance", run.instance());
        tree.put("seed", run.seed());
        tree.put("cost", run.cost());
        tree.put("parts", run.parts());
        run.best().ifPresent(best -> tree.put("best_known", best));
        run.gapPercent().ifPresent(gap -> tree.put("gap_percent", gap));
        tree.put("seconds", run.seconds());
        return tree;
    }

    /** A table with a line for every run, for spreadsheets. */
    FileContent csv() {
        var lines = new ArrayList<String>();
        lines.add(Stream.concat(
                        Stream.of("instance", "seed", "cost", "best_known", "gap_percent", "seconds"), parts().stream())
                .collect(Collectors.joining(",")));
        for (var run : runs) {
            lines.add(Stream.concat(
                            Stream.of(
                                    quoted(run.instance()),
                                    Long.toString(run.seed()),
                                    run.cost().toPlainString(),
                                    plain(run.best()),
                                    plain(run.gapPercent()),
                                    seconds(run)),
                            parts().stream()
                                    .map(part -> plain(
                                            Optional.ofNullable(run.parts().get(part)))))
                    .collect(Collectors.joining(",")));
        }
        var text = String.join("\n", lines) + "\n";
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String name) {
        return name.matches("[\\w.-]+") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Solutions together with the results, as the files of an output folder. */
    SequencedMap<String, FileContent> files(SequencedMap<String, FileContent> solutions, String json) {
        var files = new LinkedHashMap<>(solutions);
        files.put("results.csv", csv());
        files.put("run.json", out -> out.write((json + "\n").getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}

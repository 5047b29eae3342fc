package huzhu.bench.peers;

import huzhu.bench.peers.Comparison.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The comparison as a table in Markdown: an engine a row, means over the seeds. */
final class PeersTable {
    private static final String NEVER = "–";

    private final List<Result> results;
    private final List<Double> checkpoints;
    private final ResourceBundle words;

    PeersTable(List<Result> results, Duration time, ResourceBundle words) {
        this.results = results;
        checkpoints = Checkpoints.of(time);
        this.words = words;
    }

    /** The lines from the top. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        var header = new ArrayList<String>(List.of("table.engine", "table.threads", "table.cpu"));
        header.replaceAll(words::getString);
        checkpoints.forEach(seconds -> header.add(number(seconds) + " s"));
        List.of("table.visits", "table.travel", "table.quality", "table.violations")
                .forEach(key -> header.add(words.getString(key)));
        lines.add(row(header));
        lines.add(header.stream().map(cell -> "---").collect(Collectors.joining(" | ", "| ", " |")));
        var byEngine = results.stream()
                .collect(Collectors.groupingBy(Result::engine, LinkedHashMap::new, Collectors.toList()));
        byEngine.values().forEach(runs -> lines.add(row(cells(runs))));
        return lines;
    }

    private List<String> cells(List<Result> runs) {
        var cells = new ArrayList<String>();
        cells.add(runs.getFirst().engine());
        cells.add(Integer.toString(runs.getFirst().threads()));
        cells.add(mean(runs, Result::cpuSeconds));
        checkpoints.subList(0, checkpoints.size() - 1).forEach(seconds -> cells.add(unmetAt(runs, seconds)));
        cells.add(mean(runs, run -> run.judged().unmet()));
        cells.add(mean(runs, run -> run.judged().unmetVisits()));
        cells.add(mean(runs, run -> run.judged().travel()));
        cells.add(secondsToQuality(runs));
        cells.add(mean(runs, run -> run.judged().violations()));
        return cells;
    }

    private static String unmetAt(List<Result> runs, double seconds) {
        var found = runs.stream()
                .flatMap(run -> run.incumbents().at(seconds).stream())
                .toList();
        return found.size() < runs.size()
                ? NEVER
                : number(found.stream()
                        .mapToLong(Incumbents.Incumbent::unmet)
                        .average()
                        .orElse(0));
    }

    /** Mean time to what Huzhu had reached by then in the same week; of how many runs, where not of all. */
    private String secondsToQuality(List<Result> runs) {
        var seconds = runs.stream()
                .flatMapToDouble(run -> quality(run.seed()).stream()
                        .flatMap(unmet ->
                                run.incumbents().secondsTo(unmet).stream().boxed())
                        .mapToDouble(Double::doubleValue))
                .toArray();
        if (seconds.length == 0) {
            return NEVER;
        }
        double mean = Arrays.stream(seconds).average().orElse(0);
        return String.format(Locale.ROOT, "%.1f", mean)
                + (seconds.length < runs.size() ? " (" + seconds.length + "/" + runs.size() + ")" : "");
    }

    private Collection<Long> quality(long seed) {
        return results.stream()
                .filter(run -> run.seed() == seed && run.engine().equals(HuzhuEngine.NAME))
                .flatMap(run -> run.incumbents().at(Checkpoints.QUALITY_SECONDS).stream())
                .map(Incumbents.Incumbent::unmet)
                .toList();
    }

    private static String mean(List<Result> runs, ToDoubleFunction<Result> value) {
        return number(runs.stream().mapToDouble(value).average().orElse(0));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) || value >= 100 ? "%,.0f" : "%.1f", value);
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}

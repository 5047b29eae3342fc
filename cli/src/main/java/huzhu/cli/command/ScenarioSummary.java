package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.datasets.scenario.Scenario;
import huzhu.solver.experiment.Comparison;
import huzhu.solver.experiment.Gains;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** What scenarios come to, in words and in a table of the measures that decide. */
final class ScenarioSummary {
    /** The measures that decide, each with the key of its words; those without a value are left out. */
    static final SequencedMap<String, String> DECIDING = deciding();

    private static final int PERCENT = 100;

    private final List<Scenario> scenarios;
    private final Comparison comparison;
    private final int seeds;
    private final Messages words;

    /**
     * A summary.
     *
     * @param scenarios the project as it is, then all that are held against it
     * @param seeds how many seeds each ran with
     */
    ScenarioSummary(List<Scenario> scenarios, Comparison comparison, int seeds, Messages words) {
        this.scenarios = List.copyOf(scenarios);
        this.comparison = comparison;
        this.seeds = seeds;
        this.words = words;
    }

    private static SequencedMap<String, String> deciding() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("objective.unmet", "scenario.measure.unmet");
        keys.put("unmet_minutes", "scenario.measure.minutes");
        keys.put("proven_unmet_minutes", "scenario.measure.proven");
        keys.put("elders.never_served", "scenario.measure.never");
        keys.put("beds.stays.unmet", "scenario.measure.beds");
        keys.put("cost.total", "scenario.measure.cost");
        keys.put("travel.km", "scenario.measure.km");
        keys.put("gini.elders", "scenario.measure.gini");
        keys.put(Gains.GAIN, "scenario.measure.gain");
        keys.put(Gains.LOSE, "scenario.measure.lose");
        return keys;
    }

    Comparison comparison() {
        return comparison;
    }

    /** The scenarios beside the project as it is. */
    List<Scenario> changed() {
        return scenarios.subList(1, scenarios.size());
    }

    /** How it was run. */
    String intro() {
        return words.text("scenario.intro", changed().size(), seeds);
    }

    /** The heads of the table: the measure, the project as it is, each scenario. */
    List<String> heads() {
        var heads = new ArrayList<String>();
        heads.add(words.text("scenario.measure"));
        scenarios.forEach(scenario -> heads.add(scenario.title()));
        return heads;
    }

    /** The rows of the table: what it is, the value as it is, and each scenario's difference from it. */
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        DECIDING.forEach((measure, key) -> {
            var cells = new ArrayList<String>();
            cells.add(words.text(key));
            for (var scenario : changed()) {
                var row = comparison.find(scenario.name(), measure);
                if (cells.size() == 1) {
                    cells.add(row.map(found -> number(found.base())).orElse("–"));
                }
                cells.add(row.map(this::difference).orElse("–"));
            }
            if (changed().stream()
                    .anyMatch(scenario ->
                            comparison.find(scenario.name(), measure).isPresent())) {
                rows.add(cells);
            }
        });
        return rows;
    }

    /** A difference with its interval, or that it may be chance. */
    private String difference(Comparison.Row row) {
        var mean = signed(row.difference().mean());
        return row.difference()
                .interval()
                .map(range -> words.text("scenario.difference", mean, signed(range.low()), signed(range.high())))
                .orElse(mean);
    }

    /** A sentence for each scenario. */
    List<String> sentences() {
        return changed().stream().map(this::sentence).toList();
    }

    private String sentence(Scenario scenario) {
        var unmet = comparison.find(scenario.name(), "objective.unmet").orElseThrow();
        var gain = comparison.find(scenario.name(), Gains.GAIN).orElseThrow();
        var lose = comparison.find(scenario.name(), Gains.LOSE).orElseThrow();
        var key = unmet.isBetter() ? "scenario.better" : unmet.isWorse() ? "scenario.worse" : "scenario.unclear";
        double share = unmet.base() == 0 ? 0 : Math.abs(unmet.difference().mean()) / unmet.base() * PERCENT;
        return words.text(
                key,
                scenario.title(),
                String.format(Locale.ROOT, "%.1f", share),
                number(gain.value()),
                number(lose.value()));
    }

    /** What is printed. */
    List<String> lines(Path folder) {
        var lines = new ArrayList<String>();
        lines.add(intro());
        lines.add("");
        var table = new TextTable();
        table.row(heads().toArray(String[]::new));
        rows().forEach(row -> table.row(row.toArray(String[]::new)));
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(sentences());
        lines.add(
                words.text("scenario.files", folder.resolve(ScenarioFiles.PAGE), folder.resolve(ScenarioFiles.TABLE)));
        return lines;
    }

    /** The same for other programs. */
    Map<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("folder", folder.toString());
        tree.put("seeds", seeds);
        var all = new ArrayList<Map<String, Object>>();
        for (var scenario : changed()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", scenario.name());
            one.put("title", scenario.title());
            var measures = new LinkedHashMap<String, Object>();
            DECIDING.keySet()
                    .forEach(measure -> comparison
                            .find(scenario.name(), measure)
                            .ifPresent(row -> measures.put(measure, tree(row))));
            one.put("measures", measures);
            all.add(one);
        }
        tree.put("scenarios", all);
        return tree;
    }

    private static Map<String, Object> tree(Comparison.Row row) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("base", row.base());
        tree.put("value", row.value());
        tree.put("difference", row.difference().mean());
        row.difference().interval().ifPresent(range -> {
            tree.put("low", range.low());
            tree.put("high", range.high());
        });
        return tree;
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    /** Three digits below 1, one decimal to 1,000, whole from there. */
    static String number(double value) {
        double size = Math.abs(value);
        var pattern = size == 0 ? "%.0f" : size < 1 ? "%.3f" : size < 1000 ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, pattern, value == 0 ? 0.0 : value);
    }
}

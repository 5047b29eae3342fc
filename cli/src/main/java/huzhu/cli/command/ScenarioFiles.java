package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.scenario.ComparePage;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.model.county.County;
import huzhu.solver.experiment.Comparison;
import huzhu.solver.experiment.MeasureKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** The files of a comparison. */
final class ScenarioFiles {
    static final String PAGE = "compare.html";
    static final String TABLE = "results/compare.csv";

    private static final String RUNS = "results/runs.csv";
    private static final List<String> HEADER = List.of(
            "scenario", "measure", "unit", "better", "seeds", "base", "value", "difference", "low", "high", "clear");

    private final County county;
    private final List<Comparison.Sample> samples;
    private final ScenarioSummary summary;
    private final Messages words;

    ScenarioFiles(County county, List<Comparison.Sample> samples, ScenarioSummary summary, Messages words) {
        this.county = county;
        this.samples = samples;
        this.summary = summary;
        this.words = words;
    }

    /**
     * The files by name.
     *
     * @param record what run.json says
     */
    SequencedMap<String, FileContent> contents(SequencedMap<String, Object> record) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(TABLE, this::writeComparison);
        files.put(RUNS, this::writeRuns);
        var page = new ComparePage(
                words, county, summary.intro(), summary.sentences(), summary.heads(), summary.rows(), charts(), maps());
        files.put(PAGE, page::write);
        files.put("run.json", out -> JsonFile.write(out, record));
        return files;
    }

    private List<ComparePage.Chart> charts() {
        return ScenarioSummary.DECIDING.entrySet().stream()
                .map(one -> ComparePage.Chart.of(
                        words.text(one.getValue()),
                        summary.changed().stream()
                                .flatMap(scenario -> summary
                                        .comparison()
                                        .find(scenario.name(), one.getKey())
                                        .map(row -> new ComparePage.Entry(scenario.title(), row))
                                        .stream())
                                .toList(),
                        ScenarioSummary::number))
                .filter(chart -> !chart.bars().isEmpty())
                .toList();
    }

    private List<ComparePage.VillageMap> maps() {
        return summary.changed().stream()
                .map(scenario ->
                        ComparePage.VillageMap.of(scenario.title(), scenario.name(), county, summary.comparison()))
                .toList();
    }

    private void writeComparison(OutputStream out) throws IOException {
        var csv = new CsvTable(out, HEADER);
        for (var row : summary.comparison().rows()) {
            var kind = row.kind();
            var line = csv.row()
                    .text(row.name())
                    .text(row.measure())
                    .text(kind.map(MeasureKind::unit)
                            .orElse(MeasureKind.Unit.PEOPLE)
                            .text())
                    .text(kind.map(one -> one.better().name().toLowerCase(Locale.ROOT))
                            .orElse(""))
                    .number(row.seeds());
            line.decimal(row.base())
                    .decimal(row.value())
                    .decimal(row.difference().mean());
            var range = row.difference().interval();
            if (range.isPresent()) {
                line.decimal(range.get().low()).decimal(range.get().high());
            } else {
                line.blank().blank();
            }
            line.text(range.isEmpty() ? "" : row.difference().isClear() ? "yes" : "no")
                    .end();
        }
        csv.flush();
    }

    private void writeRuns(OutputStream out) throws IOException {
        var csv = new CsvTable(out, List.of("seed", "scenario", "measure", "value"));
        for (var sample : samples) {
            sample.measures()
                    .forEach((name, measures) -> measures.forEach((measure, value) -> csv.row()
                            .number(sample.seed())
                            .text(name)
                            .text(measure)
                            .decimal(value)
                            .end()));
        }
        csv.flush();
    }
}

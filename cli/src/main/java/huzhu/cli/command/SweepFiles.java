package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.sweep.SweepPage;
import huzhu.cli.sweep.RunsTable;
import huzhu.cli.sweep.SweepAnalysis;
import huzhu.cli.sweep.SweepResults;
import huzhu.cli.sweep.UsualMeasures;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.sweep.SweepFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The files of a sweep. */
final class SweepFiles {
    static final String SUMMARY = "summary.csv";
    static final String INDICES = "indices.csv";
    static final String PARETO = "pareto.csv";
    static final String PAGE = "report.html";

    private final String county;
    private final SweepResults results;
    private final SweepAnalysis analysis;
    private final SweepSummary summary;
    private final Messages words;

    SweepFiles(String county, SweepResults results, SweepSummary summary, Messages words) {
        this.county = county;
        this.results = results;
        this.summary = summary;
        this.words = words;
        analysis = new SweepAnalysis(results);
    }

    /**
     * The files by name.
     *
     * @param record what run.json says
     * @param design the design as it was handed in
     */
    SequencedMap<String, FileContent> contents(SequencedMap<String, Object> record, byte[] design) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(RunsTable.CSV, results.table()::writeCsv);
        files.put(RunsTable.PARQUET, results.table()::writeParquet);
        files.put(SUMMARY, this::writeSummary);
        files.put(INDICES, this::writeIndices);
        files.put(PARETO, this::writePareto);
        files.put(
                PAGE,
                out -> SweepPage.of(county, summary.sentences(), results, words).write(out));
        files.put(SweepFolder.DESIGN, out -> out.write(design));
        files.put(SweepFolder.RECORD, out -> JsonFile.write(out, record));
        return files;
    }

    private List<String> withParameters(List<String> before, List<String> after) {
        var header = new ArrayList<>(before);
        results.points().design().parameters().forEach(one -> header.add(one.name()));
        header.addAll(after);
        return header;
    }

    private void writeSummary(OutputStream out) throws IOException {
        var csv = new CsvTable(
                out, withParameters(List.of("point"), List.of("measure", "unit", "runs", "mean", "low", "high")));
        int seeds = results.points().design().seeds().size();
        for (int point = 0; point < results.points().points(); point++) {
            for (var measure : results.measures()) {
                var mean = analysis.mean(point, measure);
                if (mean.isEmpty()) {
                    continue;
                }
                var row = csv.row().number(point + 1L);
                results.points().values(point).forEach(value -> row.text(value.orElse("")));
                row.text(measure)
                        .text(SweepResults.unit(measure))
                        .number(mean.get().count())
                        .decimal(mean.get().mean());
                if (seeds > 1 && mean.get().count() > 1) {
                    row.decimal(mean.get().low()).decimal(mean.get().high());
                } else {
                    row.blank().blank();
                }
                row.end();
            }
        }
        csv.flush();
    }

    private void writeIndices(OutputStream out) throws IOException {
        var csv =
                new CsvTable(out, List.of("measure", "unit", "parameter", "index", "value", "low", "high", "samples"));
        for (var line : analysis.indices()) {
            var row = csv.row()
                    .text(line.measure())
                    .text(SweepResults.unit(line.measure()))
                    .text(results.points()
                            .design()
                            .parameters()
                            .get(line.parameter())
                            .name())
                    .text(line.index().word())
                    .decimal(line.value());
            if (line.interval().isPresent()) {
                row.decimal(line.interval().get().low())
                        .decimal(line.interval().get().high());
            } else {
                row.blank().blank();
            }
            row.number(line.samples()).end();
        }
        csv.flush();
    }

    private void writePareto(OutputStream out) throws IOException {
        var pareto = UsualMeasures.pareto(results.points().design());
        var csv = new CsvTable(
                out,
                withParameters(
                        List.of("point"),
                        List.of(pareto.efficiency().name(), pareto.equity().name(), "on_front")));
        for (var one : analysis.tradeoffs()) {
            var row = csv.row().number(one.point() + 1L);
            results.points().values(one.point()).forEach(value -> row.text(value.orElse("")));
            row.decimal(one.efficiency())
                    .decimal(one.equity())
                    .text(one.isBest() ? "yes" : "no")
                    .end();
        }
        csv.flush();
    }
}

package huzhu.cli.sweep;

import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.ParquetTable;
import huzhu.datasets.sweep.SweepOutcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The table of runs: one row a run, one column for each parameter and each measure. */
public final class RunsTable {
    /** Name of the table as CSV. */
    public static final String CSV = "runs.csv";

    /** Name of the table as Parquet. */
    public static final String PARQUET = "runs.parquet";

    /** The word in the column of states for a run that gave its measures. */
    public static final String OK = "ok";

    private static final String FAILED = "failed";
    private static final int FIRST_COLUMNS = 5;

    private final SweepPoints points;
    private final List<String> measures;
    private final SortedMap<Integer, SweepOutcome> outcomes;

    /**
     * A table.
     *
     * @param measures the measures in the order of their columns
     * @param outcomes all runs by row
     */
    public RunsTable(SweepPoints points, List<String> measures, SortedMap<Integer, SweepOutcome> outcomes) {
        this.points = points;
        this.measures = List.copyOf(measures);
        this.outcomes = outcomes;
    }

    private List<String> header() {
        var header = new ArrayList<>(List.of("row", "point", "seed", "status", "reason"));
        points.design().parameters().forEach(one -> header.add(one.name()));
        header.addAll(measures);
        return header;
    }

    /** Writes it as CSV; numbers in all their digits. */
    public void writeCsv(OutputStream out) throws IOException {
        var csv = new CsvTable(out, header());
        for (var outcome : outcomes.values()) {
            var line = csv.row()
                    .number(outcome.row())
                    .number(points.pointOf(outcome.row()) + 1)
                    .number(points.seedOf(outcome.row()))
                    .text(outcome.failure().isEmpty() ? OK : FAILED)
                    .text(outcome.failure().orElse(""));
            for (var value : points.values(points.pointOf(outcome.row()))) {
                line.text(value.orElse(""));
            }
            for (var measure : measures) {
                var value = Optional.ofNullable(outcome.measures().get(measure));
                if (value.isPresent()) {
                    line.exact(value.get());
                } else {
                    line.blank();
                }
            }
            line.end();
        }
        csv.flush();
    }

    /** Writes it as Parquet; parameters of numbers are numbers, others text. */
    public void writeParquet(OutputStream out) throws IOException {
        var parameters = points.design().parameters();
        var columns = new ArrayList<ParquetTable.Column>();
        var header = header();
        for (int i = 0; i < header.size(); i++) {
            boolean isWord = i >= FIRST_COLUMNS
                    && i < FIRST_COLUMNS + parameters.size()
                    && SweepPoints.isOfWords(parameters.get(i - FIRST_COLUMNS));
            var type = i < 3
                    ? ParquetTable.Type.WHOLE
                    : i < FIRST_COLUMNS || isWord ? ParquetTable.Type.TEXT : ParquetTable.Type.NUMBER;
            columns.add(new ParquetTable.Column(header.get(i), type));
        }
        var table = new ParquetTable(columns);
        for (var outcome : outcomes.values()) {
            var cells = new ArrayList<Optional<?>>();
            cells.add(Optional.of((long) outcome.row()));
            cells.add(Optional.of(points.pointOf(outcome.row()) + 1L));
            cells.add(Optional.of(points.seedOf(outcome.row())));
            cells.add(Optional.of(outcome.failure().isEmpty() ? OK : FAILED));
            cells.add(outcome.failure());
            var values = points.values(points.pointOf(outcome.row()));
            for (int i = 0; i < values.size(); i++) {
                cells.add(
                        SweepPoints.isOfWords(parameters.get(i))
                                ? values.get(i)
                                : values.get(i).map(Double::valueOf));
            }
            measures.forEach(
                    name -> cells.add(Optional.ofNullable(outcome.measures().get(name))));
            table.add(cells);
        }
        table.writeTo(out);
    }
}

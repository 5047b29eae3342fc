package huzhu.cli.report.simulate;

import de.siegmar.fastcsv.reader.CsvReader;
import huzhu.datasets.output.CsvTable;
import huzhu.solver.simulate.Bands;
import huzhu.solver.simulate.Event;
import huzhu.solver.simulate.Measure;
import huzhu.solver.simulate.Simulation;
import huzhu.solver.simulate.WeekResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a simulation: every week of every replicate, their spread, and what happened. */
public final class WeeksTable {
    private static final List<String> WEEKS = List.of("replicate", "week", "iso_week", "measure", "value");
    private static final List<String> BANDS =
            List.of("week", "iso_week", "measure", "mean", "q05", "q25", "median", "q75", "q95");
    private static final List<String> EVENTS = List.of("replicate", "week", "iso_week", "event", "count");

    /** Which value a row of {@code weeks.csv} holds. */
    public record Key(int replicate, int week, Measure measure) {}

    private final Simulation simulation;

    public WeeksTable(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Every value of a simulation, rounded as the table has it. */
    public static Map<Key, Double> values(Simulation simulation) {
        var values = new HashMap<Key, Double>();
        simulation
                .weeks()
                .forEach(week -> week.measures()
                        .forEach((measure, value) ->
                                values.put(new Key(week.replicate(), week.week(), measure), CsvTable.rounded(value))));
        return values;
    }

    /**
     * Every value of a file {@code weeks.csv}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Map<Key, Double> read(Path file) throws IOException {
        var values = new HashMap<Key, Double>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var line : records) {
                values.put(
                        new Key(
                                Integer.parseInt(line.getField("replicate")),
                                Integer.parseInt(line.getField("week")),
                                Measure.valueOf(line.getField("measure").toUpperCase(Locale.ROOT))),
                        Double.valueOf(line.getField("value")));
            }
        } catch (java.util.NoSuchElementException e) {
            throw new IllegalArgumentException(file + " has not the columns of weeks.csv", e);
        }
        return values;
    }

    /** Writes {@code weeks.csv}: tidy, one value a row. */
    public void writeWeeks(OutputStream out) throws IOException {
        var csv = new CsvTable(out, WEEKS);
        for (var week : simulation.weeks()) {
            for (var measure : Measure.values()) {
                csv.row()
                        .number(week.replicate())
                        .number(week.week())
                        .text(week.name())
                        .text(measure.key())
                        .decimal(week.of(measure))
                        .end();
            }
        }
        csv.flush();
    }

    /** Writes {@code bands.csv}: how every measure spreads over the replicates. */
    public void writeBands(OutputStream out) throws IOException {
        var csv = new CsvTable(out, BANDS);
        for (var week : firstReplicate()) {
            for (var measure : Measure.values()) {
                var bands = bands(week.week(), measure);
                csv.row()
                        .number(week.week())
                        .text(week.name())
                        .text(measure.key())
                        .decimal(bands.mean())
                        .decimal(bands.low())
                        .decimal(bands.lowerQuartile())
                        .decimal(bands.median())
                        .decimal(bands.upperQuartile())
                        .decimal(bands.high())
                        .end();
            }
        }
        csv.flush();
    }

    /** Writes {@code events.csv}: how often what happened, never to whom. */
    public void writeEvents(OutputStream out) throws IOException {
        var csv = new CsvTable(out, EVENTS);
        for (var week : simulation.weeks()) {
            for (var event : Event.values()) {
                csv.row()
                        .number(week.replicate())
                        .number(week.week())
                        .text(week.name())
                        .text(event.key())
                        .number(week.of(event))
                        .end();
            }
        }
        csv.flush();
    }

    List<WeekResult> firstReplicate() {
        return simulation.weeks().stream().filter(week -> week.replicate() == 1).toList();
    }

    Bands bands(int week, Measure measure) {
        return Bands.of(simulation.weeks().stream()
                .filter(one -> one.week() == week)
                .map(one -> one.of(measure))
                .toList());
    }
}

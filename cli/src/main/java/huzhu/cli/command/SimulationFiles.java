package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.report.simulate.SimulationPage;
import huzhu.cli.report.simulate.WeeksTable;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.population.RatesTable;
import huzhu.model.population.Rate;
import huzhu.solver.simulate.Simulation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** All files of a simulation. */
final class SimulationFiles {
    /** Every week of every replicate. */
    static final String WEEKS = "weeks.csv";

    private static final List<String> COMPARE =
            List.of("period", "measure", "before", "now", "difference", "low95", "high95");

    private final Reading reading;
    private final BroughtForward forward;
    private final Simulation simulation;
    private final Optional<List<EarlierSimulation.Line>> comparison;
    private final SimulationSummary summary;
    private final Messages words;

    /**
     * How it was run.
     *
     * @param run what was read, for {@code run.json}
     * @param how weeks, replicates, seed and effort
     */
    record Settings(SequencedMap<String, Object> run, WeekByWeek how) {}

    SimulationFiles(
            Reading reading,
            BroughtForward forward,
            Simulation simulation,
            Optional<List<EarlierSimulation.Line>> comparison,
            SimulationSummary summary,
            Messages words) {
        this.reading = reading;
        this.forward = forward;
        this.simulation = simulation;
        this.comparison = comparison;
        this.summary = summary;
        this.words = words;
    }

    /** The files by name, in the order in which they are written. */
    SequencedMap<String, FileContent> contents(Settings settings) {
        var table = new WeeksTable(simulation);
        var files = new LinkedHashMap<String, FileContent>();
        files.put(WEEKS, table::writeWeeks);
        files.put("bands.csv", table::writeBands);
        files.put("events.csv", table::writeEvents);
        comparison.ifPresent(lines -> files.put("compare.csv", out -> writeComparison(lines, out)));
        files.put("run.json", out -> JsonFile.write(out, record(settings)));
        files.put(SimulationPage.FILE, out -> page().write(out));
        return files;
    }

    private static void writeComparison(List<EarlierSimulation.Line> lines, OutputStream out) throws IOException {
        var csv = new CsvTable(out, COMPARE);
        for (var line : lines) {
            end(csv.row(), line);
        }
        csv.flush();
    }

    /** Ends a row with a line of a comparison: period, measure, both values, difference and its interval. */
    static void end(CsvTable.Row row, EarlierSimulation.Line line) throws IOException {
        row.text(line.period().name().toLowerCase(Locale.ROOT))
                .text(line.measure().key())
                .decimal(line.before())
                .decimal(line.now())
                .decimal(line.difference().mean());
        line.difference()
                .interval()
                .ifPresentOrElse(
                        range -> row.decimal(range.low()).decimal(range.high()),
                        () -> row.blank().blank());
        row.end();
    }

    private SequencedMap<String, Object> record(Settings settings) {
        var run = new LinkedHashMap<>(settings.run());
        var inputs = new LinkedHashMap<>(reading.inputHashes());
        inputs.putAll(forward.inputHashes());
        run.put("inputs", inputs);
        run.put("weeks", settings.how().weeks());
        run.put("replicates", settings.how().replicates());
        run.put("seed", settings.how().seed());
        run.put("effort", settings.how().effort());
        run.put("reproducible", true);
        run.put("rates_version", RatesTable.VERSION);
        run.put("conservation_checks", simulation.checks());
        return run;
    }

    private SimulationPage page() {
        return new SimulationPage(
                words,
                reading.county().orElseThrow().name(),
                simulation.weeks().getFirst().name() + " – "
                        + simulation.weeks().getLast().name(),
                summary.sentences(),
                SimulationPage.charts(simulation, words),
                summary.compared(EarlierSimulation.Period.LAST_QUARTER),
                SimulationPage.events(simulation, words),
                rates(),
                assumptions());
    }

    private Listing assumptions() {
        var rows = reading.policyValues().stream()
                .filter(value ->
                        value.path().startsWith("simulate.") || value.path().equals("objective.young_share"))
                .map(value -> List.of(
                        value.path(),
                        value.value(),
                        value.isDefault() ? value.source().in(words.locale()) : value.origin()))
                .toList();
        return new Listing(
                List.of(
                        words.text("simulate.head.path"),
                        words.text("simulate.head.value"),
                        words.text("simulate.head.source")),
                List.of(false, true, false),
                rows,
                "");
    }

    private Listing rates() {
        return new Listing(
                List.of(
                        words.text("simulate.head.change"),
                        words.text("simulate.head.ages"),
                        words.text("simulate.head.rate"),
                        words.text("simulate.head.evidence"),
                        words.text("simulate.head.source")),
                List.of(false, false, true, false, false),
                RatesTable.usual().rows().stream().map(this::row).toList(),
                "");
    }

    private List<String> row(Rate rate) {
        var sex = rate.sex().map(one -> words.text("simulate.sex." + one)).orElse("");
        var level = rate.level()
                .map(one -> words.text("simulate.level", one.number()))
                .orElse("");
        return List.of(
                words.text("simulate.change." + rate.change()),
                words.text("simulate.ages", rate.ageFrom(), rate.ageTo()) + " " + sex + level,
                String.format(Locale.ROOT, "%.4f", rate.perYear()),
                words.text("simulate.evidence." + rate.evidence()),
                rate.source());
    }
}

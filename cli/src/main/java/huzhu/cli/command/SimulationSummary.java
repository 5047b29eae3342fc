package huzhu.cli.command;

import huzhu.cli.message.Messages;
import huzhu.cli.report.Listing;
import huzhu.cli.report.simulate.SimulationPage;
import huzhu.solver.experiment.PairedInterval;
import huzhu.solver.simulate.Bands;
import huzhu.solver.simulate.Event;
import huzhu.solver.simulate.Measure;
import huzhu.solver.simulate.Simulation;
import huzhu.solver.simulate.WeekResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** What a simulation has shown, in a few words and numbers. */
final class SimulationSummary {
    private static final int FIRST_WEEKS = 4;

    private static final List<Measure> TOLD = List.of(
            Measure.ELDERS,
            Measure.YOUNG_ELDERS,
            Measure.VOLUNTEERS,
            Measure.YOUNG_VOLUNTEERS,
            Measure.MET_SHARE,
            Measure.SEVERE_MET_SHARE,
            Measure.YOUNG_MET_SHARE,
            Measure.SHARE_FOR_YOUNG,
            Measure.UNMET_WEIGHTED,
            Measure.WITHOUT_ANY_SERVICE,
            Measure.NIGHTS_MET,
            Measure.WAITING_FOR_BED);

    private final Simulation simulation;
    private final Optional<List<EarlierSimulation.Line>> comparison;
    private final Messages words;
    private final int weeks;
    private final int replicates;

    SimulationSummary(Simulation simulation, Optional<List<EarlierSimulation.Line>> comparison, Messages words) {
        this.simulation = simulation;
        this.comparison = comparison;
        this.words = words;
        weeks = simulation.weeks().stream().mapToInt(WeekResult::week).max().orElse(0);
        replicates = simulation.weeks().stream()
                .mapToInt(WeekResult::replicate)
                .max()
                .orElse(0);
    }

    /** What was run, and what it showed, in sentences. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(words.text(
                "simulate.run",
                weeks,
                replicates,
                simulation.weeks().getFirst().name(),
                simulation.weeks().getLast().name()));
        sentences.add(words.text(
                "simulate.people",
                shown(Event.DIED),
                shown(Event.MOVED_AWAY),
                shown(Event.NEWLY_60),
                shown(Event.RETURNED)));
        sentences.add(words.text(
                "simulate.volunteers",
                shown(Event.VOLUNTEER_STOPPED),
                shown(Event.VOLUNTEER_CAME_BACK),
                shown(Event.VOLUNTEER_JOINED),
                shown(Event.VOLUNTEER_TIRED)));
        sentences.add(words.text("simulate.conserved", simulation.checks()));
        return sentences;
    }

    private String shown(Event event) {
        return words.number(Math.round(
                simulation.weeks().stream().mapToLong(week -> week.of(event)).sum() / (double) replicates));
    }

    /** The lines that are printed. */
    List<String> lines(Path folder) {
        var lines = new ArrayList<>(sentences());
        lines.add("");
        var table = new TextTable()
                .row(
                        words.text("simulate.head.measure"),
                        words.text("simulate.head.first", firstWeeks()),
                        words.text("simulate.head.last", firstWeeks()),
                        "5 %",
                        "95 %");
        for (var measure : TOLD) {
            var last = spread(measure, week -> week > weeks - firstWeeks());
            table.row(
                    words.text("simulate.measure." + measure.key()),
                    SimulationPage.shown(
                            measure,
                            spread(measure, week -> week <= firstWeeks()).mean()),
                    SimulationPage.shown(measure, last.mean()),
                    SimulationPage.shown(measure, last.low()),
                    SimulationPage.shown(measure, last.high()));
        }
        lines.addAll(table.lines());
        if (comparison.isPresent()) {
            lines.add("");
            lines.addAll(comparedLines(EarlierSimulation.Period.LAST_QUARTER));
            lines.add(words.text("simulate.paired"));
        }
        lines.add("");
        lines.add(words.text("simulate.files", folder, SimulationPage.FILE));
        return lines;
    }

    private int firstWeeks() {
        return Math.min(FIRST_WEEKS, weeks);
    }

    /** The spread over the replicates of their means over some weeks. */
    private Bands spread(Measure measure, IntPredicate which) {
        var sums = new LinkedHashMap<Integer, double[]>();
        for (var week : simulation.weeks()) {
            if (which.test(week.week())) {
                var sum = sums.computeIfAbsent(week.replicate(), number -> new double[2]);
                sum[0] += week.of(measure);
                sum[1]++;
            }
        }
        return Bands.of(sums.values().stream().map(sum -> sum[0] / sum[1]).toList());
    }

    /** The comparison over a period, as it is printed. */
    List<String> comparedLines(EarlierSimulation.Period period) {
        var compared = compared(period);
        var table = new TextTable().row(compared.heads().toArray(String[]::new));
        compared.rows().forEach(row -> table.row(row.toArray(String[]::new)));
        return table.lines();
    }

    /** This simulation against the earlier one over a period; empty if there is none. */
    Listing compared(EarlierSimulation.Period period) {
        var rows = comparison.orElse(List.of()).stream()
                .filter(line -> line.period() == period)
                .filter(line -> TOLD.contains(line.measure()))
                .map(this::row)
                .toList();
        return new Listing(
                List.of(
                        words.text("simulate.head.compared." + period),
                        words.text("simulate.head.before"),
                        words.text("simulate.head.now"),
                        words.text("simulate.head.difference"),
                        words.text("simulate.head.low"),
                        words.text("simulate.head.high"),
                        words.text("simulate.head.clear")),
                List.of(false, true, true, true, true, true, false),
                rows,
                "");
    }

    private List<String> row(EarlierSimulation.Line line) {
        var difference = line.difference();
        return List.of(
                words.text("simulate.measure." + line.measure().key()),
                SimulationPage.shown(line.measure(), line.before()),
                SimulationPage.shown(line.measure(), line.now()),
                SimulationPage.difference(line.measure(), difference.mean()),
                end(line, PairedInterval.Range::low),
                end(line, PairedInterval.Range::high),
                words.text(difference.isClear() ? "simulate.clear" : "simulate.unclear"));
    }

    private static String end(EarlierSimulation.Line line, ToDoubleFunction<PairedInterval.Range> which) {
        return line.difference()
                .interval()
                .map(range -> SimulationPage.difference(line.measure(), which.applyAsDouble(range)))
                .orElse("");
    }

    /** The same for programs. */
    Map<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("out", folder.toString());
        tree.put("weeks", weeks);
        tree.put("replicates", replicates);
        tree.put("conservation_checks", simulation.checks());
        var measures = new LinkedHashMap<String, Object>();
        for (var measure : Measure.values()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("first_weeks", spread(measure, week -> week <= firstWeeks()));
            one.put("last_weeks", spread(measure, week -> week > weeks - firstWeeks()));
            measures.put(measure.key(), one);
        }
        tree.put("measures", measures);
        var events = new LinkedHashMap<String, Object>();
        for (var event : Event.values()) {
            events.put(
                    event.key(),
                    simulation.weeks().stream()
                                    .mapToLong(week -> week.of(event))
                                    .sum()
                            / (double) replicates);
        }
        tree.put("events_per_replicate", events);
        comparison.ifPresent(lines -> tree.put("compared", lines));
        return tree;
    }
}

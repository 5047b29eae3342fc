package huzhu.cli.command;

import huzhu.cli.report.simulate.WeeksTable;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.scenario.Scenario;
import huzhu.solver.simulate.Simulation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Scenarios that are rolled forward week by week, each compared with the project as it is, replicate by replicate. */
final class ScenarioWeeks {
    private static final String RESULTS = "results";
    private static final String TABLE = RESULTS + "/compare.csv";
    private static final String RUN = "run.json";

    /** Names that no scenario's folder may have; some file systems take upper case for lower. */
    private static final Set<String> RESERVED = Set.of(RESULTS, RUN);

    private static final List<String> HEADS =
            List.of("scenario", "period", "measure", "base", "value", "difference", "low", "high");

    private final Conversation conversation;
    private final ProjectInput input;
    private final WeekByWeek weekByWeek;
    private final List<Lived> lived = new ArrayList<>();

    /** A scenario that was lived through; the first is the project as it is and compared with nothing. */
    private record Lived(
            Scenario scenario,
            Reading reading,
            BroughtForward forward,
            Simulation simulation,
            Optional<List<EarlierSimulation.Line>> compared) {
        SimulationSummary summary(Conversation conversation) {
            return new SimulationSummary(simulation, compared, conversation.words());
        }
    }

    ScenarioWeeks(Conversation conversation, ProjectInput input, WeekByWeek weekByWeek) {
        this.conversation = conversation;
        this.input = input;
        this.weekByWeek = weekByWeek;
    }

    /**
     * Runs all scenarios; one whose name is that of a file or folder of the whole comparison is refused.
     *
     * @param scenarios the scenarios, the project as it is first
     * @return whether nobody pressed Ctrl-C
     */
    boolean run(Reading base, List<Scenario> scenarios) {
        scenarios.stream()
                .map(Scenario::name)
                .filter(name -> RESERVED.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> {
                    throw conversation.refusal("scenario.weeks_name", name);
                });
        var forward = BroughtForward.require(conversation, base);
        var conditions = scenarios.stream()
                .map(scenario -> new ScenarioConditions(conversation, input, base, scenario, weekByWeek))
                .toList();
        var readings =
                conditions.stream().map(one -> one.require(weekByWeek.weeks())).toList();
        for (int i = 0; i < scenarios.size(); i++) {
            var simulation = weekByWeek.run(conversation, readings.get(i), forward, conditions.get(i));
            if (simulation.interrupted()) {
                return false;
            }
            var compared = lived.isEmpty() ? Optional.<List<EarlierSimulation.Line>>empty() : compared(simulation);
            lived.add(new Lived(scenarios.get(i), readings.get(i), forward, simulation, compared));
            conversation.say("scenario.weeks.done", scenarios.get(i).name());
        }
        return true;
    }

    private Optional<List<EarlierSimulation.Line>> compared(Simulation simulation) {
        var base = WeeksTable.values(lived.getFirst().simulation());
        return Optional.of(new EarlierSimulation(base, weekByWeek.weeks(), weekByWeek.replicates()).with(simulation));
    }

    /**
     * The files by name: the comparison, and a folder for each scenario as {@code simulate} writes it.
     *
     * @param record what run.json says
     */
    SequencedMap<String, FileContent> contents(SequencedMap<String, Object> record) {
        var files = new LinkedHashMap<String, FileContent>();
        files.put(TABLE, this::write);
        for (var one : lived) {
            var settings = new SimulationFiles.Settings(RunRecord.of(one.reading(), input), weekByWeek);
            new SimulationFiles(
                            one.reading(),
                            one.forward(),
                            one.simulation(),
                            one.compared(),
                            one.summary(conversation),
                            conversation.words())
                    .contents(settings)
                    .forEach((name, content) -> files.put(one.scenario().name() + "/" + name, content));
        }
        record.put("weeks", weekByWeek.weeks());
        files.put(RUN, out -> JsonFile.write(out, record));
        return files;
    }

    private void write(OutputStream out) throws IOException {
        var csv = new CsvTable(out, HEADS);
        for (var one : changed()) {
            for (var line : one.compared().orElseThrow()) {
                SimulationFiles.end(csv.row().text(one.scenario().name()), line);
            }
        }
        csv.flush();
    }

    private List<Lived> changed() {
        return lived.subList(1, lived.size());
    }

    /** The lines that are printed. */
    List<String> lines(Path folder) {
        var words = conversation.words();
        var lines = new ArrayList<String>();
        lines.add(words.text("scenario.weeks.intro", changed().size(), weekByWeek.weeks(), weekByWeek.replicates()));
        for (var one : changed()) {
            lines.add("");
            lines.add(one.scenario().title());
            lines.addAll(one.summary(conversation).comparedLines(EarlierSimulation.Period.ALL));
        }
        lines.add("");
        lines.add(words.text("simulate.paired"));
        lines.add(words.text("scenario.files", folder.resolve(TABLE), folder.resolve("*/simulate.html")));
        return lines;
    }

    /** The same for programs. */
    Map<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("out", folder.toString());
        tree.put("weeks", weekByWeek.weeks());
        tree.put("replicates", weekByWeek.replicates());
        var scenarios = new LinkedHashMap<String, Object>();
        changed()
                .forEach(one ->
                        scenarios.put(one.scenario().name(), one.compared().orElseThrow()));
        tree.put("scenarios", scenarios);
        return tree;
    }
}

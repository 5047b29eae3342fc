package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.AssessmentFile;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.policy.PolicyLayers;
import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.survey.Assessment;
import huzhu.datasets.survey.Scale;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.model.need.NeedLevel;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu assess}: what the scales of ability say of every person of a file. */
@Command(name = "assess")
final class AssessCommand implements Callable<Integer> {
    private static final List<String> HEADER = List.of(
            "row",
            "person_id",
            "standard",
            "total",
            "least_total",
            "greatest_total",
            "level_by_total",
            "level",
            "mildest",
            "worst",
            "adjusted_for",
            "near_cut_off",
            "missing",
            "self_screen",
            "grades");

    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE.csv", order = 1)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    @Option(names = "--near", paramLabel = "POINTS", order = 3)
    private Optional<Integer> near = Optional.empty();

    @Option(names = "--set", paramLabel = "PATH=VALUE", order = 30)
    private List<String> sets = List.of();

    @Option(names = "--json", order = 40)
    private boolean json;

    AssessCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (out.isPresent() && Files.exists(out.get()) && !overwrite) {
            throw conversation.usageError("map.exists", out.get());
        }
        if (near.orElse(0) < 0) {
            throw conversation.usageError("assess.near.negative", near.orElseThrow());
        }
        var found = AssessmentFile.read(file, policy());
        ProjectInput.tell(conversation, found.problems());
        found.rows()
                .forEach(count ->
                        conversation.say("read.count", count.file(), count.rowsIn(), count.used(), count.refused()));
        if (found.rows().isEmpty()) {
            return Exit.REFUSED.code();
        }
        write(found);
        conversation.say(
                "assess.near",
                found.results().stream().filter(one -> isNear(one.assessment())).count(),
                found.results().size());
        return (found.problems().stream().anyMatch(Problem::isError) ? Exit.FOUND : Exit.DONE).code();
    }

    private PolicySettings policy() {
        var problems = new Problems();
        var layers = new PolicyLayers(problems);
        sets.forEach(layers::set);
        if (problems.hasErrors()) {
            ProjectInput.tell(conversation, problems.all());
            throw conversation.usageError("usage.set", String.join(" ", sets));
        }
        return PolicySettings.of(layers);
    }

    private void write(AssessmentFile found) throws IOException {
        if (json) {
            var lines = found.results().stream().map(this::line).toList();
            conversation.print(JsonText.of(Map.of("assessments", lines)));
        } else if (out.isPresent()) {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(out.get()))) {
                table(found, new CsvTable(stream, HEADER));
            }
        } else {
            var bytes = new ByteArrayOutputStream();
            table(found, new CsvTable(bytes, HEADER));
            conversation.print(bytes.toString(StandardCharsets.UTF_8).strip());
        }
    }

    private void table(AssessmentFile found, CsvTable table) throws IOException {
        for (var result : found.results()) {
            var row = table.row();
            line(result)
                    .values()
                    .forEach(value -> row.text(
                            value instanceof List<?> list
                                    ? String.join(
                                            ";",
                                            list.stream().map(String::valueOf).toList())
                                    : String.valueOf(value)));
            row.end();
        }
        table.flush();
    }

    private Map<String, Object> line(AssessmentFile.Result result) {
        var assessment = result.assessment();
        var line = new LinkedHashMap<String, Object>();
        line.put("row", result.row());
        line.put("person_id", result.personId());
        line.put("standard", assessment.instrument().id());
        line.put("total", blankOr(assessment.total()));
        line.put("least_total", blankOr(assessment.leastTotal()));
        line.put("greatest_total", blankOr(assessment.greatestTotal()));
        line.put(
                "level_by_total",
                assessment.unadjusted().<Object>map(NeedLevel::number).orElse(""));
        line.put("level", assessment.level().<Object>map(NeedLevel::number).orElse(""));
        boolean levels = assessment.instrument().hasLevels();
        line.put("mildest", levels ? assessment.mildest().number() : "");
        line.put("worst", levels ? assessment.worst().number() : "");
        line.put("adjusted_for", words(assessment));
        line.put("near_cut_off", isNear(assessment) ? "yes" : "no");
        line.put("missing", new ArrayList<>(assessment.missing()));
        line.put("self_screen", result.selfScreen().orElse(""));
        line.put("grades", assessment.grades().stream().map(String::valueOf).toList());
        return line;
    }

    /** By the margin of the scale, or the one asked for; grades that are combined have no total to be near to anything. */
    private boolean isNear(Assessment assessment) {
        return near.isPresent() && assessment.instrument() instanceof Scale scale
                ? scale.isNear(
                        assessment.leastTotal().orElseThrow(),
                        assessment.greatestTotal().orElseThrow(),
                        near.get())
                : assessment.nearCutOff();
    }

    private static Object blankOr(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : "";
    }

    private static List<String> words(Assessment assessment) {
        return assessment.reasons().stream()
                .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}

package huzhu.cli.command;

import huzhu.cli.report.CheckPage;
import huzhu.cli.report.JsonText;
import huzhu.datasets.county.CheckFiles;
import huzhu.datasets.county.Completeness;
import huzhu.datasets.county.Reading;
import huzhu.datasets.table.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu check}: all that is wrong with a project's tables. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Option(names = "--out", paramLabel = "DIR", order = 1)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 2)
    private boolean overwrite;

    @Option(names = "--json", order = 40)
    private boolean json;

    CheckCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        out.ifPresent(folder -> Destination.check(conversation, folder, overwrite));
        var reading = input.read(conversation);
        if (out.isPresent()) {
            write(reading, out.get());
        }
        if (json) {
            conversation.print(JsonText.of(tree(reading)));
        } else {
            conversation.print(conversation.words().text("check.found", reading.errors(), reading.warnings()));
            if (reading.notes() > 0) {
                conversation.print(conversation.words().text("check.notes", reading.notes()));
            }
        }
        if (reading.counts().isEmpty()) {
            return Exit.REFUSED.code();
        }
        return (reading.errors() > 0 ? Exit.FOUND : Exit.DONE).code();
    }

    private void write(Reading reading, Path folder) throws IOException {
        try (var staged = StagedFolder.make()) {
            CheckFiles.write(reading, staged.path(""), conversation.words().locale());
            Files.writeString(staged.path("summary.md"), CheckPage.of(reading, conversation.words()));
            Destination.write(conversation, folder, overwrite, staged.contents());
        }
    }

    private Map<String, Object> tree(Reading reading) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("errors", reading.errors());
        tree.put("warnings", reading.warnings());
        tree.put("notes", reading.notes());
        tree.put("tables", RunRecord.rows(reading));
        tree.put("problems", reading.problems().stream().map(this::line).toList());
        tree.put("values_unmapped", unmapped(reading));
        tree.put(
                "completeness",
                reading.completeness().stream().map(CheckCommand::line).toList());
        tree.put("defaults_used", reading.defaultsUsed());
        tree.put("policy", RunRecord.policy(reading));
        return tree;
    }

    private static List<Map<String, Object>> unmapped(Reading reading) {
        return CheckPage.unmapped(reading).entrySet().stream()
                .map(entry -> {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("file", entry.getKey().get(0));
                    line.put("column", entry.getKey().get(1));
                    line.put("value", entry.getKey().get(2));
                    line.put("cells", entry.getValue());
                    return (Map<String, Object>) line;
                })
                .toList();
    }

    private static Map<String, Object> line(Completeness one) {
        var line = new LinkedHashMap<String, Object>();
        line.put("table", one.table());
        line.put("column", one.column());
        line.put("needed_for", one.use().name().toLowerCase(Locale.ROOT));
        line.put("filled", one.filled());
        line.put("rows", one.rows());
        return line;
    }

    private Map<String, Object> line(Problem problem) {
        var locale = conversation.words().locale();
        var line = new LinkedHashMap<String, Object>();
        line.put("file", problem.file());
        line.put("row", problem.row());
        line.put("column", problem.column());
        line.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        line.put("code", problem.code());
        line.put("what", problem.what(locale));
        line.put("value", problem.value());
        line.put("nearest", problem.nearest());
        line.put("remedy", problem.remedy(locale));
        return line;
    }
}

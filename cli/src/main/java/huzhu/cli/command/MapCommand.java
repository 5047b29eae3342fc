package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.MappingProposal;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu map}: proposes how the headers of a file translate. */
@Command(name = "map")
final class MapCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Option(names = "--table", paramLabel = "NAME", order = 1)
    private Optional<String> table = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE.yaml", order = 2)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 3)
    private boolean overwrite;

    @Option(names = "--json", order = 40)
    private boolean json;

    MapCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (table.isPresent() && TableSchema.find(table.get()).isEmpty()) {
            var names = TableSchema.all().stream().map(TableSchema::name).toList();
            throw conversation.usageError("map.table", table.get(), String.join(", ", names));
        }
        if (out.isPresent() && Files.exists(out.get()) && !overwrite) {
            throw conversation.usageError("map.exists", out.get());
        }
        var problems = new Problems();
        var proposal = MappingProposal.of(file, table, problems);
        ProjectInput.tell(conversation, problems.all());
        if (proposal.isEmpty()) {
            throw conversation.refusal("map.nothing", file);
        }
        tell(proposal.get());
        return Exit.DONE.code();
    }

    private void tell(MappingProposal proposal) throws IOException {
        var yaml = String.join("\n", proposal.yaml(String.valueOf(file.getFileName())));
        if (out.isPresent()) {
            Files.writeString(out.get(), "tables:\n" + yaml + "\n");
        }
        if (json) {
            conversation.print(JsonText.of(tree(proposal)));
        } else if (out.isEmpty()) {
            conversation.print(yaml);
        }
        conversation.say(
                "map.found",
                proposal.table(),
                proposal.understood().size(),
                proposal.proposed().size());
        proposal.unknown().forEach(header -> conversation.say("map.unknown", header));
        proposal.missing().forEach(column -> conversation.say("map.missing", column));
        proposal.values()
                .forEach((column, values) -> conversation.say("map.values", column, String.join(", ", values)));
    }

    private static Map<String, Object> tree(MappingProposal proposal) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("table", proposal.table());
        tree.put("understood", proposal.understood());
        tree.put("proposed", proposal.proposed());
        tree.put("missing", proposal.missing());
        tree.put("unknown", proposal.unknown());
        tree.put("values", proposal.values());
        return tree;
    }
}

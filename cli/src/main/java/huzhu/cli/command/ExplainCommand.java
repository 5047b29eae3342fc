package huzhu.cli.command;

import huzhu.cli.explain.Explainer;
import huzhu.cli.explain.Explanation;
import huzhu.cli.report.JsonText;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.output.RecordedProofs;
import huzhu.datasets.table.Nearest;
import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.Bottleneck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu explain}: why something in a plan stands as it does, and the smallest change that was tried and works. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Option(names = "--plan", paramLabel = "DIR", required = true, order = 1)
    private Path folder;

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "ID")
    private String id;

    @Option(names = "--out", paramLabel = "DIR", order = 2)
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-O", "--overwrite"},
            order = 3)
    private boolean overwrite;

    @Option(names = "--fresh", order = 4)
    private boolean fresh;

    @Option(names = "--json", order = 40)
    private boolean json;

    ExplainCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (id.isBlank()) {
            throw conversation.usageError("explain.blank");
        }
        out.ifPresent(target -> Destination.check(conversation, target, overwrite));
        var reading = input.require(conversation);
        var problem = PlanningProblem.of(reading.county().orElseThrow());
        var plan = new PlanInput(conversation, folder).require(problem);
        requireClean(problem, plan);
        var explainer = explainer(problem, plan, known(reading, plan));
        var explanations = explainer.explain();
        if (explanations.isEmpty()) {
            var nearest = Nearest.find(id, explainer.ids());
            throw conversation.usageError(
                    nearest.isPresent() ? "explain.nearest" : "explain.unknown", id, nearest.orElse(""));
        }
        if (out.isPresent()) {
            write(out.get(), explainer, explanations, reading);
        }
        print(explanations);
        return Exit.DONE.code();
    }

    /** Proofs that the plan's folder holds; without them all are made anew, which takes longer and is told. */
    private Optional<List<Bottleneck>> known(Reading reading, Plan plan) {
        if (fresh) {
            return Optional.empty();
        }
        var recorded = RecordedProofs.read(folder, plan, reading.inputHashes(), reading.policyValues());
        recorded.without().ifPresent(lack -> conversation.say("explain.proofs." + lack, folder));
        return recorded.bottlenecks();
    }

    private Explainer explainer(PlanningProblem problem, Plan plan, Optional<List<Bottleneck>> known) {
        try (var executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var explainer = new Explainer(problem, plan, id, known, conversation.words(), executor);
            if (explainer.foundDoubtfulProofs()) {
                conversation.say("explain.proofs.DOUBTFUL", folder);
            }
            return explainer;
        }
    }

    /** What is said of a plan that breaks rules could not be trusted. */
    private void requireClean(PlanningProblem problem, Plan plan) {
        if (!Audit.of(problem, plan).isClean()) {
            throw conversation.refusal("explain.unclean", folder, input.project());
        }
    }

    private void write(Path target, Explainer explainer, List<Explanation> explanations, Reading reading)
            throws IOException {
        var files = new RemedyFiles(conversation.words(), input).of(explainer.remedies(), reading);
        var tree = tree(explanations);
        files.put("explanation.json", stream -> JsonFile.write(stream, tree));
        files.put("run.json", stream -> JsonFile.write(stream, RunRecord.of(reading, input)));
        Destination.write(conversation, target, overwrite, files);
    }

    private static Object tree(List<Explanation> explanations) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("explanations", explanations.stream().map(Explanation::tree).toList());
        return tree;
    }

    private void print(List<Explanation> explanations) {
        if (json) {
            conversation.print(JsonText.of(tree(explanations)));
        } else {
            explanations.forEach(one -> one.lines().forEach(conversation::print));
            out.ifPresent(target -> conversation.print(conversation.words().text("explain.files", target)));
        }
    }
}

package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.cli.report.publish.EarlierPublic;
import huzhu.cli.report.publish.PublicWeek;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.PlanView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu publish}: the version of a week that may leave the office, in which nobody can be singled out. */
@Command(name = "publish")
final class PublishCommand implements Callable<Integer> {
    private static final int LEAST_K = 2;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Option(names = "--plan", paramLabel = "DIR", required = true, order = 1)
    private Path folder;

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--k", paramLabel = "N", defaultValue = "5", order = 10)
    private int k;

    @Option(names = "--earlier", paramLabel = "DIR", order = 11)
    private List<Path> earlier = List.of();

    @Option(names = "--json", order = 40)
    private boolean json;

    PublishCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (k < LEAST_K) {
            throw conversation.usageError("publish.k", k, LEAST_K);
        }
        destination.check(conversation);
        var before = before();
        var problem = PlanningProblem.of(input.require(conversation).county().orElseThrow());
        var plan = new PlanInput(conversation, folder).require(problem);
        var week = new PublicWeek(new PlanView(problem, plan), conversation.words(), k, before);
        var files = week.contents();
        files.put("run.json", out -> out.write(run(problem).getBytes(StandardCharsets.UTF_8)));
        destination.write(conversation, files);
        int withheld = week.counts()[0];
        int all = week.counts()[1];
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("cells", all);
            tree.put("withheld", withheld);
            tree.put("out", destination.folder().toString());
            conversation.print(JsonText.of(tree));
        } else {
            conversation.print(conversation.words().text("publish.done", destination.folder(), all, withheld));
        }
        return Exit.DONE.code();
    }

    private EarlierPublic before() {
        try {
            return EarlierPublic.read(earlier);
        } catch (IOException | RuntimeException e) {
            throw conversation.refusal("publish.earlier", earlier);
        }
    }

    /** Neither hashes nor names of files: somebody could compare them. */
    private String run(PlanningProblem problem) {
        var run = new LinkedHashMap<String, Object>();
        run.put("generator", VersionFromBuild.text());
        run.put("week", problem.county().week().toString());
        run.put("k", k);
        return JsonText.of(run) + "\n";
    }
}

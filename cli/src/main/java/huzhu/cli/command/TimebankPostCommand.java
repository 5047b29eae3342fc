package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.ledger.Posting;
import huzhu.datasets.output.PlannedWork;
import huzhu.datasets.table.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu timebank post}: enters the visits and sessions of a plan that an attendance list says took place. */
@Command(name = "post")
final class TimebankPostCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "PLAN", descriptionKey = "PLAN")
    private Path folder;

    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--done", paramLabel = "FILE", required = true, order = 3)
    private Path done;

    @Option(names = "--others", paramLabel = "open|done", defaultValue = "open", order = 4)
    private Posting.Others others;

    @Option(names = "--json", order = 40)
    private boolean json;

    TimebankPostCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        new PlanInput(conversation, folder).requireThere();
        var plan = PlannedWork.read(folder);
        ProjectInput.tell(conversation, plan.problems());
        if (plan.problems().stream().anyMatch(Problem::isError) || plan.terms().isEmpty()) {
            throw conversation.refusal("audit.unreadable", folder);
        }
        var posting = Posting.of(plan, plan.terms().get(), done, others);
        requireSound(posting);
        var count = new AtomicReference<>(new Posting.Count(0, 0, 0, 0));
        var attempt = desk.write(conversation, pen -> {
            count.set(posting.enter(pen));
            requireSound(posting);
        });
        print(plan, count.get(), attempt);
        return Exit.DONE.code();
    }

    private void requireSound(Posting posting) {
        if (posting.isRefused()) {
            ProjectInput.tell(conversation, posting.problems());
            throw conversation.refusal("timebank.post.refused", done);
        }
    }

    private void print(PlannedWork plan, Posting.Count count, LedgerFile.Attempt attempt) {
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("week", plan.week());
            tree.put("done", count.done());
            tree.put("absent", count.absent());
            tree.put("already", count.already());
            tree.put("open", count.open());
            tree.put("head", attempt.head());
            conversation.print(JsonText.of(tree));
            return;
        }
        conversation.print(conversation
                .words()
                .text("timebank.post.done", plan.week(), count.done(), count.absent(), count.already(), count.open()));
        conversation.print(conversation.words().text("timebank.head", attempt.head()));
    }
}

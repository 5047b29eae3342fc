package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.Reading;
import huzhu.datasets.policy.AdviceSettings;
import huzhu.model.advice.AdvicePolicy;
import huzhu.model.demand.PlanningProblem;
import huzhu.solver.advise.Action;
import huzhu.solver.advise.Advice;
import huzhu.solver.advise.Adviser;
import huzhu.solver.advise.Rehearsal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu advise}: where money closes most unmet need. */
@Command(name = "advise")
final class AdviseCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 1_000;
    private static final int MOST_TRIES = 1_000;

    /** Every volunteer's week is priced; beyond, that would take very long. */
    private static final int MOST_VOLUNTEERS = 1_000;

    /** The rosters that purchases start from are searched so many times as long as those that follow. */
    private static final int FIRST = 20;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--budget", paramLabel = "YUAN", required = true, order = 10)
    private long budget;

    @Option(names = "--tries", paramLabel = "N", defaultValue = "8", order = 11)
    private int tries;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "3", order = 12)
    private int seeds;

    @Option(names = "--effort", paramLabel = "N", defaultValue = "500", order = 21)
    private long effort;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", order = 22)
    private long seed;

    @Option(names = "--threads", paramLabel = "N", order = 23)
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    AdviseCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        check();
        destination.check(conversation);
        var reading = input.require(conversation);
        var policy = AdviceSettings.of(reading.policyValues())
                .orElseThrow(() -> conversation.usageError("advise.clock", "advise.recruit_clock"));
        var county = reading.county().orElseThrow();
        if (county.volunteers().size() > MOST_VOLUNTEERS) {
            throw conversation.refusal("advise.large", county.volunteers().size(), MOST_VOLUNTEERS);
        }
        var patches = new AdvicePatches(county, policy);
        var advice = advise(reading, policy, patches);
        var summary = new AdviceSummary(county, advice, budget, tries, seeds, conversation.words());
        var record = RunRecord.of(reading, input);
        record.put("budget", budget);
        record.put("tries", tries);
        record.put("seeds", seedNumbers());
        record.put("effort", effort);
        destination.write(
                conversation,
                new AdviceFiles(county, reading.policyValues(), advice, patches, summary, conversation.words())
                        .contents(record));
        if (json) {
            conversation.print(JsonText.of(summary.tree(destination.folder())));
        } else {
            summary.lines(destination.folder()).forEach(conversation::print);
        }
        return Exit.DONE.code();
    }

    private void check() {
        if (budget < 0) {
            throw conversation.usageError("advise.budget", budget);
        }
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw conversation.usageError("scenario.seeds_bad", seeds, MOST_SEEDS);
        }
        if (tries < 0 || tries > MOST_TRIES) {
            throw conversation.usageError("advise.tries", tries, MOST_TRIES);
        }
        if (effort < 1) {
            throw conversation.usageError("usage.effort", effort);
        }
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw conversation.usageError("usage.threads", threads.get());
        }
    }

    private List<Long> seedNumbers() {
        return LongStream.range(seed, seed + seeds).boxed().toList();
    }

    private Advice advise(Reading reading, AdvicePolicy policy, AdvicePatches patches) {
        int atOnce = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        try (var executor = Executors.newFixedThreadPool(atOnce)) {
            var rehearsal = new Rehearsal(
                    seedNumbers(), effort, FIRST * effort, bought -> week(reading, patches, bought), executor);
            return Adviser.advise(
                    PlanningProblem.of(reading.county().orElseThrow()),
                    policy,
                    new Adviser.Terms(budget, tries),
                    rehearsal,
                    executor);
        }
    }

    /** The project as its files and the patches of the purchases have it, just as other commands will read it. */
    private PlanningProblem week(Reading base, AdvicePatches patches, List<Action> bought) {
        var reading =
                bought.isEmpty() ? base : input.requireUnder(conversation, List.of(patches.patches(bought)), base);
        if (!bought.isEmpty()) {
            conversation.say("advise.trying", bought.size());
        }
        return PlanningProblem.of(reading.county().orElseThrow());
    }
}

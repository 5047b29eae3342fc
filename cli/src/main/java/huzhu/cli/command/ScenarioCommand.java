package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.Reading;
import huzhu.datasets.scenario.Scenario;
import huzhu.datasets.scenario.ScenarioFile;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.model.demand.PlanningProblem;
import huzhu.solver.experiment.Comparison;
import huzhu.solver.experiment.WeekRun;
import huzhu.solver.experiment.WhatIf;
import huzhu.solver.experiment.WhatIfRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu scenario}: runs named what-ifs against the project as it is, and compares them. */
@Command(name = "scenario")
final class ScenarioCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 1_000;
    private static final long EFFORT = 50_000;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "5", order = 10)
    private int seeds;

    @Option(names = "--weeks", paramLabel = "N", order = 12)
    private Optional<Integer> weeks = Optional.empty();

    @Option(names = "--proofs", order = 11)
    private boolean proofs;

    @Option(names = "--effort", paramLabel = "N", order = 21)
    private Optional<Long> chosenEffort = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", order = 22)
    private long seed;

    @Option(names = "--threads", paramLabel = "N", order = 23)
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    ScenarioCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        check();
        destination.check(conversation);
        var content = scenarios();
        var reading = input.require(conversation);
        var scenarios = new ArrayList<Scenario>();
        scenarios.add(Scenario.base(conversation.words().text("scenario.base")));
        scenarios.addAll(content.scenarios());
        if (weeks.isPresent()) {
            return weekByWeek(content, reading, scenarios);
        }
        requireWhole(scenarios);
        var samples = run(reading, scenarios);
        if (samples.isEmpty()) {
            conversation.say("scenario.interrupted");
            return Exit.INTERRUPTED.code();
        }
        var summary = new ScenarioSummary(scenarios, Comparison.of(samples), seeds, conversation.words());
        var record = record(content, reading);
        record.put("proofs", proofs);
        destination.write(
                conversation,
                new ScenarioFiles(reading.county().orElseThrow(), samples, summary, conversation.words())
                        .contents(record));
        print(() -> summary.tree(destination.folder()), () -> summary.lines(destination.folder()));
        return Exit.DONE.code();
    }

    private int weekByWeek(ScenarioFile.Content content, Reading reading, List<Scenario> scenarios) throws IOException {
        var run = new ScenarioWeeks(
                conversation, input, new WeekByWeek(weeks.orElseThrow(), seeds, seed, effort(), threads));
        if (!run.run(reading, scenarios)) {
            conversation.say("simulate.interrupted");
            return Exit.INTERRUPTED.code();
        }
        destination.write(conversation, run.contents(record(content, reading)));
        print(() -> run.tree(destination.folder()), () -> run.lines(destination.folder()));
        return Exit.DONE.code();
    }

    private void requireWhole(List<Scenario> scenarios) {
        scenarios.stream().filter(Scenario::isForSomeWeeks).findFirst().ifPresent(scenario -> {
            throw conversation.usageError("scenario.weeks_missing", scenario.name());
        });
    }

    private SequencedMap<String, Object> record(ScenarioFile.Content content, Reading reading) {
        var record = RunRecord.of(reading, input);
        record.put("scenarios", file.toString());
        content.sha256().ifPresent(hash -> record.put("scenarios_sha256", hash));
        record.put("seeds", LongStream.range(seed, seed + seeds).boxed().toList());
        record.put("effort", effort());
        return record;
    }

    private void print(Supplier<Object> tree, Supplier<List<String>> lines) {
        if (json) {
            conversation.print(JsonText.of(tree.get()));
        } else {
            lines.get().forEach(conversation::print);
        }
    }

    private long effort() {
        return chosenEffort.orElse(weeks.isPresent() ? (long) WeekByWeek.USUAL_EFFORT : EFFORT);
    }

    private void check() {
        if (weeks.isPresent()) {
            new WeekByWeek(weeks.get(), seeds, seed, effort(), threads).check(conversation);
            return;
        }
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw conversation.usageError("scenario.seeds_bad", seeds, MOST_SEEDS);
        }
        if (effort() < 1) {
            throw conversation.usageError("usage.effort", effort());
        }
        if (threads.isPresent() && (threads.get() < 1 || threads.get() > 1024)) {
            throw conversation.usageError("usage.threads", threads.get());
        }
    }

    private ScenarioFile.Content scenarios() {
        var problems = new Problems();
        var content = ScenarioFile.read(file, file.toString(), problems);
        ProjectInput.tell(conversation, problems.all());
        if (problems.all().stream().anyMatch(Problem::isError)) {
            throw conversation.refusal("scenario.refused", file);
        }
        if (content.scenarios().isEmpty()) {
            throw conversation.refusal("scenario.none", file);
        }
        return content;
    }

    /** One sample a seed, in the order of seeds; none if interrupted. */
    private List<Comparison.Sample> run(Reading reading, List<Scenario> scenarios) throws IOException {
        // All scenarios are read once before anybody waits for a search.
        var first = new HashMap<String, PlanningProblem>();
        for (var scenario : scenarios) {
            first.put(scenario.name(), problem(scenario, reading, seed));
        }
        int atOnce =
                Math.min(seeds, threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
        try (var interrupt = Interrupt.listen(() -> conversation.say("scenario.stopping"));
                var executor = Executors.newFixedThreadPool(atOnce)) {
            var running = new ArrayList<Future<Optional<Comparison.Sample>>>();
            for (int i = 0; i < seeds; i++) {
                long one = seed + i;
                running.add(executor.submit(() ->
                        interrupt.asked() ? Optional.empty() : Optional.of(sample(reading, scenarios, first, one))));
            }
            var samples = new ArrayList<Comparison.Sample>();
            for (var one : running) {
                done(one).ifPresent(samples::add);
            }
            return samples.size() < seeds ? List.of() : samples;
        }
    }

    private Comparison.Sample sample(
            Reading reading, List<Scenario> scenarios, Map<String, PlanningProblem> first, long one) {
        var weeks = new ArrayList<WhatIf>();
        for (var scenario : scenarios) {
            boolean isAnew = scenario.isDrawing() && one != seed;
            var problem = Optional.ofNullable(first.get(scenario.name()))
                    .filter(found -> !isAnew)
                    .orElseGet(() -> problem(scenario, reading, one));
            var parent = scenario.name().equals(Scenario.BASE)
                    ? Optional.<String>empty()
                    : Optional.of(scenario.parent().orElse(Scenario.BASE));
            weeks.add(new WhatIf(scenario.name(), parent, problem));
        }
        var outcomes = WhatIfRun.of(new WeekRun(one, effort(), proofs), weeks);
        conversation.say("scenario.seed_done", one);
        return Comparison.Sample.of(one, weeks, outcomes);
    }

    private PlanningProblem problem(Scenario scenario, Reading base, long one) {
        var reading = scenario.layers().isEmpty() ? base : input.requireUnder(conversation, scenario.layers(one), base);
        return PlanningProblem.of(reading.county().orElseThrow());
    }

    private static <T> T done(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while scenarios ran", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IOException("A scenario failed", e);
        }
    }
}

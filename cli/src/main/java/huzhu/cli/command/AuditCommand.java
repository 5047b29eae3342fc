package huzhu.cli.command;

import huzhu.cli.message.RuleWords;
import huzhu.cli.report.JsonText;
import huzhu.datasets.output.PlanFolder;
import huzhu.datasets.output.PlanReading;
import huzhu.model.audit.Audit;
import huzhu.model.audit.AuditResult;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.rule.Violation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu audit}: checks any plan against the inputs and every rule, whoever made it. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    private static final double MICROS_PER_MINUTE = 1e6;
    private static final double MILLIS_PER_MINUTE = 1e3;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Option(names = "--plan", paramLabel = "DIR", required = true, order = 1)
    private Path folder;

    @Option(names = "--json", order = 40)
    private boolean json;

    AuditCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() {
        var plans = new PlanInput(conversation, folder);
        plans.requireThere();
        var problem = PlanningProblem.of(input.require(conversation).county().orElseThrow());
        var reading = PlanFolder.read(folder, problem);
        var plan = plans.require(reading);
        var audit = Audit.of(problem, plan);
        if (json) {
            conversation.print(JsonText.of(tree(audit, reading)));
        } else {
            print(audit, reading);
        }
        boolean clean = audit.isClean() && reading.findings().isEmpty();
        return (clean ? Exit.DONE : Exit.FOUND).code();
    }

    private void print(AuditResult audit, PlanReading reading) {
        var words = conversation.words();
        lines(audit, reading).forEach(line -> conversation.print(line.rule() + "  " + inWords(line)));
        conversation.print(words.text(
                "audit.score",
                audit.score().violations(),
                words.hours(Math.round(audit.score().unmetMicros() / MICROS_PER_MINUTE)),
                words.hours(Math.round(audit.score().costMillis() / MILLIS_PER_MINUTE))));
        int all = audit.violations().size() + reading.findings().size();
        conversation.print(words.text(all == 0 ? "audit.clean" : "audit.found", all));
    }

    private static List<Violation> lines(AuditResult audit, PlanReading reading) {
        return Stream.concat(audit.violations().stream(), reading.findings().stream())
                .toList();
    }

    private String inWords(Violation violation) {
        return new RuleWords(conversation.words()).text(violation);
    }

    private Map<String, Object> tree(AuditResult audit, PlanReading reading) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("clean", audit.isClean() && reading.findings().isEmpty());
        tree.put("score", RunRecord.score(audit));
        tree.put("by_rule", audit.violationsByRule());
        tree.put("violations", lines(audit, reading).stream().map(this::line).toList());
        return tree;
    }

    private Map<String, Object> line(Violation violation) {
        var line = new LinkedHashMap<String, Object>();
        line.put("rule", violation.rule());
        line.put("arguments", violation.arguments());
        line.put("in_words", inWords(violation));
        return line;
    }
}

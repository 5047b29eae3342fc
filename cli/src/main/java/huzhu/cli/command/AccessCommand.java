package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.Reading;
import huzhu.datasets.policy.AccessSettings;
import huzhu.datasets.table.Nearest;
import huzhu.model.access.AccessAnalysis;
import huzhu.model.access.AccessPolicy;
import huzhu.model.county.County;
import huzhu.model.service.Skill;
import java.io.IOException;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu access}: how near homes, a skill and volunteers are, village by village. */
@Command(name = "access")
final class AccessCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Mixin
    private ProjectInput input = new ProjectInput();

    @Mixin
    private Destination destination = new Destination();

    @Option(names = "--skill", paramLabel = "NAME", defaultValue = "nursing", order = 10)
    private String skill;

    @Option(names = "--json", order = 40)
    private boolean json;

    AccessCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        destination.check(conversation);
        var reading = input.require(conversation);
        var county = reading.county().orElseThrow();
        var policy = policy(reading);
        var wanted = requireSkill(county);
        var villages = AccessAnalysis.of(county, policy, wanted);
        var summary = new AccessSummary(villages, policy, wanted, conversation.words());
        var record = RunRecord.of(reading, input);
        record.put("skill", wanted.code());
        destination.write(
                conversation, new AccessFiles(county, villages, summary, conversation.words()).contents(record));
        if (json) {
            conversation.print(JsonText.of(summary.tree(destination.folder())));
        } else {
            summary.lines(destination.folder()).forEach(conversation::print);
        }
        return Exit.DONE.code();
    }

    private AccessPolicy policy(Reading reading) {
        return AccessSettings.of(reading.policyValues())
                .orElseThrow(() -> conversation.usageError("access.bands", "access.band_minutes"));
    }

    /** A skill that some service needs or some volunteer has: another one is most likely mistyped. */
    private Skill requireSkill(County county) {
        var known = new TreeSet<String>();
        county.volunteers().forEach(one -> one.skills().forEach(has -> known.add(has.code())));
        county.needs().services().forEach(one -> one.skills().forEach(needs -> known.add(needs.code())));
        if (skill.isBlank() || !known.contains(new Skill(skill).code())) {
            throw conversation.usageError(
                    "access.skill", skill, Nearest.find(skill, known).orElse(String.join(", ", known)));
        }
        return new Skill(skill);
    }
}

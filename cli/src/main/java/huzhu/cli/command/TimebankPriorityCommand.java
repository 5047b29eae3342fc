package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.patch.PatchText;
import huzhu.datasets.patch.PatchText.Alteration;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Ledger;
import huzhu.model.people.Elder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu timebank priority}: a patch by which a roster prefers those for whom hours are set aside. */
@Command(name = "priority")
final class TimebankPriorityCommand implements Callable<Integer> {
    private static final double MOST_ADJUST = 1000;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--out", paramLabel = "FILE", required = true, order = 3)
    private Path out;

    TimebankPriorityCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var reading = desk.requireProject(conversation);
        var ledger = desk.read(conversation).ledger();
        double factor = LedgerDesk.policy(reading, "timebank.redeem_weight");
        var alterations = preferred(reading, ledger).stream()
                .map(elder -> alteration(elder, factor))
                .toList();
        var words = conversation.words();
        var text = PatchText.of(List.of(words.text("timebank.priority.comment")), alterations);
        var fresh = out.resolveSibling(out.getFileName() + ".new");
        Files.writeString(fresh, alterations.isEmpty() ? "[]\n" : text);
        Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        conversation.print(words.text("timebank.priority.done", out, alterations.size(), Double.toString(factor)));
        return Exit.DONE.code();
    }

    private static List<Elder> preferred(Reading reading, Ledger ledger) {
        return reading.county().orElseThrow().elders().stream()
                .filter(elder -> ledger.balance(AccountId.heldFor(elder.person().id())) > 0)
                .toList();
    }

    private static Alteration alteration(Elder elder, double factor) {
        double adjust = Math.min(MOST_ADJUST, elder.weightAdjust() * factor);
        var text = new BigDecimal(adjust, MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
        return new Alteration("elders", "person_id", elder.person().id().value(), Map.of("weight_adjust", text));
    }
}

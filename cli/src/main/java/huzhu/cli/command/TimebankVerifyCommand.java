package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.ledger.LedgerReading;
import huzhu.datasets.table.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu timebank verify}: whether every line of the book is as it was written, and follows the one before. */
@Command(name = "verify")
final class TimebankVerifyCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--head", paramLabel = "HASH", order = 3)
    private Optional<String> head = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    TimebankVerifyCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var book = desk.readAnyhow(conversation);
        boolean headFound = head.isEmpty() || book.hashes().contains(head.get());
        boolean sound = book.problems().isEmpty() && headFound;
        if (json) {
            print(book, sound, headFound);
        } else {
            say(book, sound, headFound);
        }
        return (sound ? Exit.DONE : Exit.FOUND).code();
    }

    private void say(LedgerReading book, boolean sound, boolean headFound) {
        var words = conversation.words();
        if (!headFound) {
            conversation.print(words.text("timebank.verify.head", head.orElse("")));
        }
        conversation.print(
                sound
                        ? words.text(
                                "timebank.verify.sound",
                                book.ledger().size(),
                                book.ledger().balances().size())
                        : words.text("timebank.verify.found", book.ledger().size()));
        conversation.print(words.text("timebank.head", book.head()));
    }

    private void print(LedgerReading book, boolean sound, boolean headFound) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("sound", sound);
        tree.put("lines", book.ledger().size());
        tree.put("accounts", book.ledger().balances().size());
        tree.put(
                "sum_minutes",
                book.ledger().balances().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        tree.put("head", book.head());
        tree.put("head_found", headFound);
        tree.put("problems", book.problems().stream().map(Problem::toString).toList());
        conversation.print(JsonText.of(tree));
    }
}

package huzhu.cli.command;

import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Teller;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code huzhu timebank group}: an account becomes that of a group, which may only donate. */
@Command(name = "group")
final class TimebankGroupCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "PERSON")
    private String id = "";

    @Mixin
    private Booking booking = new Booking();

    TimebankGroupCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var account = Booking.person(conversation, id);
        return booking.enter(conversation, pen -> {
            if (pen.ledger().isGroup(AccountId.of(account))) {
                throw conversation.refusal("timebank.group.already", account);
            }
            return new Teller(pen.ledger(), Long.MAX_VALUE).group(account, booking.date());
        });
    }
}

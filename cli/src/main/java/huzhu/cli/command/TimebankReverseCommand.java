package huzhu.cli.command;

import huzhu.model.ledger.Teller;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu timebank reverse}: takes a transaction back by entering its mirror image. */
@Command(name = "reverse")
final class TimebankReverseCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "NUMBER", descriptionKey = "NUMBER")
    private int number;

    @Option(names = "--because", paramLabel = "TEXT", required = true, order = 3)
    private String why = "";

    @Mixin
    private Booking booking = new Booking();

    TimebankReverseCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        return booking.enter(
                conversation, pen -> new Teller(pen.ledger(), Long.MAX_VALUE).reverse(number, why, booking.date()));
    }
}

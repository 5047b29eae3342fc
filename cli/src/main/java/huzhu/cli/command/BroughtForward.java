package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.output.ReportedTimeBank;
import huzhu.datasets.table.Problem;
import huzhu.model.ledger.Reciprocity;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the folder that a project names as {@code previous}, or the book that it names as {@code timebank}, hands on to the week that
 * is planned.
 *
 * @param balancesMinutes minutes on each time bank account
 * @param households who helped whom before this week, household by household
 * @param inputHashes SHA-256 of the files it was taken from, by name; of a book, that of its last line
 */
record BroughtForward(
        Map<PersonId, Long> balancesMinutes, List<Reciprocity.Balance> households, Map<String, String> inputHashes) {
    /** Nothing: there is no earlier week. */
    static final BroughtForward NOTHING = new BroughtForward(Map.of(), List.of(), Map.of());

    private static final String FILE = "previous/timebank.csv";
    private static final String BOOK = "timebank";

    /** Reads the earlier week, if there is one, and refuses it if it cannot be read: a lost balance is a debt forgotten. */
    static BroughtForward require(Conversation conversation, Reading reading) {
        if (reading.ledger().isPresent()) {
            return fromBook(conversation, reading, reading.ledger().get());
        }
        if (reading.previous().isEmpty()) {
            return NOTHING;
        }
        var folder = reading.previous().get();
        var balances = ReportedTimeBank.balancesAfter(folder);
        ProjectInput.tell(conversation, balances.problems());
        if (balances.problems().stream().anyMatch(Problem::isError)) {
            throw conversation.refusal("previous.unreadable", folder);
        }
        conversation.say("previous.balances", folder, balances.minutes().size());
        return new BroughtForward(
                balances.minutes(),
                reading.earlier().households().records(),
                balances.sha256().map(hash -> Map.of(FILE, hash)).orElse(Map.of()));
    }

    /** What the time bank's book says: it knows what was done, where the week before only knows what was planned. */
    private static BroughtForward fromBook(Conversation conversation, Reading reading, Path place) {
        var file = LedgerFile.at(place);
        try {
            var book = file.read();
            ProjectInput.tell(conversation, book.problems());
            if (book.isDamaged()) {
                throw conversation.refusal("timebank.damaged", file.path());
            }
            var balances = book.balancesMinutes();
            conversation.say("previous.balances", file.path(), balances.size());
            var county = reading.county().orElseThrow();
            return new BroughtForward(
                    balances,
                    Reciprocity.ofOtherWeeks(book.ledger(), county.ties(), county.week()),
                    Map.of(BOOK, book.head()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

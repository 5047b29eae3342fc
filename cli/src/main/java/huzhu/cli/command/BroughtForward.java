package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.output.ReportedTimeBank;
import huzhu.datasets.table.Problem;
import huzhu.model.people.PersonId;
import java.util.Map;

/**
 * What the folder that a project names as {@code previous} hands on to the week that is planned.
 *
 * @param balancesMinutes minutes on each time bank account
 * @param inputHashes SHA-256 of the files it was taken from, by name
 */
record BroughtForward(Map<PersonId, Long> balancesMinutes, Map<String, String> inputHashes) {
    /** Nothing: there is no earlier week. */
    static final BroughtForward NOTHING = new BroughtForward(Map.of(), Map.of());

    private static final String FILE = "previous/timebank.csv";

    /** Reads the earlier week, if there is one, and refuses it if it cannot be read: a lost balance is a debt forgotten. */
    static BroughtForward require(Conversation conversation, Reading reading) {
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
                balances.sha256().map(hash -> Map.of(FILE, hash)).orElse(Map.of()));
    }
}

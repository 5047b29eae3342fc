package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.ledger.LedgerReading;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The book that a command works on, and the project whose people and policy it goes by. */
final class LedgerDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(names = "--ledger", paramLabel = "FILE", order = 1)
    private Optional<Path> ledger = Optional.empty();

    @Option(names = "--project", paramLabel = "PROJECT", order = 2)
    private Optional<Path> project = Optional.empty();

    private Optional<Reading> reading = Optional.empty();

    /** The project, which must be named. */
    Reading requireProject(Conversation conversation) {
        if (reading.isEmpty()) {
            var named = project.orElseThrow(() -> conversation.usageError("timebank.noProject"));
            reading = Optional.of(ProjectInput.require(conversation, named));
        }
        return reading.get();
    }

    /** The book: the one named, or the one that the project names. */
    LedgerFile file(Conversation conversation) {
        var place = ledger.or(
                () -> project.isPresent() ? requireProject(conversation).ledger() : Optional.empty());
        return LedgerFile.at(place.orElseThrow(() -> conversation.usageError("timebank.noLedger")));
    }

    /** Reads the book, which must be there and sound. */
    LedgerReading read(Conversation conversation) throws IOException {
        var file = file(conversation);
        var book = readAnyhow(conversation);
        if (book.isDamaged()) {
            throw conversation.refusal("timebank.damaged", file.path());
        }
        return book;
    }

    /** Reads the book, which must be there, and tells what is wrong with it. */
    LedgerReading readAnyhow(Conversation conversation) throws IOException {
        var file = file(conversation);
        if (!file.exists()) {
            throw conversation.refusal("timebank.missing", file.path());
        }
        var book = file.read();
        ProjectInput.tell(conversation, book.problems());
        return book;
    }

    /** Has a clerk enter; what keeps them from it is told. */
    LedgerFile.Attempt write(Conversation conversation, Consumer<LedgerFile.Pen> clerk) throws IOException {
        var file = file(conversation);
        var attempt = file.write(PATIENCE, Instant.now(), clerk);
        attempt.before().ifPresent(before -> ProjectInput.tell(conversation, before.problems()));
        if (attempt.cutBytes() > 0) {
            conversation.say("timebank.cut", attempt.cutBytes(), file.path());
        }
        return switch (attempt.outcome()) {
            case BUSY -> throw conversation.refusal("timebank.busy", file.path());
            case DAMAGED -> throw conversation.refusal("timebank.damaged", file.path());
            case WRITTEN, NOTHING -> attempt;
        };
    }

    /** A person of the project. */
    static Optional<Person> find(Reading reading, PersonId id) {
        var county = reading.county().orElseThrow();
        return county.findElder(id)
                .map(elder -> elder.person())
                .or(() -> county.findVolunteer(id).map(volunteer -> volunteer.person()));
    }

    /** A value of the policy in force. */
    static double policy(Reading reading, String path) {
        return reading.policyValues().stream()
                .filter(value -> value.path().equals(path))
                .mapToDouble(value -> Double.parseDouble(value.value()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no policy value " + path + ".\nMaybe it was renamed."));
    }
}

package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.ledger.LedgerFile;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Entry;
import huzhu.model.ledger.Teller.Ruling;
import huzhu.model.people.PersonId;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A single transaction that a clerk enters by hand. */
final class Booking {
    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--date", paramLabel = "DATE", order = 10)
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--ref", paramLabel = "TEXT", order = 11)
    private Optional<String> reference = Optional.empty();

    @Option(names = "--json", order = 40)
    private boolean json;

    LedgerDesk desk() {
        return desk;
    }

    /** The day it is about: today where the clerk names none. */
    LocalDate date() {
        return date.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }

    /** The key that keeps a receipt from being entered twice; blank without a reference. */
    String key() {
        return reference.map(text -> "ref/" + text).orElse("");
    }

    /** Enters what a teller rules, or refuses with the reason. */
    int enter(Conversation conversation, Function<LedgerFile.Pen, Ruling> rule) throws IOException {
        var attempt = desk.write(conversation, pen -> {
            if (!key().isEmpty() && pen.ledger().entered(key()).isPresent()) {
                throw conversation.refusal("timebank.twice", reference.orElse(""));
            }
            var ruling = rule.apply(pen);
            ruling.refusal().ifPresent(why -> {
                throw conversation.refusal("timebank.refused." + why.name().toLowerCase(Locale.ROOT));
            });
            ruling.draft().ifPresent(pen::enter);
        });
        attempt.written()
                .forEach(one -> print(conversation, one.number(), one.what().entries(), attempt.head()));
        return Exit.DONE.code();
    }

    private void print(Conversation conversation, int number, List<Entry> entries, String head) {
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("number", number);
            var moved = new LinkedHashMap<String, Object>();
            entries.forEach(entry -> moved.put(entry.account().value(), entry.minutes()));
            tree.put("entries", moved);
            tree.put("head", head);
            conversation.print(JsonText.of(tree));
            return;
        }
        var moved = entries.stream()
                .map(entry -> entry.account() + " " + String.format(Locale.ROOT, "%+d", entry.minutes()))
                .collect(Collectors.joining(", "));
        conversation.print(conversation.words().text("timebank.entered", number, moved));
        conversation.print(conversation.words().text("timebank.head", head));
    }

    /** A person's id that may have an account. */
    static PersonId person(Conversation conversation, String text) {
        if (text.isBlank() || AccountId.isReserved(new PersonId(text))) {
            throw conversation.usageError("timebank.badPerson", text);
        }
        return new PersonId(text);
    }
}

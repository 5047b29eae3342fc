package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.table.Nearest;
import huzhu.model.county.County;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Ledger;
import huzhu.model.ledger.Teller;
import huzhu.model.ledger.Teller.Ruling;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.service.ServiceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu timebank give}, {@code donate}, {@code grant}, {@code transfer}, {@code redeem} and {@code release}: hours change hands. */
@Command
final class TimebankMoveCommand implements Callable<Integer> {
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);

    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "PERSON")
    private String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", descriptionKey = "OTHER")
    private Optional<String> second = Optional.empty();

    @Option(names = "--hours", paramLabel = "HOURS", required = true, order = 3)
    private BigDecimal hours = BigDecimal.ZERO;

    @Option(names = "--service", paramLabel = "SERVICE", order = 4)
    private Optional<String> service = Optional.empty();

    @Mixin
    private Booking booking = new Booking();

    private final Move move;

    /** How hours change hands. */
    enum Move {
        /** Help outside any roster. */
        GIVE,
        /** To the community. */
        DONATE,
        /** From the community. */
        GRANT,
        /** Within a family. */
        TRANSFER,
        /** Set aside. */
        REDEEM,
        /** Set aside no longer. */
        RELEASE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TimebankMoveCommand(Conversation conversation, Move move) {
        this.conversation = conversation;
        this.move = move;
    }

    @Override
    public Integer call() throws IOException {
        var reading = booking.desk().requireProject(conversation);
        var county = reading.county().orElseThrow();
        long minutes = minutes();
        requireSecond();
        service.ifPresent(id -> requireService(county, id));
        return booking.enter(conversation, pen -> rule(reading, pen, minutes));
    }

    private long minutes() {
        var exact = hours.multiply(MINUTES_AN_HOUR).stripTrailingZeros();
        if (hours.signum() <= 0 || exact.scale() > 0 || hours.compareTo(MOST_HOURS) > 0) {
            throw conversation.usageError("timebank.badHours", hours.toPlainString());
        }
        return exact.longValueExact();
    }

    private void requireSecond() {
        boolean needed = move == Move.GIVE || move == Move.TRANSFER;
        boolean allowed = move != Move.DONATE && move != Move.GRANT;
        if (needed && second.isEmpty()) {
            throw conversation.usageError("timebank.other.missing", move.word());
        }
        if (!allowed && second.isPresent()) {
            throw conversation.usageError("timebank.other.needless", move.word(), second.get());
        }
        if (service.isPresent() && move != Move.GIVE) {
            throw conversation.usageError("timebank.service.needless", move.word());
        }
    }

    private void requireService(County county, String id) {
        var known =
                county.needs().services().stream().map(one -> one.id().value()).toList();
        if (!known.contains(id)) {
            throw conversation.usageError(
                    "timebank.service.unknown", id, Nearest.find(id, known).orElse("–"));
        }
    }

    private Ruling rule(Reading reading, LedgerFile.Pen pen, long minutes) {
        var county = reading.county().orElseThrow();
        var person = known(reading, pen.ledger(), first);
        var other = second.map(text -> known(reading, pen.ledger(), text)).orElse(person);
        var bank = county.policy().timeBank();
        var teller = new Teller(pen.ledger(), bank.capMinutes());
        var date = booking.date();
        var key = booking.key();
        return switch (move) {
            case GIVE -> give(county, teller, person, other, minutes);
            case DONATE -> teller.donate(person, minutes, key, date);
            case GRANT -> teller.grant(person, minutes, key, date);
            case TRANSFER -> {
                requireFamily(county, person, other);
                yield teller.transfer(person, other, minutes, key, date);
            }
            case REDEEM -> {
                if (!other.equals(person)) {
                    requireFamily(county, person, other);
                    requireOldEnough(reading, other);
                }
                yield teller.redeem(person, other, minutes, key, date);
            }
            case RELEASE -> teller.release(person, other, minutes, key, date);
        };
    }

    private Ruling give(County county, Teller teller, PersonId giver, PersonId receiver, long minutes) {
        if (giver.equals(receiver)) {
            throw conversation.refusal("timebank.self", giver);
        }
        var bank = county.policy().timeBank();
        if (!bank.credits(county.ties(), giver, receiver)) {
            throw conversation.refusal("timebank.own", giver, receiver);
        }
        var notes = new HashMap<String, String>();
        service.ifPresent(id -> notes.put(Draft.SERVICE, id));
        long credited = service.map(id -> (long) bank.creditedMinutes(new ServiceId(id), Math.toIntExact(minutes)))
                .orElse(minutes);
        return teller.give(giver, receiver, credited, booking.key(), booking.date(), notes);
    }

    /** A person of the project, or one who has an account since earlier. */
    private PersonId known(Reading reading, Ledger ledger, String text) {
        var person = Booking.person(conversation, text);
        boolean known = LedgerDesk.find(reading, person).isPresent()
                || ledger.balances().containsKey(AccountId.of(person))
                || ledger.isGroup(AccountId.of(person));
        if (!known) {
            var county = reading.county().orElseThrow();
            var ids = Stream.concat(
                            county.elders().stream()
                                    .map(elder -> elder.person().id().value()),
                            county.volunteers().stream().map(one -> one.id().value()))
                    .toList();
            throw conversation.usageError(
                    "timebank.noPerson", text, Nearest.find(text, ids).orElse("–"));
        }
        return person;
    }

    private void requireFamily(County county, PersonId person, PersonId other) {
        var ties = county.ties();
        if (!ties.has(person, other, Relation.SPOUSE) && !ties.has(person, other, Relation.KIN)) {
            throw conversation.refusal("timebank.noFamily", person, other);
        }
    }

    private void requireOldEnough(Reading reading, PersonId other) {
        int least = (int) LedgerDesk.policy(reading, "timebank.redeem_age");
        var born = LedgerDesk.find(reading, other).map(person -> person.birthYear());
        int year = booking.date().getYear();
        boolean old =
                born.isPresent() && born.get().isPresent() && year - born.get().getAsInt() >= least;
        if (!old) {
            throw conversation.refusal("timebank.tooYoung", other, least);
        }
    }
}

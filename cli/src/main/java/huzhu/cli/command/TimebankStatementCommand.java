package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.table.Nearest;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Ledger;
import huzhu.model.ledger.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huzhu timebank statement}: one account line by line, or the balances of all. */
@Command(name = "statement")
final class TimebankStatementCommand implements Callable<Integer> {
    @Mixin
    private final Conversation conversation;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PERSON", descriptionKey = "PERSON")
    private Optional<String> person = Optional.empty();

    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--json", order = 40)
    private boolean json;

    private record Line(Transaction transaction, long minutes, long balance) {}

    TimebankStatementCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var ledger = desk.read(conversation).ledger();
        if (person.isEmpty()) {
            balances(ledger);
            return Exit.DONE.code();
        }
        var account = new AccountId(person.get());
        var lines = lines(ledger, account);
        if (lines.isEmpty()) {
            var known =
                    ledger.balances().keySet().stream().map(AccountId::value).toList();
            var nearest = Nearest.find(person.get(), known).orElse("");
            throw conversation.usageError(
                    nearest.isEmpty() ? "timebank.noAccount" : "timebank.noAccount.nearest", person.get(), nearest);
        }
        statement(ledger, account, lines);
        return Exit.DONE.code();
    }

    /** All that moves an account, and what concerns the person without moving it, such as a visit that did not take place. */
    private static List<Line> lines(Ledger ledger, AccountId account) {
        var lines = new ArrayList<Line>();
        long balance = 0;
        for (var one : ledger.transactions()) {
            long minutes = one.what().on(account);
            boolean concerns = minutes != 0
                    || List.of(one.what()
                                    .notes()
                                    .getOrDefault(Draft.RECEIVER, "")
                                    .split(" "))
                            .contains(account.value())
                    || one.what().notes().getOrDefault(Draft.OWNER, "").equals(account.value());
            balance += minutes;
            if (concerns) {
                lines.add(new Line(one, minutes, balance));
            }
        }
        return lines;
    }

    private void statement(Ledger ledger, AccountId account, List<Line> lines) {
        var held = account.person().map(AccountId::heldFor).map(ledger::balance).orElse(0L);
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("account", account.value());
            tree.put("group", ledger.isGroup(account));
            tree.put("balance_minutes", ledger.balance(account));
            tree.put("set_aside_minutes", held);
            tree.put("lines", lines.stream().map(line -> tree(ledger, line)).toList());
            conversation.print(JsonText.of(tree));
            return;
        }
        var words = conversation.words();
        var table = new TextTable().row(words.text("timebank.statement.heads").split("\\|"));
        for (var line : lines) {
            var what = line.transaction().what();
            table.row(
                    what.date().toString(),
                    Integer.toString(line.transaction().number()),
                    words.text("timebank.kind." + what.kind().word()),
                    subject(what),
                    Long.toString(line.minutes()),
                    Long.toString(line.balance()),
                    ledger.isReversed(line.transaction()) ? words.text("timebank.reversed") : "");
        }
        table.lines().forEach(conversation::print);
        conversation.print(words.text("timebank.statement.balance", account, ledger.balance(account), held));
    }

    private static String subject(Draft what) {
        var notes = what.notes();
        return String.join(
                        " ",
                        what.key(),
                        notes.getOrDefault(Draft.SERVICE, ""),
                        notes.getOrDefault(Draft.WHY, ""),
                        notes.containsKey(Draft.REVERSES) ? "#" + notes.get(Draft.REVERSES) : "")
                .strip()
                .replaceAll(" +", " ");
    }

    private static Map<String, Object> tree(Ledger ledger, Line line) {
        var what = line.transaction().what();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("number", line.transaction().number());
        tree.put("date", what.date().toString());
        tree.put("kind", what.kind().word());
        tree.put("key", what.key());
        tree.put("minutes", line.minutes());
        tree.put("balance_minutes", line.balance());
        tree.put("reversed", ledger.isReversed(line.transaction()));
        tree.put("notes", what.notes());
        return tree;
    }

    private void balances(Ledger ledger) {
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            ledger.balances().forEach((account, minutes) -> tree.put(account.value(), minutes));
            conversation.print(JsonText.of(tree));
            return;
        }
        var words = conversation.words();
        var table = new TextTable().row(words.text("timebank.balances.heads").split("\\|"));
        ledger.balances().forEach((account, minutes) -> table.row(account.value(), Long.toString(minutes)));
        table.lines().forEach(conversation::print);
    }
}

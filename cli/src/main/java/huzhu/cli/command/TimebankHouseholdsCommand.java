package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.model.ledger.Reciprocity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu timebank households}: who helps whom, and who helps back. */
@Command(name = "households")
final class TimebankHouseholdsCommand implements Callable<Integer> {
    private static final int SHOWN = 30;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--json", order = 40)
    private boolean json;

    TimebankHouseholdsCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        var ties = desk.requireProject(conversation).county().orElseThrow().ties();
        var pairs = Reciprocity.of(desk.read(conversation).ledger(), ties);
        if (json) {
            conversation.print(JsonText.of(Map.of(
                    "households",
                    pairs.stream().map(TimebankHouseholdsCommand::tree).toList())));
        } else {
            print(pairs);
        }
        return Exit.DONE.code();
    }

    private void print(List<Reciprocity.Balance> pairs) {
        var words = conversation.words();
        var table = new TextTable().row(words.text("timebank.households.heads").split("\\|"));
        pairs.stream()
                .limit(SHOWN)
                .forEach(pair -> table.row(
                        pair.a().value(),
                        pair.b().value(),
                        Long.toString(pair.givenByA()),
                        Long.toString(pair.givenByB()),
                        Long.toString(pair.netMinutes())));
        table.lines().forEach(conversation::print);
        long both = pairs.stream()
                .filter(pair -> pair.givenByA() > 0 && pair.givenByB() > 0)
                .count();
        conversation.print(words.text("timebank.households.sum", pairs.size(), both));
    }

    private static Map<String, Object> tree(Reciprocity.Balance pair) {
        var row = new LinkedHashMap<String, Object>();
        row.put("a", pair.a().value());
        row.put("b", pair.b().value());
        row.put("given_by_a_minutes", pair.givenByA());
        row.put("given_by_b_minutes", pair.givenByB());
        row.put("net_minutes", pair.netMinutes());
        return row;
    }
}

package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.datasets.county.Reading;
import huzhu.model.ledger.Promise;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huzhu timebank promise}: the hours that people have saved, by the year in which they will want them. */
@Command(name = "promise")
final class TimebankPromiseCommand implements Callable<Integer> {
    private static final int MOST_YEARS = 100;

    @Mixin
    private final Conversation conversation;

    @Mixin
    private LedgerDesk desk = new LedgerDesk();

    @Option(names = "--years", paramLabel = "N", defaultValue = "10", order = 3)
    private int years;

    @Option(names = "--json", order = 40)
    private boolean json;

    TimebankPromiseCommand(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Integer call() throws IOException {
        if (years < 1 || years > MOST_YEARS) {
            throw conversation.usageError("timebank.promise.years", years, MOST_YEARS);
        }
        var reading = desk.requireProject(conversation);
        var ledger = desk.read(conversation).ledger();
        var promise = Promise.of(
                ledger,
                reading.county().orElseThrow().year(),
                years,
                assumptions(reading),
                person -> LedgerDesk.find(reading, person)
                        .map(found -> found.birthYear())
                        .orElse(OptionalInt.empty()));
        if (json) {
            conversation.print(JsonText.of(tree(promise)));
        } else {
            print(promise);
        }
        return Exit.DONE.code();
    }

    private static Promise.Assumptions assumptions(Reading reading) {
        return new Promise.Assumptions(
                (int) LedgerDesk.policy(reading, "timebank.promise.claim_age"),
                (int) LedgerDesk.policy(reading, "timebank.promise.claim_years"),
                LedgerDesk.policy(reading, "timebank.promise.supply_change"));
    }

    private void print(Promise promise) {
        var words = conversation.words();
        var table = new TextTable().row(words.text("timebank.promise.heads").split("\\|"));
        for (var year : promise.years()) {
            table.row(
                    Integer.toString(year.year()),
                    words.hours(year.dueMinutes()),
                    words.number(year.people()),
                    words.hours(year.supplyMinutes()),
                    year.supplyMinutes() == 0
                            ? "–"
                            : words.number(Math.round(100.0 * year.dueMinutes() / year.supplyMinutes())) + " %");
        }
        table.lines().forEach(conversation::print);
        conversation.print(words.text(
                "timebank.promise.sum",
                words.hours(promise.owedMinutes()),
                words.hours(promise.laterMinutes()),
                words.hours(promise.communityMinutes())));
        conversation.print(words.text(
                "timebank.promise.basis", words.hours(promise.yearlyMinutes()), promise.weeks(), promise.unknownAge()));
    }

    private static Map<String, Object> tree(Promise promise) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("owed_minutes", promise.owedMinutes());
        tree.put("later_minutes", promise.laterMinutes());
        tree.put("community_minutes", promise.communityMinutes());
        tree.put("unknown_age", promise.unknownAge());
        tree.put("yearly_minutes", promise.yearlyMinutes());
        tree.put("weeks", promise.weeks());
        tree.put(
                "years",
                promise.years().stream()
                        .map(year -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("year", year.year());
                            row.put("due_minutes", year.dueMinutes());
                            row.put("people", year.people());
                            row.put("supply_minutes", year.supplyMinutes());
                            return row;
                        })
                        .toList());
        return tree;
    }
}

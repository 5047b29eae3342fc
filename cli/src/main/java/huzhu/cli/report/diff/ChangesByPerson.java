package huzhu.cli.report.diff;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Names;
import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.NaturalOrder;
import huzhu.model.change.Encounter;
import huzhu.model.change.PersonChange;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Reason;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The changes of a plan person by person: as a table for programs, and as a list of what to tell whom. */
public final class ChangesByPerson {
    /** Name of the table. */
    public static final String TABLE = "roster-diff.csv";

    /** Name of the list for people. */
    public static final String PAGE = "messages.md";

    private static final List<String> HEADER = List.of(
            "person_id",
            "role",
            "kind",
            "subject_id",
            "old_date",
            "old_start",
            "old_carers",
            "new_date",
            "new_start",
            "new_carers",
            "reason",
            "because");

    private static final Comparator<PersonChange> IN_TIME = Comparator.comparing(
                    (PersonChange change) -> first(change).day())
            .thenComparingInt(change -> first(change).startMinute())
            .thenComparing(PersonChange::subject);

    private final Map<PersonId, List<PersonChange>> byPerson = new LinkedHashMap<>();
    private final Map<String, Reason> causes;
    private final PlanView after;
    private final Messages words;
    private final TellingWords named;
    private final TellingWords byId;

    /**
     * Takes changes.
     *
     * @param causes why, by subject, or by person and subject
     */
    public ChangesByPerson(
            List<PersonChange> changes, Map<String, Reason> causes, PlanView before, PlanView after, Messages words) {
        this.causes = Map.copyOf(causes);
        this.after = after;
        this.words = words;
        var names = new Names(after.county(), words);
        named = new TellingWords(before, after, words, names::person);
        byId = new TellingWords(before, after, words, PersonId::value);
        changes.stream()
                .sorted(Comparator.<PersonChange, String>comparing(
                                change -> change.person().value(), NaturalOrder.IDS)
                        .thenComparing(IN_TIME))
                .forEach(change -> byPerson.computeIfAbsent(change.person(), id -> new ArrayList<>())
                        .add(change));
    }

    private static Encounter first(PersonChange change) {
        return change.before().or(change::after).orElseThrow();
    }

    private Optional<Reason> cause(PersonChange change) {
        // The subject of a stay begins with its id and goes on with its bed.
        var id = change.role() == PersonChange.Role.STAYS && change.before().isEmpty()
                ? change.subject().split(" ", 2)[0]
                : change.reasonKey();
        return Optional.ofNullable(causes.get(change.ownReasonKey())).or(() -> Optional.ofNullable(causes.get(id)));
    }

    /** Writes the table; people by id. */
    public void writeTable(OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        var week = after.county().week();
        for (var changes : byPerson.values()) {
            for (var change : changes) {
                var row = table.row()
                        .text(change.person())
                        .text(word(change.role()))
                        .text(word(change.kind()))
                        .text(change.subject());
                cells(row, change.before(), week);
                cells(row, change.after(), week);
                row.text(cause(change)
                                .map(Reason::code)
                                .map(ChangesByPerson::lastWord)
                                .orElse(""))
                        .text(cause(change).map(byId::because).orElse(""))
                        .end();
            }
        }
        table.flush();
    }

    private static String lastWord(String code) {
        return code.substring(code.lastIndexOf('.') + 1);
    }

    private static void cells(CsvTable.Row row, Optional<Encounter> encounter, PlanningWeek week) {
        row.text(encounter.map(one -> week.date(one.day()).toString()).orElse(""))
                .text(encounter.map(one -> TimeWindow.clock(one.startMinute())).orElse(""))
                .text(encounter
                        .map(one -> one.carers().stream().map(PersonId::value).collect(Collectors.joining(";")))
                        .orElse(""));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Writes the list for people, with names. */
    public void writePage(OutputStream out) throws IOException {
        var text = new StringBuilder();
        text.append("# ")
                .append(words.text("tell.title", after.county().week().toString()))
                .append("\n\n")
                .append(words.text("tell.count", byPerson.size()))
                .append('\n');
        byPerson.forEach((person, changes) -> {
            text.append("\n## ").append(heading(person)).append("\n\n");
            changes.forEach(change -> text.append("- ")
                    .append(named.sentence(change, cause(change)))
                    .append('\n'));
        });
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String heading(PersonId person) {
        return words.text("tell.person", new Names(after.county(), words).person(person), person.value());
    }

    /** One line for each person. */
    public List<String> lines() {
        return byPerson.entrySet().stream()
                .map(entry -> words.text(
                        "tell.line",
                        heading(entry.getKey()),
                        entry.getValue().stream()
                                .map(change -> named.sentence(change, cause(change)))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    /** The same for programs, people by id. */
    public List<Map<String, Object>> tree() {
        var list = new ArrayList<Map<String, Object>>();
        byPerson.forEach((person, changes) -> changes.forEach(change -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("person_id", person.value());
            one.put("role", word(change.role()));
            one.put("kind", word(change.kind()));
            one.put("subject_id", change.subject());
            one.put(
                    "reason",
                    cause(change)
                            .map(Reason::code)
                            .map(ChangesByPerson::lastWord)
                            .orElse(""));
            one.put("in_words", byId.sentence(change, cause(change)));
            list.add(one);
        }));
        return list;
    }
}

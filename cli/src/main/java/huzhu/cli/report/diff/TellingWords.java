package huzhu.cli.report.diff;

import huzhu.cli.message.Messages;
import huzhu.cli.report.agenda.Names;
import huzhu.model.change.Encounter;
import huzhu.model.change.PersonChange;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Reason;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes in words, as one would say them on the telephone. */
public final class TellingWords {
    private final Messages words;
    private final Names names;
    private final Function<PersonId, String> person;
    private final Map<String, PersonId> elders = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();

    /**
     * Words for changes between two plans.
     *
     * @param person what people are called
     */
    public TellingWords(PlanView before, PlanView after, Messages words, Function<PersonId, String> person) {
        this.words = words;
        this.person = person;
        names = new Names(after.county(), words);
        for (var plan : List.of(before, after)) {
            for (var visit : plan.rosteredVisits()) {
                var id = visit.visit().id().value();
                elders.put(id, visit.visit().series().elder().id());
                services.put(
                        id,
                        new Names(plan.county(), words)
                                .service(visit.visit().series().service().id()));
            }
            for (var session : plan.county().needs().sessions()) {
                services.put(session.id().value(), new Names(plan.county(), words).service(session.service()));
            }
        }
    }

    /** A change, with its reason where one is known. */
    public String sentence(PersonChange change, Optional<Reason> cause) {
        var what = what(change);
        return cause.map(reason -> words.text("tell.because", what, because(reason)))
                .orElse(what);
    }

    private String what(PersonChange change) {
        var key = "tell." + change.role() + "." + kind(change);
        var service = services.getOrDefault(change.subject(), change.subject());
        var elder =
                Optional.ofNullable(elders.get(change.subject())).map(person).orElse("");
        return words.text(
                key,
                service,
                change.before().map(this::when).orElse(""),
                change.after().map(this::when).orElse(""),
                change.before().map(this::carers).orElse(""),
                change.after().map(this::carers).orElse(""),
                elder,
                change.before().map(TellingWords::end).orElse(""),
                change.after().map(TellingWords::end).orElse(""));
    }

    /** What kind of change it is; where neither day nor start is another, that is not said either. */
    private static String kind(PersonChange change) {
        boolean sameStart = change.before()
                .flatMap(
                        was -> change.after().map(is -> was.day() == is.day() && was.startMinute() == is.startMinute()))
                .orElse(false);
        return switch (change.kind()) {
            case HANDED_OVER -> sameStart ? "HANDED_OVER.SAME_TIME" : "HANDED_OVER";
            case SHIFTED -> sameStart ? "SHIFTED.END" : "SHIFTED";
            case ADDED, DROPPED, MOVED -> change.kind().name();
        };
    }

    private static String end(Encounter encounter) {
        return TimeWindow.clock(encounter.endMinute());
    }

    private String when(Encounter encounter) {
        var day = names.day(encounter.day());
        return encounter.endMinute() == encounter.startMinute()
                ? day
                : words.text("tell.when", day, TimeWindow.clock(encounter.startMinute()));
    }

    private String carers(Encounter encounter) {
        return String.join(
                words.text("list.separator"),
                encounter.carers().stream().map(person).toList());
    }

    /** A reason in words; the first of its arguments is a person. */
    public String because(Reason reason) {
        var arguments = new ArrayList<Object>(reason.arguments());
        if (!arguments.isEmpty()) {
            arguments.set(
                    0, person.apply(new PersonId(orNobody(reason.arguments().getFirst()))));
        }
        return words.text(reason.code(), arguments.toArray());
    }

    /** An id is never blank. */
    private static String orNobody(String id) {
        return id.isBlank() ? "-" : id;
    }
}

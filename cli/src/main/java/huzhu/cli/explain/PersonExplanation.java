package huzhu.cli.explain;

import huzhu.model.people.Elder;
import huzhu.model.shortage.Unmet;
import huzhu.model.week.TimeWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an elder gets of what they need, and why not the rest. */
final class PersonExplanation {
    private final Facts facts;
    private final RideExplanation rides;

    PersonExplanation(Facts facts, RideExplanation rides) {
        this.facts = facts;
        this.rides = rides;
    }

    Explanation of(Elder elder) {
        var words = facts.words();
        var weight = Facts.weight(facts.plan().county().weightMicros(elder));
        var told = new Explanation()
                .put("kind", "elder")
                .put("id", elder.id().value())
                .put("weight", weight)
                .say(words.text("explain.elder", elder.id(), elder.level().number(), weight));
        var met = met(elder);
        var unmet = facts.shortage().unmet().stream()
                .filter(one -> one.elder().equals(elder.id()))
                .toList();
        told.say(words.text("explain.elder.met", met.size())).put("met", met);
        met.forEach(line -> told.say("  " + line));
        rides.tell(facts.plan().attendedBy(elder.id()), told);
        told.say(words.text("explain.elder.unmet", unmet.size()))
                .put("unmet", unmet.stream().map(this::tree).toList());
        unmet.forEach(one -> told.say("  " + line(one)));
        return told;
    }

    private List<String> met(Elder elder) {
        var lines = new ArrayList<String>();
        for (var one : facts.plan().visitsTo(elder.id())) {
            lines.add(facts.words()
                    .text(
                            "explain.elder.visit",
                            one.visit().id(),
                            facts.date(one.day()),
                            TimeWindow.clock(one.startMinute()),
                            one.stops().getFirst().volunteer().id()));
        }
        for (var one : facts.plan().attendedBy(elder.id())) {
            lines.add(facts.words()
                    .text("explain.elder.place", one.seat().id(), one.session().id(), facts.date(one.day())));
        }
        for (var one : facts.plan().bedsOf(elder.id())) {
            lines.add(facts.words()
                    .text("explain.elder.bed", one.stay().id(), one.room().id()));
        }
        return lines;
    }

    private String line(Unmet unmet) {
        return facts.words()
                .text(
                        "explain.elder.why",
                        unmet.demandId(),
                        facts.words().text("verdict." + unmet.verdict()),
                        facts.reasons().apply(unmet.because()));
    }

    private Map<String, Object> tree(Unmet unmet) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("demand_id", unmet.demandId());
        tree.put("kind", unmet.kind().name().toLowerCase(Locale.ROOT));
        tree.put("verdict", unmet.verdict().name().toLowerCase(Locale.ROOT));
        tree.put("because", facts.reasons().apply(unmet.because()));
        return tree;
    }
}

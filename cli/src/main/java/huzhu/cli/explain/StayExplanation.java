package huzhu.cli.explain;

import huzhu.model.request.Stay;
import huzhu.model.shortage.DemandKind;
import huzhu.solver.explain.BedQueue;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bed that was asked for: its place in the queue, and who is before it and why. */
final class StayExplanation {
    /** Most of those before it that are told in words. */
    private static final int TOLD = 10;

    private final Facts facts;

    StayExplanation(Facts facts) {
        this.facts = facts;
    }

    Explanation of(Stay stay) {
        var words = facts.words();
        var queue = BedQueue.of(facts.plan(), stay);
        int position = queue.position(stay);
        var own = queue.places().get(position - 1);
        var told = new Explanation()
                .put("kind", "stay")
                .put("id", stay.id().value())
                .put("elder_id", stay.elder().value())
                .put("position", position)
                .put("queue_length", queue.places().size())
                .say(words.text(
                        "explain.stay",
                        stay.id(),
                        stay.elder(),
                        stay.from(),
                        stay.to(),
                        Facts.weight(own.nightMicros())));
        own.room().ifPresent(room -> told.put("met", true).tell("in_words", words.text("explain.stay.met", room)));
        facts.unmet(DemandKind.BED, stay.id().value()).ifPresent(unmet -> facts.tellUnmet(unmet, told));
        told.say(words.text("explain.stay.queue", position, queue.places().size()));
        queue.places().stream().limit(Math.min(TOLD, position - 1)).forEach(one -> told.say("  " + line(one, own)));
        if (position - 1 > TOLD) {
            told.say(words.text("explain.stay.more", position - 1 - TOLD));
        }
        return told.put(
                "before",
                queue.places().stream()
                        .limit(position - 1)
                        .map(one -> tree(one, own))
                        .toList());
    }

    private String line(BedQueue.Place one, BedQueue.Place own) {
        var words = facts.words();
        return words.text(
                "explain.stay.before",
                one.stay().id(),
                why(one, own),
                one.room()
                        .map(room -> words.text("explain.stay.has", room))
                        .orElseGet(() -> words.text("explain.stay.without")));
    }

    private String why(BedQueue.Place one, BedQueue.Place own) {
        var words = facts.words();
        if (one.nightMicros() > own.nightMicros()) {
            return words.text("explain.stay.heavier", Facts.weight(one.nightMicros()), Facts.weight(own.nightMicros()));
        }
        int first = one.stay().priority().orElse(Integer.MAX_VALUE);
        return first < own.stay().priority().orElse(Integer.MAX_VALUE)
                ? words.text("explain.stay.priority", String.valueOf(first))
                : words.text("explain.stay.order");
    }

    private Map<String, Object> tree(BedQueue.Place one, BedQueue.Place own) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("stay_id", one.stay().id().value());
        tree.put("weight", Facts.weight(one.nightMicros()));
        tree.put("room_id", one.room().orElse(""));
        tree.put("why", why(one, own));
        return tree;
    }
}

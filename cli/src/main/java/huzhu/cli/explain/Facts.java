package huzhu.cli.explain;

import huzhu.cli.message.CodeWords;
import huzhu.cli.message.Messages;
import huzhu.cli.report.ReasonWords;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.solver.explain.ObstacleGroup;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A plan, what it leaves unmet, and the words to speak of both.
 *
 * @param plan the plan
 * @param shortage what it leaves unmet
 * @param words the reader's language
 */
record Facts(PlanView plan, Shortage shortage, Messages words) {
    Optional<Unmet> unmet(DemandKind kind, String id) {
        return shortage.unmet().stream()
                .filter(one -> one.kind() == kind && one.demandId().equals(id))
                .findFirst();
    }

    /** Words for reasons. */
    ReasonWords reasons() {
        return new ReasonWords(plan.problem().county(), words);
    }

    /** Verdict, reason, bottleneck and what stands in its place. */
    void tellUnmet(Unmet unmet, Explanation told) {
        var verdict = unmet.verdict().name();
        told.put("met", false)
                .put("verdict", verdict.toLowerCase(Locale.ROOT))
                .say(words.text("explain.unmet", words.text("verdict." + verdict)))
                .tell("because", reasons().apply(unmet.because()));
        unmet.bottleneck()
                .ifPresent(id -> shortage.bottlenecks().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .ifPresent(one -> told.put("bottleneck_id", id)
                                .tell("bottleneck", reasons().apply(one.rule()))));
        told.put("displaced_by", unmet.displacedBy());
    }

    /** One line for those whom one rule stops. */
    String line(ObstacleGroup group) {
        var what = words.text("obstacle." + group.rule());
        var measured = "obstacle.miss." + group.rule();
        return words.has(measured) && !group.offers().isEmpty()
                ? words.text(
                        "explain.group.nearest",
                        group.count(),
                        what,
                        group.nearest(),
                        words.text(measured, CodeWords.in(words, group.offers()), CodeWords.in(words, group.asked())))
                : words.text("explain.group", group.count(), what, group.nearest());
    }

    /** The same for programs. */
    Map<String, Object> tree(ObstacleGroup group) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", group.rule());
        tree.put("count", group.count());
        tree.put("nearest", group.nearest());
        tree.put("offers", group.offers());
        tree.put("asked", group.asked());
        tree.put("in_words", line(group));
        return tree;
    }

    void tellGroups(String name, String heading, List<ObstacleGroup> groups, Explanation told) {
        told.say(words.text(heading));
        groups.forEach(group -> told.say("  " + line(group)));
        told.put(name, groups.stream().map(this::tree).toList());
    }

    String date(DayOfWeek day) {
        return words.text("day." + day) + " " + plan.county().week().date(day);
    }

    /** A weight as a number without noise. */
    static String weight(long micros) {
        return BigDecimal.valueOf(micros)
                .divide(BigDecimal.valueOf(WeightPolicy.MICROS))
                .stripTrailingZeros()
                .toPlainString();
    }
}

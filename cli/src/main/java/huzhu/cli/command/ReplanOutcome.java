package huzhu.cli.command;

import huzhu.cli.message.RuleWords;
import huzhu.cli.report.agenda.Agenda;
import huzhu.cli.report.diff.ChangesByPerson;
import huzhu.cli.report.diff.IntroductionDiff;
import huzhu.model.audit.AuditResult;
import huzhu.model.change.PersonChange;
import huzhu.model.change.PlanDiff;
import huzhu.model.introduction.Introduction;
import huzhu.model.introduction.Introductions;
import huzhu.model.objective.Objective;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.Violation;
import huzhu.model.shortage.Reason;
import huzhu.solver.repair.Hold;
import huzhu.solver.repair.RepairTask;
import huzhu.solver.repair.Repaired;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan that was mended, as it is told. */
final class ReplanOutcome {
    private static final int MOST_LINES = 25;
    private static final double MICROS_PER_MINUTE = 1e6;

    private final Conversation conversation;
    private final RepairTask task;
    private final Repaired repaired;
    private final ReplanInput.Changed changed;
    private final PlanView before;
    private final PlanView after;
    private final AuditResult audit;
    private final ChangesByPerson byPerson;
    private final List<Introduction> introductions;
    private final List<PersonChange> changes;
    private final Agenda published;

    /**
     * Takes a mended plan.
     *
     * @param told introductions that people have been told of
     */
    ReplanOutcome(
            Conversation conversation,
            RepairTask task,
            Repaired repaired,
            ReplanInput.Changed changed,
            List<Introduction> told) {
        this.conversation = conversation;
        this.task = task;
        this.repaired = repaired;
        this.changed = changed;
        before = new PlanView(task.before(), task.announced());
        after = new PlanView(task.after(), repaired.plan());
        audit = repaired.audit();
        introductions = Introductions.of(after, told);
        published = new Agenda(before, told);
        changes = new ArrayList<>(repaired.changes());
        changes.addAll(IntroductionDiff.of(told, introductions));
        byPerson = new ChangesByPerson(changes, causes(), before, after, conversation.words());
    }

    /** Why lines changed; those that somebody has edited, because of that. */
    private Map<String, Reason> causes() {
        var causes = new HashMap<>(repaired.causes());
        task.holds().forEach((id, hold) -> {
            if (hold == Hold.EXACTLY && !task.announced().equals(task.published())) {
                causes.putIfAbsent(id.value(), Reason.of("replan.because.edited"));
            }
        });
        return causes;
    }

    RepairTask task() {
        return task;
    }

    Repaired repaired() {
        return repaired;
    }

    /** Lines that differ, introductions included. */
    List<PersonChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** Who brings whom to whom now. */
    List<Introduction> introductions() {
        return introductions;
    }

    /** The week that people hold in their hands. */
    Agenda published() {
        return published;
    }

    ReplanInput.Changed changed() {
        return changed;
    }

    PlanView after() {
        return after;
    }

    AuditResult audit() {
        return audit;
    }

    ChangesByPerson byPerson() {
        return byPerson;
    }

    private double unmetBefore() {
        return new Objective(before).unmetMicros() / MICROS_PER_MINUTE;
    }

    private double unmetAfter() {
        return audit.score().unmetMicros() / MICROS_PER_MINUTE;
    }

    /** What a coordinator sees on the screen. */
    List<String> lines(Path page) {
        var words = conversation.words();
        var lines = new ArrayList<String>();
        int broken = repaired.broken().size();
        if (changes.isEmpty()) {
            lines.add(words.text("replan.none"));
        } else {
            var told = byPerson.lines();
            told.stream().limit(MOST_LINES).forEach(lines::add);
            if (told.size() > MOST_LINES) {
                lines.add(words.text("replan.more", told.size() - MOST_LINES, page));
            }
            lines.add("");
        }
        lines.add(words.text("replan.served", broken, repaired.served(), broken - repaired.served()));
        if (repaired.added() > 0) {
            lines.add(words.text("replan.added", repaired.added()));
        }
        lines.add(words.text(
                "replan.people",
                PlanDiff.people(changes).size(),
                repaired.others().size()));
        lines.add(words.text(
                "replan.unmet", words.hours(Math.round(unmetAfter())), words.hours(Math.round(unmetBefore()))));
        if (!audit.isClean()) {
            lines.add(words.text("replan.remaining", audit.violations().size()));
            var rules = new RuleWords(words);
            audit.violations().forEach(one -> lines.add(one.rule() + "  " + rules.text(one)));
        }
        return lines;
    }

    /** The same for programs. */
    Map<String, Object> tree(Path folder) {
        var tree = figures();
        tree.put("changes", byPerson.tree());
        tree.put(
                "violations",
                audit.violations().stream().map(ReplanOutcome::tree).toList());
        tree.put("score", RunRecord.score(audit));
        tree.put("out", folder.toString());
        return tree;
    }

    private static Map<String, Object> tree(Violation violation) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("rule", violation.rule());
        tree.put("arguments", violation.arguments());
        return tree;
    }

    /** The decisive numbers. */
    Map<String, Object> figures() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("now", task.now().toString());
        tree.put("broken_visits", repaired.broken().size());
        tree.put("served_again", repaired.served());
        tree.put("added_visits", repaired.added());
        tree.put("people_told", PlanDiff.people(changes).size());
        tree.put(
                "others_told",
                repaired.others().stream().map(PersonId::value).sorted().collect(Collectors.toList()));
        tree.put("unmet_weighted_minutes_before", unmetBefore());
        tree.put("unmet_weighted_minutes_after", unmetAfter());
        return tree;
    }
}

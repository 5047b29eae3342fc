package huzhu.cli.command;

import huzhu.cli.message.CodeWords;
import huzhu.cli.message.Messages;
import huzhu.model.county.County;
import huzhu.model.service.Skill;
import huzhu.solver.advise.Action;
import huzhu.solver.advise.Advice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** What advice comes to, in words and in a table. */
final class AdviceSummary {
    private final County county;
    private final Advice advice;
    private final long budget;
    private final int tries;
    private final int seeds;
    private final Messages words;

    AdviceSummary(County county, Advice advice, long budget, int tries, int seeds, Messages words) {
        this.county = county;
        this.advice = advice;
        this.budget = budget;
        this.tries = tries;
        this.seeds = seeds;
        this.words = words;
    }

    /** What is bought. */
    String what(Action action) {
        return switch (action) {
            case Action.Bed one -> words.text("advise.what.bed");
            case Action.NewHome one -> words.text("advise.what.home", one.beds());
            case Action.Recruit one ->
                one.skills().isEmpty()
                        ? words.text("advise.what.recruit_any")
                        : words.text("advise.what.recruit", CodeWords.in(words, skills(one.skills())));
            case Action.Training one ->
                words.text(
                        "advise.what.training", CodeWords.in(words, one.skill().code()));
            case Action.Vehicle one ->
                words.text("advise.what." + one.mode().name().toLowerCase(Locale.ROOT));
        };
    }

    private static String skills(Iterable<Skill> skills) {
        var codes = new ArrayList<String>();
        skills.forEach(skill -> codes.add(skill.code()));
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Where, or for whom: an id. */
    static String where(Action action) {
        return switch (action) {
            case Action.Bed one -> one.home().value();
            case Action.NewHome one -> one.village().value();
            case Action.Recruit one -> one.village().value();
            case Action.Training one -> one.volunteer().value();
            case Action.Vehicle one -> one.volunteer().value();
        };
    }

    /** Where, as people say it. */
    String place(Action action) {
        return switch (action) {
            case Action.Bed one -> county.requireHome(one.home()).name();
            case Action.NewHome one -> county.requireVillage(one.village()).name();
            case Action.Recruit one -> county.requireVillage(one.village()).name();
            case Action.Training one -> one.volunteer().value();
            case Action.Vehicle one -> one.volunteer().value();
        };
    }

    List<String> heads() {
        return List.of(
                words.text("advise.rank"),
                words.text("advise.action"),
                words.text("advise.where"),
                words.text("advise.yuan"),
                words.text("advise.proven"),
                words.text("advise.confirmed"),
                words.text("advise.minutes"),
                words.text("advise.spent"));
    }

    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        int rank = 0;
        long spent = 0;
        for (var step : advice.steps()) {
            rank += step.isKept() ? 1 : 0;
            spent += step.isKept() ? step.yuan() : 0;
            rows.add(List.of(
                    step.isKept() ? Integer.toString(rank) : "–",
                    what(step.action()),
                    place(step.action()),
                    words.number(step.yuan()),
                    ScenarioSummary.number(step.provenGain()),
                    confirmed(step),
                    ScenarioSummary.number(step.confirmation().visitMinutes()),
                    step.isKept() ? words.number(spent) : "–"));
        }
        return rows;
    }

    private String confirmed(Advice.Step step) {
        var gain = step.confirmation().gain();
        var mean = ScenarioSummary.number(gain.mean());
        if (!step.isKept()) {
            return words.text("advise.not_confirmed", mean);
        }
        return gain.interval()
                .map(range -> words.text(
                        "scenario.difference",
                        mean,
                        ScenarioSummary.number(range.low()),
                        ScenarioSummary.number(range.high())))
                .orElse(mean);
    }

    /** Need met by rosters with what is advised, at least; weighted minutes. */
    double met() {
        return advice.need() - advice.unmet() + advice.confirmed();
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(words.text(
                "advise.now",
                ScenarioSummary.number(advice.need()),
                words.percent(advice.need() - advice.unmet(), advice.need()),
                words.percentAtMost(advice.need() - advice.proven(), advice.need()),
                seeds));
        if (advice.kept().isEmpty()) {
            sentences.add(words.text("advise.nothing", budget));
        } else {
            sentences.add(words.text(
                    "advise.comes_to",
                    advice.kept().size(),
                    advice.yuan(),
                    ScenarioSummary.number(advice.confirmed()),
                    words.percent(met(), advice.need())));
        }
        sentences.add(words.text("advise.ceiling", budget, words.percentAtMost(advice.ceiling(budget), advice.need())));
        if (!advice.hasStayProof()) {
            sentences.add(words.text("advise.no_stays"));
        }
        if (advice.steps().size() >= tries) {
            sentences.add(words.text("advise.tried_out", tries));
        }
        return sentences;
    }

    /** What is printed. */
    List<String> lines(Path folder) {
        var lines = new ArrayList<String>();
        if (!advice.steps().isEmpty()) {
            var table = new TextTable();
            table.row(heads().toArray(String[]::new));
            rows().forEach(row -> table.row(row.toArray(String[]::new)));
            lines.addAll(table.lines());
            lines.add("");
        }
        lines.addAll(sentences());
        lines.add(words.text("advise.files", folder.resolve(AdviceFiles.PAGE), folder.resolve(AdviceFiles.TABLE)));
        return lines;
    }

    /** The same for other programs. */
    SequencedMap<String, Object> tree(Path folder) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("folder", folder.toString());
        tree.put("budget", budget);
        tree.put("spent", advice.yuan());
        tree.put("need_weighted_minutes", advice.need());
        tree.put("unmet_weighted_minutes", advice.unmet());
        tree.put("proven_unmet_weighted_minutes", advice.proven());
        tree.put("confirmed_weighted_minutes", advice.confirmed());
        tree.put("met_at_most_weighted_minutes", advice.ceiling(budget));
        tree.put("steps", advice.steps().stream().map(this::tree).toList());
        return tree;
    }

    private Map<String, Object> tree(Advice.Step step) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("action", AdviceFiles.kind(step.action()));
        tree.put("where", where(step.action()));
        tree.put("words", what(step.action()));
        tree.put("yuan_a_year", step.yuan());
        tree.put("proven_weighted_minutes", step.provenGain());
        tree.put("confirmed_weighted_minutes", step.confirmation().gain().mean());
        tree.put("confirmed", step.isKept());
        return tree;
    }
}

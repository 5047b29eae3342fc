package huzhu.cli.explain;

import huzhu.cli.message.CodeWords;
import huzhu.cli.message.Messages;
import huzhu.model.people.PersonId;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import huzhu.solver.remedy.Change;
import huzhu.solver.remedy.Remedy;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Remedies in words and for programs. */
final class RemedyWords {
    private final Messages words;
    private final PlanningWeek week;

    RemedyWords(Messages words, PlanningWeek week) {
        this.words = words;
        this.week = week;
    }

    /** What would have to be otherwise, and who would then come when. */
    String text(Remedy remedy) {
        var changes = remedy.changes().isEmpty()
                ? words.text("remedy.nothing")
                : remedy.changes().stream().map(this::text).collect(Collectors.joining(words.text("remedy.and")));
        return words.text(
                "remedy.tried",
                changes,
                String.join(", ", remedy.carers().stream().map(PersonId::value).toList()),
                date(remedy.day()),
                TimeWindow.clock(remedy.startMinute()),
                remedy.moved());
    }

    private String date(DayOfWeek day) {
        return words.text("day." + day) + " " + week.date(day);
    }

    private String text(Change change) {
        return switch (change) {
            case Change.LongerWindow one ->
                words.text("remedy.window", one.volunteer(), date(one.day()), one.from(), one.to());
            case Change.FartherReach one -> words.text("remedy.km", one.volunteer(), km(one.fromKm()), km(one.toKm()));
            case Change.DayCap one -> words.text("remedy.dayCap", one.volunteer(), one.from(), one.to());
            case Change.WeekCap one -> words.text("remedy.weekCap", one.volunteer(), one.from(), one.to());
            case Change.VisitsCap one -> words.text("remedy.visitsCap", one.volunteer(), one.from(), one.to());
            case Change.Training one ->
                words.text(
                        "remedy.skill",
                        one.volunteer(),
                        CodeWords.in(words, one.skill().code()));
            case Change.AnotherDay one -> words.text("remedy.day", one.request(), words.text("day." + one.added()));
            case Change.WiderWindow one -> words.text("remedy.request", one.request(), one.from(), one.to());
        };
    }

    private static String km(double value) {
        return PatchCells.plain(value);
    }

    /** The same for programs. */
    Map<String, Object> tree(Remedy remedy) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("in_words", text(remedy));
        tree.put("cost", remedy.cost());
        tree.put("patches", PatchCells.of(remedy.changes()));
        tree.put("volunteers", remedy.carers().stream().map(PersonId::value).toList());
        tree.put("date", week.date(remedy.day()).toString());
        tree.put("start", TimeWindow.clock(remedy.startMinute()));
        tree.put("visits_moved", remedy.moved());
        return tree;
    }
}

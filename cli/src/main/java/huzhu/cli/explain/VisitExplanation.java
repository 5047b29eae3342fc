package huzhu.cli.explain;

import huzhu.model.demand.Visit;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.shortage.DemandKind;
import huzhu.model.week.TimeWindow;
import huzhu.solver.explain.Obstacles;
import huzhu.solver.remedy.Remedy;
import java.util.List;
import java.util.stream.Collectors;

/** Why a visit is met as it is, or not met, and what would change that. */
final class VisitExplanation {
    private final Facts facts;
    private final RemedyWords remedyWords;

    VisitExplanation(Facts facts, RemedyWords remedyWords) {
        this.facts = facts;
        this.remedyWords = remedyWords;
    }

    Explanation of(Visit visit, List<Remedy> remedies) {
        var words = facts.words();
        var series = visit.series();
        var weight = Facts.weight(facts.plan().county().weightMicros(series.elder()));
        var told = new Explanation()
                .put("kind", "visit")
                .put("id", visit.id().value())
                .put("elder_id", series.elder().id().value())
                .put("service_id", series.service().id().value())
                .put("minutes", series.care().careMinutes())
                .put("weight", weight)
                .say(words.text(
                        "explain.visit",
                        visit.id(),
                        facts.reasons().of(series.service()),
                        series.elder().id(),
                        series.elder().level().number(),
                        series.care().careMinutes(),
                        weight));
        var rostered = facts.plan().findRostered(visit.id());
        var unmet = facts.unmet(DemandKind.VISIT, visit.id().value());
        if (unmet.isPresent()) {
            facts.tellUnmet(unmet.get(), told);
            facts.tellGroups("obstacles", "explain.obstacles", new Obstacles(facts.plan()).of(visit), told);
            tellRemedies(remedies, told);
        } else if (rostered.isPresent()) {
            told.put("met", true)
                    .put("volunteers", carers(rostered.get().stops()))
                    .tell(
                            "in_words",
                            words.text(
                                    "explain.visit.met",
                                    String.join(", ", carers(rostered.get().stops())),
                                    facts.date(rostered.get().day()),
                                    TimeWindow.clock(rostered.get().startMinute())));
            visit.series().care().lateAfter().ifPresent(from -> tellLateness(from, rostered.get(), told));
        } else {
            told.put("met", false).tell("in_words", words.text("explain.visit.home"));
        }
        return told;
    }

    private void tellLateness(int lateAfter, RosteredVisit visit, Explanation told) {
        int minutes = visit.lateMinutes();
        var hoped = TimeWindow.clock(lateAfter);
        told.put("late_minutes", minutes)
                .say(
                        minutes > 0
                                ? facts.words().text("explain.visit.late", minutes, hoped)
                                : facts.words().text("explain.visit.in_time", hoped));
    }

    private static List<String> carers(List<CareStop> stops) {
        return stops.stream().map(stop -> stop.volunteer().id().value()).collect(Collectors.toList());
    }

    private void tellRemedies(List<Remedy> remedies, Explanation told) {
        var words = facts.words();
        told.say(words.text(remedies.isEmpty() ? "explain.remedy.none" : "explain.remedy.some"));
        for (int i = 0; i < remedies.size(); i++) {
            told.say("  " + (i + 1) + ". " + remedyWords.text(remedies.get(i)));
        }
        told.put("remedies", remedies.stream().map(remedyWords::tree).toList())
                .tell("limits", words.text("explain.remedy.limits"));
    }
}

package huzhu.solver.experiment;

import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Several weeks searched with one seed and one effort, so that they can be held against each other.
 *
 * <p>Each starts from the legal part of its parent's plan, and then goes on until it has been searched as often as the week with the
 * most ancestors: a difference shall come from the weeks, not from longer search. Afterwards no week may be worse than what another
 * one's plan would be for it: as a plan of fewer people stays legal where there are more, more supply never shows more unmet need,
 * however the search went.
 */
public final class WhatIfRun {
    private final WeekRun run;
    private final SequencedMap<String, WhatIf> weeks = new LinkedHashMap<>();
    private final Map<String, Searched> searched = new HashMap<>();

    /** A plan of a week, what it is worth, and how many searches have led to it, those of its ancestors among them. */
    private record Searched(Plan plan, Score score, int searches) {}

    private WhatIfRun(WeekRun run, List<WhatIf> weeks) {
        this.run = run;
        weeks.forEach(week -> this.weeks.put(week.name(), week));
    }

    /**
     * Searches and measures all weeks.
     *
     * @param run seed and effort of each
     * @param weeks the weeks; parents may stand in any place, and none may lead back to itself
     * @return the outcomes by name, in the order of the weeks
     */
    public static SequencedMap<String, WeekOutcome> of(WeekRun run, List<WhatIf> weeks) {
        // What no plan could meet is proven once, of the last plans.
        var all = new WhatIfRun(new WeekRun(run.seed(), run.effort(), false), weeks);
        weeks.forEach(all::search);
        all.searchOn();
        all.takeOver();
        var outcomes = new LinkedHashMap<String, WeekOutcome>();
        weeks.forEach(week ->
                outcomes.put(week.name(), run.measured(week.problem(), found(all.searched, week.name()).plan)));
        return outcomes;
    }

    private static <T> T found(Map<String, T> byName, String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no week " + name + ".\nMaybe a parent is left out."));
    }

    private void search(WhatIf week) {
        if (searched.containsKey(week.name())) {
            return;
        }
        var parent = week.parent().map(name -> {
            search(found(weeks, name));
            return found(searched, name);
        });
        var start = parent.map(Searched::plan).orElse(Plan.EMPTY);
        int searches = parent.map(Searched::searches).orElse(0) + 1;
        searched.put(week.name(), after(week.problem(), start, searches));
    }

    private Searched after(PlanningProblem problem, Plan start, int searches) {
        var plan = run.from(problem, start).plan();
        return new Searched(plan, score(problem, plan), searches);
    }

    /** Searches every week on until it has been searched as often as any; with the seed of the others, so that what is equal stays equal. */
    private void searchOn() {
        int most = searched.values().stream().mapToInt(Searched::searches).max().orElse(0);
        for (var week : weeks.values()) {
            var best = found(searched, week.name());
            for (int n = best.searches + 1; n <= most; n++) {
                var next = after(week.problem(), best.plan, n);
                // Rides are planned after the search, and may cost places.
                best = next.score.compareTo(best.score) < 0 ? next : best;
            }
            searched.put(week.name(), best);
        }
    }

    private static Score score(PlanningProblem problem, Plan plan) {
        return Audit.of(problem, plan).score();
    }

    /** Lets every week take the legal part of any other's plan that is better, until none is; scores only ever fall. */
    private void takeOver() {
        var changed = new ArrayList<>(weeks.keySet());
        while (!changed.isEmpty()) {
            var donor = changed.removeFirst();
            for (var name : weeks.keySet()) {
                if (!name.equals(donor)) {
                    var problem = found(weeks, name).problem();
                    var own = found(searched, name);
                    var part = LegalPart.of(problem, found(searched, donor).plan);
                    var score = score(problem, part);
                    if (score.compareTo(own.score) < 0) {
                        searched.put(name, new Searched(part, score, own.searches));
                        if (!changed.contains(name)) {
                            changed.add(name);
                        }
                    }
                }
            }
        }
    }
}

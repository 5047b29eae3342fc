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
 * <p>Each starts from the legal part of its parent's plan. Afterwards no week may be worse than what another one's plan would
 * be for it: as a plan of fewer people stays legal where there are more, more supply never shows more unmet need, however the
 * search went.
 */
public final class WhatIfRun {
    private final WeekRun run;
    private final SequencedMap<String, WhatIf> weeks = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new HashMap<>();
    private final Map<String, Score> scores = new HashMap<>();

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
        var all = new WhatIfRun(run, weeks);
        weeks.forEach(all::search);
        all.takeOver();
        var outcomes = new LinkedHashMap<String, WeekOutcome>();
        weeks.forEach(week -> outcomes.put(week.name(), run.measured(week.problem(), found(all.plans, week.name()))));
        return outcomes;
    }

    private static <T> T found(Map<String, T> byName, String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no week " + name + ".\nMaybe a parent is left out."));
    }

    private void search(WhatIf week) {
        if (plans.containsKey(week.name())) {
            return;
        }
        var start = week.parent().map(name -> {
            search(found(weeks, name));
            return found(plans, name);
        });
        keep(week.name(), run.from(week.problem(), start.orElse(Plan.EMPTY)).plan());
    }

    private void keep(String name, Plan plan) {
        plans.put(name, plan);
        scores.put(name, score(found(weeks, name).problem(), plan));
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
                    var part = LegalPart.of(problem, found(plans, donor));
                    if (score(problem, part).compareTo(found(scores, name)) < 0) {
                        keep(name, part);
                        if (!changed.contains(name)) {
                            changed.add(name);
                        }
                    }
                }
            }
        }
    }
}

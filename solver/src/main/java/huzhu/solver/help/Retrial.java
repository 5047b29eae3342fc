package huzhu.solver.help;

import huzhu.model.county.Needs;
import huzhu.model.county.People;
import huzhu.model.demand.Demand;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.solver.bound.VisitBound;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Solves the bound again with other people, over some of the visits, nobody in a bed: by hours, shares and days, as {@link
 * VisitBound} does without prices. Any set of visits gives a true bound, before and after.
 */
final class Retrial {
    private final PlanView plan;
    private final Map<List<Series>, Long> before = new ConcurrentHashMap<>();

    Retrial(PlanView plan) {
        this.plan = plan;
    }

    /** By how much a change lowers the shortage that is proven of these visits; negative where it raises it. */
    long lowers(Trial trial, List<Series> series) {
        var people = new ArrayList<Volunteer>();
        for (var volunteer : plan.county().volunteers()) {
            if (trial.gone().filter(gone -> gone.id().equals(volunteer.id())).isEmpty()) {
                people.add(volunteer);
            }
        }
        trial.come().ifPresent(people::add);
        return before.computeIfAbsent(series, all -> proven(all, plan.county().volunteers())) - proven(series, people);
    }

    private long proven(List<Series> series, List<Volunteer> volunteers) {
        var all = new LinkedHashSet<Series>(series);
        // A second visit of a sequence is possible only beside its first.
        series.forEach(one -> one.after()
                .flatMap(after -> plan.problem().demand().findSeries(after.firstKey()))
                .ifPresent(all::add));
        var county = plan.county();
        var changed = county.with(
                county.places(),
                new People(county.elders(), volunteers, county.ties()),
                new Needs(county.needs().services(), List.of(), county.needs().stays(), List.of()));
        var problem = new PlanningProblem(
                changed, new Demand(List.copyOf(all)), plan.problem().travel());
        return new VisitBound(new PlanView(problem, Plan.EMPTY))
                .bottlenecks().stream().mapToLong(Bottleneck::shortageAmount).sum();
    }
}

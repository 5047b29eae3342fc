package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.SoleVisit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which proofs about visits hold whatever beds a plan gives. */
public final class BedsAside {
    private final PlanView plan;
    private final SoleVisit sole;
    private final Set<PersonId> bedSeekers = new HashSet<>();
    private final List<Volunteer> inBed = new ArrayList<>();

    /** For proofs made under the beds of this plan. */
    public BedsAside(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
        var week = plan.county().week();
        plan.county().needs().stays().stream()
                .filter(stay -> !Series.homeDays(List.of(stay), week).isEmpty())
                .forEach(stay -> bedSeekers.add(stay.elder()));
        plan.county().volunteers().stream()
                .filter(volunteer -> !plan.homeDays(volunteer.id()).isEmpty())
                .forEach(inBed::add);
    }

    /**
     * Whether other beds could change neither the demand nor who could serve it: no elder of the set, or of the visits it
     * follows, asks for a bed this week, and nobody who may serve them is in one.
     */
    public boolean cannotChange(List<Series> series) {
        var all = Stream.concat(series.stream(), series.stream().flatMap(one -> first(one).stream()))
                .toList();
        return all.stream().noneMatch(one -> bedSeekers.contains(one.elder().id()))
                && inBed.stream().noneMatch(volunteer -> all.stream().anyMatch(one -> sole.mayServe(volunteer, one)));
    }

    private Optional<Series> first(Series series) {
        return series.after().flatMap(after -> plan.problem().demand().findSeries(after.firstKey()));
    }
}

package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.SoleVisit;
import huzhu.solver.bound.BedsAside;
import huzhu.solver.bound.VisitBottleneckWords;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/**
 * Proofs about visits that were made before, taken up again for questions about some visits.
 *
 * <p>Nothing is believed: each proof is added up from the inputs by {@link BottleneckCheck}, its words and whether it hangs on
 * beds are made anew, and each visit in question is tested alone. What stays open is whether more could be proven, and of a
 * proof by prices what other days than the plan's could earn.
 */
final class KnownProofs {
    private static final Set<String> RULES = Set.of(
            BottleneckCheck.HOURS,
            BottleneckCheck.SHARES,
            BottleneckCheck.DAYS,
            BottleneckCheck.PRICES,
            BottleneckCheck.ALONE);

    private final PlanView plan;
    private final SoleVisit sole;

    private KnownProofs(PlanView plan) {
        this.plan = plan;
        sole = new SoleVisit(plan);
    }

    /**
     * The proofs, ready for use; empty if one of them does not add up, or they are not the proofs of this plan.
     *
     * @param known bottlenecks of visits
     * @param isAsked whether a demand's verdict is wanted, by its id
     */
    static Optional<VisitProofs> check(
            PlanView plan, List<Bottleneck> known, Predicate<String> isAsked, Executor executor) {
        var proofs = new KnownProofs(plan);
        return proofs.areWellFormed(known)
                        && new BottleneckCheck(plan, executor).faults(known).isEmpty()
                        && proofs.holdAllAlone(known, isAsked)
                ? Optional.of(proofs.of(known))
                : Optional.empty();
    }

    private boolean areWellFormed(List<Bottleneck> known) {
        var ids = new HashSet<String>();
        return known.stream()
                .allMatch(one -> one.kind() == DemandKind.VISIT
                        && ids.add(one.id())
                        && RULES.contains(one.rule().code())
                        && one.rule().code().equals(BottleneckCheck.PRICES)
                                == one.prices().isPresent());
    }

    /** Whether those visits in question that are impossible alone, and no others, are said to be. */
    private boolean holdAllAlone(List<Bottleneck> known, Predicate<String> isAsked) {
        var alone = new HashSet<String>();
        known.stream()
                .filter(one -> one.rule().code().equals(BottleneckCheck.ALONE))
                .forEach(one -> alone.addAll(one.demands()));
        return plan.problem()
                .demand()
                .visits()
                .filter(visit -> isAsked.test(visit.id().value()))
                .filter(visit -> visit.number() <= plan.occurrencesLeft(visit.series()))
                .allMatch(visit -> alone.contains(visit.id().value()) == isAlone(visit));
    }

    private boolean isAlone(Visit visit) {
        return sole.days(visit, plan.county().volunteers()).isEmpty();
    }

    private VisitProofs of(List<Bottleneck> known) {
        var beds = new BedsAside(plan);
        return new VisitProofs(known.stream().map(one -> worded(one, beds)).toList(), this::isAlone, this::candidates);
    }

    private Bottleneck worded(Bottleneck one, BedsAside beds) {
        var series = new LinkedHashSet<Series>();
        one.demands()
                .forEach(id -> plan.problem()
                        .demand()
                        .findVisit(new DemandId(id))
                        .ifPresent(visit -> series.add(visit.series())));
        var all = List.copyOf(series);
        return Bottleneck.ofVisits(
                one.id(),
                one.demands(),
                one.volunteers(),
                one.usable(),
                one.demandAmount(),
                one.capacityAmount(),
                beds.cannotChange(all),
                VisitBottleneckWords.of(
                        one.rule().code(),
                        all,
                        one.demands().size(),
                        one.volunteers().size(),
                        one.demandAmount(),
                        one.capacityAmount()),
                one.prices());
    }

    private List<Volunteer> candidates(Series series) {
        return plan.county().volunteers().stream()
                .filter(volunteer -> sole.mayServe(volunteer, series))
                .filter(volunteer -> sole.openDays(series).stream()
                        .anyMatch(day -> !sole.starts(volunteer, series, day).isEmpty()))
                .toList();
    }
}

package huzhu.solver.remedy;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.week.TimeWindow;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A tried remedy of one change for the heaviest visits that a plan leaves unmet: at most {@value #VISITS} of them, so that a
 * large county waits no longer for its roster than a small one. Which ones depends on the plan alone.
 */
public final class TriedRemedies {
    /** Most visits for which a remedy is looked for. */
    public static final int VISITS = 20;

    private static final String PREFIX = "remedy.";

    private final PlanningProblem problem;

    private TriedRemedies(PlanningProblem problem) {
        this.problem = problem;
    }

    /** The same shortage with the remedies that were found filled in. */
    public static Shortage fillIn(PlanningProblem problem, Plan plan, Shortage shortage) {
        return fillIn(problem, plan, shortage, Runnable::run, () -> false);
    }

    /**
     * The same with somebody to look for them.
     *
     * @param executor looks at visits; any number of threads gives the same answer
     * @param isEnough says when to look no further; what was found by then is told
     */
    public static Shortage fillIn(
            PlanningProblem problem, Plan plan, Shortage shortage, Executor executor, BooleanSupplier isEnough) {
        return new TriedRemedies(problem).filledIn(new RemedySearch(problem, plan), shortage, executor, isEnough);
    }

    private Shortage filledIn(RemedySearch search, Shortage shortage, Executor executor, BooleanSupplier isEnough) {
        Map<String, Reason> remedies = new ConcurrentHashMap<>();
        var tasks = shortage.unmet().stream()
                .filter(unmet -> unmet.kind() == DemandKind.VISIT)
                .map(this::visit)
                .sorted(Comparator.comparingLong(this::worth).reversed())
                .limit(VISITS)
                .map(visit -> CompletableFuture.runAsync(
                        () -> {
                            if (!isEnough.getAsBoolean()) {
                                search.findSingle(visit)
                                        .ifPresent(remedy ->
                                                remedies.put(visit.id().value(), words(remedy)));
                            }
                        },
                        executor))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(tasks).join();
        return new Shortage(
                shortage.unmet().stream().map(unmet -> with(unmet, remedies)).toList(),
                shortage.bottlenecks(),
                shortage.provenMinutes(),
                shortage.provenWeightedMicros(),
                shortage.provenWithPlacesMicros(),
                shortage.provenNights(),
                shortage.provenPlaces());
    }

    private Visit visit(Unmet unmet) {
        return problem.demand().findVisit(new DemandId(unmet.demandId())).orElseThrow();
    }

    private long worth(Visit visit) {
        return Worth.visitMicros(problem.county(), visit.series());
    }

    private static Unmet with(Unmet unmet, Map<String, Reason> remedies) {
        var remedy = unmet.kind() == DemandKind.VISIT ? remedies.get(unmet.demandId()) : null;
        return remedy == null ? unmet : unmet.withRemedy(remedy);
    }

    private Reason words(Remedy remedy) {
        var carers = remedy.carers().stream().map(PersonId::value).collect(Collectors.joining(", "));
        var date = problem.county().week().date(remedy.day());
        var start = TimeWindow.clock(remedy.startMinute());
        if (remedy.changes().isEmpty()) {
            return Reason.of(PREFIX + "nothing", "", "", "", carers, date, start);
        }
        var change = remedy.changes().getFirst();
        var code = PREFIX + change.kind();
        return switch (change) {
            case Change.LongerWindow one -> Reason.of(code, one.volunteer(), one.from(), one.to(), carers, date, start);
            case Change.FartherReach one ->
                Reason.of(code, one.volunteer(), one.fromKm(), one.toKm(), carers, date, start);
            case Change.DayCap one -> Reason.of(code, one.volunteer(), one.from(), one.to(), carers, date, start);
            case Change.WeekCap one -> Reason.of(code, one.volunteer(), one.from(), one.to(), carers, date, start);
            case Change.VisitsCap one -> Reason.of(code, one.volunteer(), one.from(), one.to(), carers, date, start);
            case Change.Training one -> Reason.of(code, one.volunteer(), "", one.skill(), carers, date, start);
            case Change.AnotherDay one -> Reason.of(code, one.request(), "", "", carers, date, start);
            case Change.WiderWindow one -> Reason.of(code, one.request(), one.from(), one.to(), carers, date, start);
        };
    }
}

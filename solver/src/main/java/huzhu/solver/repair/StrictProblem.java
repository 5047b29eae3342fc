package huzhu.solver.repair;

import huzhu.model.change.PlanChange;
import huzhu.model.demand.Demand;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.request.Carers;
import huzhu.model.service.ServiceKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The problem for what is put in anew. Tables cannot say that a Monday visit by somebody stands while they must not come on
 * Thursday; here only the latter counts.
 */
final class StrictProblem {
    private final PlanningProblem problem;
    private final List<PlanChange> changes;
    private final Set<String> closed = new HashSet<>();
    private final PlanningProblem strictly;

    StrictProblem(PlanningProblem problem, List<PlanChange> changes) {
        this.problem = problem;
        this.changes = changes;
        strictly = strictly();
    }

    /** The problem with every series as the changes want it from now on. */
    PlanningProblem problem() {
        return strictly;
    }

    /** Whether no day at all is left for new visits of a series. */
    boolean isClosed(Series series) {
        return closed.contains(series.key());
    }

    private PlanningProblem strictly() {
        if (changes.isEmpty()) {
            return problem;
        }
        var all = new ArrayList<Series>();
        Stream.concat(problem.demand().visitSeries().stream(), problem.demand().seatSeries().stream())
                .map(this::series)
                .forEach(all::add);
        return new PlanningProblem(problem.county(), new Demand(all), problem.travel());
    }

    private Series series(Series series) {
        if (series.service().kind() != ServiceKind.VISIT) {
            return series;
        }
        var days = EnumSet.copyOf(series.days());
        var care = series.care();
        var refused = new HashSet<>(series.carers().refused());
        for (var change : changes) {
            switch (change) {
                case PlanChange.OtherTimes other
                when other.series().equals(series.key()) -> {
                    if (!other.days().isEmpty()) {
                        days.retainAll(other.days());
                    }
                    if (!other.windows().isEmpty()) {
                        care = care.within(other.windows());
                    }
                }
                case PlanChange.ElderAway away
                when away.elder().equals(series.elder().id()) -> days.removeIf(day -> isTouched(away, day));
                case PlanChange.Apart apart
                when apart.elder().equals(series.elder().id()) -> refused.add(apart.volunteer());
                default -> {
                    // It is not about these visits, or says nothing about where they may lie.
                }
            }
        }
        if (days.isEmpty()) {
            // A series must name a day.
            closed.add(series.key());
            days.addAll(series.days());
        }
        return new Series(
                series.key(),
                series.elder(),
                series.service(),
                series.occurrences(),
                care,
                days,
                new Carers(series.carers().required(), series.carers().preferred(), refused),
                series.after());
    }

    private boolean isTouched(PlanChange.ElderAway away, DayOfWeek day) {
        return away.touches(problem.county().week().date(day));
    }
}

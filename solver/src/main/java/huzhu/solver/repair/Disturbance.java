package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.solver.kernel.RepairKernel;
import huzhu.solver.kernel.RepairKernel.Spot;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who would have to be told if a plan were published as it stands, and what that costs. */
final class Disturbance {
    private final PlanningProblem problem;
    private final Map<DemandId, Encounter> published;
    private final RepairPrices prices;
    private final RepairKernel kernel;

    /** People who are told anyway, whatever becomes of the plan. */
    private final Set<PersonId> free;

    Disturbance(
            PlanningProblem problem,
            Map<DemandId, Encounter> published,
            RepairPrices prices,
            RepairKernel kernel,
            Set<PersonId> free) {
        this.problem = problem;
        this.published = published;
        this.prices = prices;
        this.kernel = kernel;
        this.free = Set.copyOf(free);
    }

    /** Price of what has become of these visits, in weighted minutes, millionths. */
    long micros(Collection<DemandId> touched) {
        var people = new HashMap<PersonId, Boolean>();
        for (var id : touched) {
            look(id, people);
        }
        long sum = 0;
        for (var person : people.entrySet()) {
            if (!free.contains(person.getKey())) {
                sum += person.getValue() ? prices.toldMicros() : prices.shiftedMicros();
            }
        }
        return sum;
    }

    /** People who would be told. */
    Set<PersonId> people(Collection<DemandId> touched) {
        var people = new HashMap<PersonId, Boolean>();
        touched.forEach(id -> look(id, people));
        var told = new HashSet<>(people.keySet());
        told.removeAll(free);
        return told;
    }

    /** Notes who is told, and whether of more than another time. */
    private void look(DemandId id, Map<PersonId, Boolean> people) {
        var before = Optional.ofNullable(published.get(id));
        var after = kernel.spot(id);
        var elder =
                problem.demand().findVisit(id).orElseThrow().series().elder().id();
        var was = before.map(Encounter::carers).orElse(List.of());
        var is = after.map(Spot::carers).orElse(List.of());
        boolean sameDay = before.isPresent()
                && after.isPresent()
                && before.get().day() == after.get().day();
        boolean sameTime = sameDay && before.get().startMinute() == after.get().startMinute();
        if (before.isEmpty() && after.isEmpty() || sameTime && was.equals(is)) {
            return;
        }
        people.merge(elder, !sameDay || !was.equals(is), Boolean::logicalOr);
        for (var carer : was) {
            if (!sameTime || !is.contains(carer)) {
                people.merge(carer, !sameDay || !is.contains(carer), Boolean::logicalOr);
            }
        }
        for (var carer : is) {
            if (!was.contains(carer)) {
                people.merge(carer, true, Boolean::logicalOr);
            }
        }
    }
}

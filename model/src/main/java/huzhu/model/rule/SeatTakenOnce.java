package huzhu.model.rule;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Attending;
import huzhu.model.plan.PlanView;
import java.util.HashSet;
import java.util.function.Consumer;

/** A place in demand is taken once, and by the elder whose it is. */
public final class SeatTakenOnce implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var taken = new HashSet<DemandId>();
        for (var attending : plan.attending()) {
            var owner = attending.seat().series().elder().id();
            if (!attending.named().equals(owner)) {
                found.accept(violation(attending, owner));
            }
            if (!taken.add(attending.seat().id())) {
                found.accept(violation(attending, owner));
            }
        }
    }

    private Violation violation(Attending attending, PersonId owner) {
        return Violation.of(name(), attending.seat().id(), attending.session().id(), attending.named(), owner);
    }
}

package huzhu.model.rule;

import huzhu.model.place.HomeId;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import java.util.Optional;
import java.util.function.Consumer;

/** An elder who is fully in a bed attends only sessions of that home. */
public final class SessionOfOwnHome implements Rule {
    /** Whether someone in a bed of this home may attend the session. */
    public static boolean allows(HomeId home, Session session) {
        return session.venue().home().equals(Optional.of(home));
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var attending : plan.attending()) {
            plan.findBed(attending.seat().series().elder().id(), attending.day())
                    .filter(bed -> !allows(bed.home().id(), attending.session()))
                    .ifPresent(bed -> found.accept(Violation.of(
                            name(),
                            attending.seat().id(),
                            attending.session().id(),
                            bed.home().id())));
        }
    }
}

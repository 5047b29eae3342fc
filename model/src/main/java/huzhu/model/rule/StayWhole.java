package huzhu.model.rule;

import huzhu.model.plan.BedStay;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import java.util.HashSet;
import java.util.function.Consumer;

/** A stay is given whole: once, to the elder who asked, for all its nights. */
public final class StayWhole implements Rule {
    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        var seen = new HashSet<StayId>();
        for (var bed : plan.beds()) {
            if (!isAsAsked(bed.assigned(), bed.stay())) {
                found.accept(violation(bed.assigned(), bed.stay()));
            }
            if (!seen.add(bed.stay().id())) {
                found.accept(violation(bed.assigned(), bed.stay()));
            }
        }
    }

    private static boolean isAsAsked(BedStay given, Stay asked) {
        return given.elder().equals(asked.elder())
                && given.from().equals(asked.from())
                && given.to().equals(asked.to());
    }

    private Violation violation(BedStay given, Stay asked) {
        return Violation.of(
                name(), asked.id(), given.elder(), given.from(), given.to(), asked.elder(), asked.from(), asked.to());
    }
}

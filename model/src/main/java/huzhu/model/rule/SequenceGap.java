package huzhu.model.rule;

import huzhu.model.demand.Series;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The second visit of a sequence follows its first on the same day, within the gap; without the first there is no
 * second.
 */
public final class SequenceGap implements Rule {
    /** Whether a second visit may start at this minute of the day when the first ends at that of the same day. */
    public static boolean allows(Series.After after, int firstEndMinute, int secondStartMinute) {
        int gapMinutes = secondStartMinute - firstEndMinute;
        return after.gapMinutesMin() <= gapMinutes && gapMinutes <= after.gapMinutesMax();
    }

    @Override
    public void check(PlanView plan, Consumer<Violation> found) {
        for (var second : plan.rosteredVisits()) {
            second.visit()
                    .series()
                    .after()
                    .flatMap(after -> breach(plan, after, second))
                    .ifPresent(found);
        }
    }

    private Optional<Violation> breach(PlanView plan, Series.After after, RosteredVisit second) {
        var firstId = plan.problem().demand().findFirst(second.visit()).orElseThrow();
        var first = plan.findRostered(firstId).filter(one -> one.isMet() && one.day() == second.day());
        if (first.filter(one -> allows(after, one.endMinute(), second.startMinute()))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Violation.of(
                name(),
                second.visit().id(),
                firstId,
                first.map(one -> String.valueOf(second.startMinute() - one.endMinute()))
                        .orElse(""),
                after.gapMinutesMin(),
                after.gapMinutesMax()));
    }
}

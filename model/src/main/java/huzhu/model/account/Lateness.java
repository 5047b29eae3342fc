package huzhu.model.account;

import huzhu.model.plan.PlanView;

/**
 * How late a plan's visits are, of those for which it is said from when on a start is late.
 *
 * @param timed rostered visits for which it is said
 * @param late those of them that begin later
 * @param minutes minutes by which they are late, all together; a visit by two counts once
 * @param mostMinutes minutes of the latest
 */
public record Lateness(int timed, int late, long minutes, int mostMinutes) {
    private static final Lateness NONE = new Lateness(0, 0, 0, 0);

    /** Adds up a plan. */
    public static Lateness of(PlanView plan) {
        return plan.rosteredVisits().stream()
                .filter(one -> one.visit().series().care().lateAfter().isPresent())
                .map(one -> ofOne(one.lateMinutes()))
                .reduce(NONE, Lateness::plus);
    }

    private static Lateness ofOne(int minutes) {
        return new Lateness(1, minutes > 0 ? 1 : 0, minutes, minutes);
    }

    private Lateness plus(Lateness other) {
        return new Lateness(
                timed + other.timed,
                late + other.late,
                minutes + other.minutes,
                Math.max(mostMinutes, other.mostMinutes));
    }
}

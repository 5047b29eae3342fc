package huzhu.solver.engine;

import static ai.timefold.solver.core.api.score.HardMediumSoftScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import huzhu.model.rule.SeatMatchesSession;
import huzhu.model.rule.SessionOfOwnHome;
import java.util.List;

/** The rules about sessions, one constraint each, under the rule's name. */
final class SessionConstraints {
    private SessionConstraints() {}

    static List<Constraint> of(ConstraintFactory week) {
        return List.of(
                seatMatchesSession(week),
                sessionCapacity(week),
                sessionMinimum(week),
                sessionHelpers(week),
                sessionOfOwnHome(week));
    }

    private static Constraint seatMatchesSession(ConstraintFactory week) {
        return WeekStreams.seats(week)
                .filter(seat ->
                        !SeatMatchesSession.allows(seat.series(), seat.session().session(), seat.day()))
                .penalize(ONE_HARD)
                .asConstraint("seatMatchesSession");
    }

    private static Constraint sessionCapacity(ConstraintFactory week) {
        return WeekStreams.sessions(week)
                .filter(held -> held.attendees() > held.session().capacity())
                .penalize(ONE_HARD)
                .asConstraint("sessionCapacity");
    }

    private static Constraint sessionMinimum(ConstraintFactory week) {
        return WeekStreams.sessions(week)
                .filter(held -> held.attendees() < held.session().minAttendance())
                .penalize(ONE_HARD)
                .asConstraint("sessionMinimum");
    }

    private static Constraint sessionHelpers(ConstraintFactory week) {
        return WeekStreams.sessions(week)
                .filter(held -> !held.isFullyHelped())
                .penalize(ONE_HARD)
                .asConstraint("sessionHelpers");
    }

    private static Constraint sessionOfOwnHome(ConstraintFactory week) {
        return WeekStreams.seats(week)
                .join(WeekStreams.eldersInBed(week), equal(PlannedSeat::person, InBed::person))
                .filter((seat, elder) -> elder.findBed(seat.day())
                        .filter(bed -> !SessionOfOwnHome.allows(
                                bed.home().id(), seat.session().session()))
                        .isPresent())
                .penalize(ONE_HARD)
                .asConstraint("sessionOfOwnHome");
    }
}

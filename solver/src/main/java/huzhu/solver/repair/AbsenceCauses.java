package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.change.PersonChange;
import huzhu.model.change.PlanChange;
import huzhu.model.people.PersonId;
import huzhu.model.shortage.Reason;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose absence changes a ride, a round or help at a session, and for whom: nearer than what has happened to the session. Who is
 * driven with others, or drives them, hears why the others do, and who helps in place of another, why that one does not.
 */
final class AbsenceCauses {
    private final RepairTask task;
    private final Map<String, Reason> causes = new LinkedHashMap<>();

    private AbsenceCauses(RepairTask task) {
        this.task = task;
    }

    /** Reasons by {@link PersonChange#ownReasonKey}; cost is quadratic in the changes of rides. */
    static Map<String, Reason> of(RepairTask task, List<PersonChange> changes) {
        var own = new AbsenceCauses(task);
        var open = new ArrayList<PersonChange>();
        for (var change : changes) {
            if (change.role().isAtSession()) {
                own.absence(change)
                        .ifPresentOrElse(
                                reason -> own.causes.put(change.ownReasonKey(), reason), () -> open.add(change));
            }
        }
        while (open.removeIf(change -> own.isTakenOver(change, changes))) {
            // Others may take over from those who just have.
        }
        return own.causes;
    }

    /** The absence of the one who is told, or else of one of those with whom they would have been. */
    private Optional<Reason> absence(PersonChange change) {
        return change.before()
                .flatMap(before -> Stream.concat(Stream.of(change.person()), before.carers().stream())
                        .flatMap(person -> absence(person, before).stream())
                        .findFirst());
    }

    private Optional<Reason> absence(PersonId person, Encounter encounter) {
        return task.changes().stream()
                .flatMap(one -> switch (one) {
                    case PlanChange.VolunteerAway away
                    when away.volunteer().equals(person) && meets(away.from(), away.to(), encounter) ->
                        Stream.of(Reason.of("replan.because.absent", person));
                    case PlanChange.ElderAway away
                    when away.elder().equals(person) && meets(away.from(), away.to(), encounter) ->
                        Stream.of(Reason.of("replan.because.elderAway", person));
                    default -> Stream.<Reason>empty();
                })
                .findFirst();
    }

    private boolean meets(LocalDateTime from, LocalDateTime to, Encounter encounter) {
        var day = task.after().county().week().date(encounter.day()).atStartOfDay();
        return from.isBefore(day.plusMinutes(encounter.endMinute()))
                && day.plusMinutes(encounter.startMinute()).isBefore(to);
    }

    private boolean isTakenOver(PersonChange change, List<PersonChange> changes) {
        for (var other : changes) {
            var reason = causes.get(other.ownReasonKey());
            if (reason != null
                    && other.subject().equals(change.subject())
                    && (isInstead(change, other) || isTogether(change, other))) {
                causes.put(change.ownReasonKey(), reason);
                return true;
            }
        }
        return false;
    }

    /** Whether both help at the session; one of them then comes in place of another. */
    private static boolean isInstead(PersonChange change, PersonChange other) {
        return change.role() == PersonChange.Role.HELPS && other.role() == PersonChange.Role.HELPS;
    }

    private static boolean isTogether(PersonChange change, PersonChange other) {
        return other.role().isSameWay(change.role())
                && (isWith(change, other.person()) || isWith(other, change.person()));
    }

    private static boolean isWith(PersonChange change, PersonId person) {
        return Stream.concat(change.before().stream(), change.after().stream())
                .anyMatch(encounter -> encounter.carers().contains(person));
    }
}

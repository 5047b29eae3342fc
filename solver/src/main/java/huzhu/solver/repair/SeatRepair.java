package huzhu.solver.repair;

import huzhu.model.change.PlanChange;
import huzhu.model.demand.Series;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.request.SessionId;
import huzhu.model.shortage.Reason;
import huzhu.solver.kernel.RepairKernel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Seats those in other sessions that are held whose place has gone and, where more than that is wanted, those who had none, if the
 * need that it meets outweighs the price of telling them and new helpers.
 */
final class SeatRepair {
    private final RepairTask task;
    private final Set<PersonId> away = new HashSet<>();

    private record Part(SessionId session, PersonId elder) {}

    private record Wish(Series series, boolean isTold, Optional<SessionId> lost) {}

    SeatRepair(RepairTask task) {
        this.task = task;
        for (var change : task.changes()) {
            if (change instanceof PlanChange.ElderAway one) {
                away.add(one.elder());
            }
        }
    }

    /** Whether the plan as it stands lacks a place that was published. */
    boolean isNeeded(Plan standing) {
        return !lost(standing).isEmpty();
    }

    /**
     * Seats whom it can.
     *
     * @param causes why a session is not as it was
     * @return why people have a place in a session, by session
     */
    Map<SessionId, Reason> run(RepairKernel kernel, Map<SessionId, Reason> causes) {
        var reasons = new HashMap<SessionId, Reason>();
        var wishes = lost(kernel.toPlan());
        if (task.improve()) {
            task.after().demand().seatSeries().stream()
                    .filter(series -> !away.contains(series.elder().id()))
                    .forEach(series -> wishes.add(new Wish(series, false, Optional.empty())));
        }
        wishes.sort(Comparator.comparing((Wish wish) -> !wish.isTold())
                .thenComparingLong(wish -> -Worth.seatMicros(task.after().county(), wish.series()))
                .thenComparing(wish -> wish.series().key()));
        for (var wish : wishes) {
            seat(wish, kernel)
                    .ifPresent(session -> wish.lost()
                            .flatMap(lost -> Optional.ofNullable(causes.get(lost)))
                            .ifPresent(cause -> reasons.putIfAbsent(session, cause)));
        }
        return reasons;
    }

    private Optional<SessionId> seat(Wish wish, RepairKernel kernel) {
        int mark = kernel.mark();
        int helpers = kernel.helpers();
        var session = kernel.seat(wish.series().key());
        if (session.isPresent()) {
            long told = kernel.helpers() - helpers + (wish.isTold() ? 0L : 1L);
            long worth = Worth.seatMicros(task.after().county(), wish.series());
            if (worth > told * task.prices().toldMicros()) {
                return session;
            }
            kernel.undoTo(mark);
        }
        return Optional.empty();
    }

    private List<Wish> lost(Plan plan) {
        var there = new HashSet<Part>();
        plan.sessions().forEach(run -> run.attendees().forEach(one -> there.add(new Part(run.session(), one.elder()))));
        var wishes = new ArrayList<Wish>();
        for (var run : task.published().sessions()) {
            for (var one : run.attendees()) {
                var seat = task.after().demand().findSeat(one.seat());
                if (seat.isPresent()
                        && !away.contains(one.elder())
                        && !there.contains(new Part(run.session(), one.elder()))) {
                    wishes.add(new Wish(seat.get().series(), true, Optional.of(run.session())));
                }
            }
        }
        return wishes;
    }
}

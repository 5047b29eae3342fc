package huzhu.solver.repair;

import huzhu.model.demand.DemandId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.request.SessionId;
import java.util.HashMap;
import java.util.Map;

/** Gives those who attend a session as published the place they had, so that nothing changes but what changes. */
final class StableSeats {
    private record Part(SessionId session, String series) {}

    private final Map<Part, DemandId> published = new HashMap<>();

    StableSeats(Plan plan) {
        for (var run : plan.sessions()) {
            run.attendees().forEach(one -> published.put(part(run, one), one.seat()));
        }
    }

    /** The same plan; places of those who attend nothing new are as published. */
    Plan of(Plan plan) {
        boolean allKnown = plan.sessions().stream()
                .allMatch(run -> run.attendees().stream().allMatch(one -> published.containsKey(part(run, one))));
        return allKnown
                ? new Plan(
                        plan.tours(),
                        plan.beds(),
                        plan.sessions().stream().map(this::as).toList())
                : plan;
    }

    private static Part part(SessionRun run, SessionRun.Attendance one) {
        var seat = one.seat().value();
        return new Part(run.session(), seat.substring(0, Math.max(0, seat.lastIndexOf('#'))));
    }

    private SessionRun as(SessionRun run) {
        return new SessionRun(
                run.session(),
                run.attendees().stream()
                        .map(one -> new SessionRun.Attendance(
                                published.getOrDefault(part(run, one), one.seat()), one.elder()))
                        .toList(),
                run.helpers());
    }
}

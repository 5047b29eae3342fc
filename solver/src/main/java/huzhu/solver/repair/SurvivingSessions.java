package huzhu.solver.repair;

import huzhu.model.change.PlanChange;
import huzhu.model.county.County;
import huzhu.model.people.PersonId;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.SessionRun;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.rule.AvailabilityWindow;
import huzhu.model.rule.SessionHelpers;
import huzhu.model.shortage.Reason;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the published sessions and beds still stands. */
final class SurvivingSessions {
    private final RepairTask task;
    private final County county;
    private final List<SessionRun> runs = new ArrayList<>();
    private final List<BedStay> beds = new ArrayList<>();
    private final Set<SessionId> broken = new HashSet<>();
    private final Map<SessionId, Reason> causes = new HashMap<>();

    SurvivingSessions(RepairTask task) {
        this.task = task;
        county = task.after().county();
        task.published().sessions().forEach(this::lookAt);
        task.published().beds().forEach(this::lookAt);
    }

    List<SessionRun> runs() {
        return runs;
    }

    List<BedStay> beds() {
        return beds;
    }

    /** Sessions that lack people. */
    Set<SessionId> broken() {
        return broken;
    }

    /** Why a session has lost people, or is gone. */
    Map<SessionId, Reason> causes() {
        return causes;
    }

    private void lookAt(SessionRun run) {
        var session = county.findSession(run.session());
        if (session.isEmpty()) {
            causes.put(run.session(), Reason.of("replan.because.sessionOff", run.session()));
            return;
        }
        if (task.isPast(session.get().date(), session.get().time().startMinute())) {
            runs.add(run);
            return;
        }
        var attendees = run.attendees().stream()
                .filter(one -> task.after().demand().findSeat(one.seat()).isPresent())
                .filter(one -> comes(run, session.get(), one.elder()))
                .toList();
        var helpers = run.helpers().stream()
                .filter(one -> helps(run, session.get(), one))
                .toList();
        if (attendees.isEmpty()) {
            return;
        }
        runs.add(new SessionRun(run.session(), attendees, helpers));
        boolean hosted = helpers.stream()
                .map(county::requireVolunteer)
                .anyMatch(volunteer -> SessionHelpers.canHost(volunteer, session.get()));
        if (!hosted
                || helpers.size() < session.get().helpersNeeded(attendees.size())
                || attendees.size() < session.get().minAttendance()) {
            broken.add(run.session());
        }
    }

    private boolean comes(SessionRun run, Session session, PersonId elder) {
        boolean away = task.changes().stream()
                .anyMatch(change -> change instanceof PlanChange.ElderAway one
                        && one.elder().equals(elder)
                        && moment(session, session.time().startMinute()).isBefore(one.to())
                        && one.from().isBefore(moment(session, session.time().endMinute())));
        if (away) {
            causes.putIfAbsent(run.session(), Reason.of("replan.because.elderAway", elder));
        }
        return !away;
    }

    private static LocalDateTime moment(Session session, int minute) {
        return session.date().atStartOfDay().plusMinutes(minute);
    }

    private boolean helps(SessionRun run, Session session, PersonId helper) {
        var volunteer = county.findVolunteer(helper);
        int way = volunteer
                .map(one -> task.after()
                        .travel()
                        .minutes(
                                one.mode(),
                                one.person().location(),
                                session.venue().location()))
                .orElse(0);
        boolean free = volunteer
                .flatMap(one -> AvailabilityWindow.findWindow(
                        one,
                        session.date().getDayOfWeek(),
                        session.time().startMinute() - way,
                        session.time().endMinute() + way))
                .isPresent();
        if (!free) {
            causes.putIfAbsent(run.session(), Reason.of("replan.because.absent", helper));
        }
        return free;
    }

    private void lookAt(BedStay line) {
        county.findStay(line.stay())
                .filter(stay -> county.findRoom(line.room()).isPresent())
                .ifPresent(stay -> beds.add(
                        new BedStay(line.stay(), stay.elder(), line.room(), line.bed(), stay.from(), stay.to())));
    }
}

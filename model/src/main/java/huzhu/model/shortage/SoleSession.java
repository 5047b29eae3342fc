package huzhu.model.shortage;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.HomeId;
import huzhu.model.plan.HelpTour;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.rule.HelperDistance;
import huzhu.model.rule.SeatMatchesSession;
import huzhu.model.rule.SessionHelpers;
import huzhu.model.rule.SessionOfOwnHome;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The exact test who could attend a session and help at it, were it the only thing in the week: beds as the plan gives them,
 * nobody busy otherwise.
 */
public final class SoleSession {
    private final PlanView plan;

    /** Tests under the beds of this plan. */
    public SoleSession(PlanView plan) {
        this.plan = plan;
    }

    /** The sessions of the planned week, in the county's order. */
    public List<Session> ofWeek() {
        return plan.county().needs().sessions().stream()
                .filter(session -> plan.county().week().contains(session.date()))
                .toList();
    }

    /** The homes in whose beds the elder of a series is, by day asked for. */
    public Map<DayOfWeek, HomeId> homes(Series one) {
        var homes = new EnumMap<DayOfWeek, HomeId>(DayOfWeek.class);
        for (var day : one.days()) {
            plan.findBed(one.elder().id(), day)
                    .ifPresent(bed -> homes.put(day, bed.home().id()));
        }
        return homes;
    }

    /** Whether an elder may attend: service, day, time, and no bed in another home. */
    public boolean mayAttend(Series one, Session session) {
        var day = session.date().getDayOfWeek();
        return SeatMatchesSession.allows(one, session, day)
                && plan.findBed(one.elder().id(), day)
                        .map(bed -> SessionOfOwnHome.allows(bed.home().id(), session))
                        .orElse(true);
    }

    /** Whether a volunteer could help: distance, beds, caps, and a window for the session and the ways. */
    public boolean canHelp(Volunteer volunteer, Session session) {
        var day = session.date().getDayOfWeek();
        if (!HelperDistance.allows(plan.problem(), volunteer, session)
                || plan.homeDays(volunteer.id()).contains(day)) {
            return false;
        }
        var outing = help(volunteer, session).outing();
        var limits = volunteer.limits();
        return limits.maxMinutesDay().orElse(outing.minutes()) >= outing.minutes()
                && limits.maxMinutesWeek().orElse(outing.minutes()) >= outing.minutes()
                && volunteer.availability().on(day).stream()
                        .anyMatch(window -> window.contains(outing.leaveMinute(), outing.backMinute()));
    }

    /** The help that a volunteer would give at a session, ways included, whether or not the rules allow it. */
    public HelpTour help(Volunteer volunteer, Session session) {
        int travel = plan.problem()
                .travel()
                .minutes(
                        volunteer.mode(),
                        volunteer.person().location(),
                        session.venue().location());
        return new HelpTour(volunteer, session.date().getDayOfWeek(), session, travel);
    }

    /**
     * The most places that a session can offer with everybody who could help, 0 if too few or no host could.
     *
     * @param helpers everybody who could help
     */
    public static int most(Session session, Collection<Volunteer> helpers) {
        boolean hosted = helpers.stream().anyMatch(volunteer -> SessionHelpers.canHost(volunteer, session));
        long most = Math.min(session.capacity(), (long) helpers.size() * session.helpersPer());
        return hosted && most >= session.minAttendance() ? (int) most : 0;
    }
}

package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Opens and closes sessions, seats elders and finds helpers. A session is never left half-held: with fewer attendees than
 * its minimum, or too few helpers, it is closed.
 */
final class SessionPlacer {
    private final KernelProblem problem;
    private final SessionTable table;
    private final Schedule plan;
    private final Editor editor;
    private final SplittableRandom random;
    private final Busy busy;
    private final Region region;
    private long awayMillis;
    private boolean everywhere;
    private final BitSet absent = new BitSet();

    SessionPlacer(Editor editor, Region region, SplittableRandom random) {
        this.region = region;
        this.editor = editor;
        this.random = random;
        problem = editor.problem;
        table = problem.sessions;
        plan = editor.plan;
        busy = new Busy(editor);
    }

    /** Whether a session must stay as it is. */
    boolean isFrozen(int session) {
        return !region.mayHold(session);
    }

    /** Sets the price of a helper's minute away from home, in thousandths. */
    void choose(long millisPerMinuteAway) {
        awayMillis = millisPerMinuteAway;
    }

    /** Whether to look past the nearest sessions at all that fit, so that no place is overlooked. */
    void lookEverywhere(boolean all) {
        everywhere = all && table.isTruncated();
    }

    /** Gives an elder no more places. */
    void leaveOut(int elder) {
        absent.set(elder);
    }

    boolean isOpen(int session) {
        return plan.attendees[session].size() > 0;
    }

    /** Closes a session: everybody leaves. */
    void close(int session) {
        while (!plan.attendees[session].isEmpty()) {
            editor.attend(plan.attendees[session].get(plan.attendees[session].size() - 1), table.day[session], NONE);
        }
        while (!plan.helpers[session].isEmpty()) {
            editor.help(plan.helpers[session].get(plan.helpers[session].size() - 1), NONE);
        }
    }

    /** Takes an elder's place back; closes the session if too few remain. */
    void leave(int seat, int day) {
        int session = plan.sessionOnDay[seat * DAYS + day];
        editor.attend(seat, day, NONE);
        if (plan.attendees[session].size() < table.minAttendance[session]) {
            close(session);
        } else {
            dropSurplusHelpers(session);
        }
    }

    private void dropSurplusHelpers(int session) {
        int needed = table.helpersNeeded(session, plan.attendees[session].size());
        for (int i = plan.helpers[session].size() - 1; i >= 0 && plan.helpers[session].size() > needed; i--) {
            int tour = plan.helpers[session].get(i);
            if (!isHost(session, tour) || hosts(session) > 1) {
                editor.help(tour, NONE);
            }
        }
    }

    private boolean isHost(int session, int tour) {
        return table.hosts[session].get(problem.tourVolunteer[tour]);
    }

    private int hosts(int session) {
        int count = 0;
        for (int i = 0; i < plan.helpers[session].size(); i++) {
            count += isHost(session, plan.helpers[session].get(i)) ? 1 : 0;
        }
        return count;
    }

    /** Takes a helper off; finds another, or seats fewer, or closes the session. */
    void dropHelper(int tour) {
        int session = plan.help[tour];
        editor.help(tour, NONE);
        if (!findHelpers(session, plan.attendees[session].size(), problem.tourVolunteer[tour])) {
            close(session);
        }
    }

    /**
     * Finds the helpers that an open session lacks; where there are none, seats fewer, the least worth leaving first, and
     * closes it if too few remain.
     *
     * @return whether it is still held
     */
    boolean mend(int session) {
        while (isOpen(session)) {
            int mark = editor.mark();
            if (plan.attendees[session].size() >= table.minAttendance[session]
                    && findHelpers(session, plan.attendees[session].size(), NONE)) {
                return true;
            }
            editor.undoTo(mark);
            if (plan.attendees[session].size() <= table.minAttendance[session]) {
                close(session);
            } else {
                editor.attend(leastWorth(session), table.day[session], NONE);
            }
        }
        return false;
    }

    private int leastWorth(int session) {
        int least = plan.attendees[session].get(0);
        for (int i = 1; i < plan.attendees[session].size(); i++) {
            int seat = plan.attendees[session].get(i);
            if (table.seatWorthMicros[seat] < table.seatWorthMicros[least]) {
                least = seat;
            }
        }
        return least;
    }

    /** Opens a session with as many of those who want it as it holds and helpers allow; false if it cannot be held. */
    boolean open(int session) {
        if (isOpen(session) || isFrozen(session)) {
            return false;
        }
        var wanting = wanting(session, table.sessionSeats[session]);
        if (everywhere && wanting.length < table.minAttendance[session] && couldBeHelped(session)) {
            wanting = wanting(session, table.everySeat(session));
        }
        int most = Math.min(wanting.length, table.capacity[session]);
        while (most >= table.minAttendance[session]) {
            int mark = editor.mark();
            if (findHelpers(session, most, NONE)) {
                for (int i = 0; i < wanting.length && plan.attendees[session].size() < most; i++) {
                    if (canAttend(wanting[i], session)) {
                        seat(wanting[i], session);
                    }
                }
                if (plan.attendees[session].size() >= table.minAttendance[session]) {
                    dropSurplusHelpers(session);
                    return true;
                }
            }
            editor.undoTo(mark);
            most = (most - 1) / table.helpersPer[session] * table.helpersPer[session];
        }
        return false;
    }

    private boolean couldBeHelped(int session) {
        int mark = editor.mark();
        boolean found = findHelpers(session, table.minAttendance[session], NONE);
        editor.undoTo(mark);
        return found;
    }

    /** Seats one more wish in the cheapest open session that has room; false if there is none. */
    boolean insert(int seat) {
        if (plan.seatCount[seat] >= table.seatOccurrences[seat]) {
            return false;
        }
        int best = NONE;
        for (int session : everywhere ? table.sessionsOfService(seat) : table.seatSessions[seat]) {
            if (isOpen(session)
                    && !isFrozen(session)
                    && table.startMinute[session] >= problem.notBeforeMinute[table.day[session]]
                    && plan.attendees[session].size() < table.capacity[session]
                    && (!everywhere || table.fits(seat, session))
                    && (best == NONE || table.attendMillis(seat, session) < table.attendMillis(seat, best))
                    && canAttend(seat, session)) {
                best = session;
            }
        }
        if (best == NONE) {
            return false;
        }
        int mark = editor.mark();
        if (!findHelpers(best, plan.attendees[best].size() + 1, NONE) || !canAttend(seat, best)) {
            // Helpers found so far have nobody more to help.
            editor.undoTo(mark);
            return false;
        }
        seat(seat, best);
        return true;
    }

    private int[] wanting(int session, int[] seats) {
        var found = new IntList();
        for (int seat : seats) {
            if (region.holdsElder(table.seatElder[seat])
                    && plan.seatCount[seat] < table.seatOccurrences[seat]
                    && canAttend(seat, session)) {
                found.add(seat);
            }
        }
        return found.toArray();
    }

    private boolean canAttend(int seat, int session) {
        int elder = table.seatElder[seat];
        int day = table.day[session];
        if (absent.get(elder)) {
            return false;
        }
        for (int other = Math.max(0, day - table.seatGapDays[seat] + 1);
                other < Math.min(DAYS, day + table.seatGapDays[seat]);
                other++) {
            if (plan.sessionOnDay[seat * DAYS + other] != NONE) {
                return false;
            }
        }
        if ((plan.homeDays[elder] >> day & 1) != 0 && homeOf(elder, day) != table.home[session]) {
            return false;
        }
        busy.findElder(elder, day, NONE);
        return !busy.overlaps(table.startMinute[session], table.endMinute[session]);
    }

    private int homeOf(int elder, int day) {
        for (int stay : problem.elderStays[elder]) {
            if (plan.stayBed[stay] != NONE && (problem.stays.homeDays[stay] >> day & 1) != 0) {
                return problem.stays.roomHome[problem.stays.bedRoom[plan.stayBed[stay]]];
            }
        }
        return NONE - 1;
    }

    private void seat(int seat, int session) {
        int day = table.day[session];
        busy.pinReceived(table.seatElder[seat], day, NONE);
        busy.pinOutings(table.seatElder[seat], day);
        editor.attend(seat, day, session);
    }

    /** Adds helpers until there are enough for this many, one of them a host; false, with some perhaps added, if not. */
    private boolean findHelpers(int session, int attendees, int exceptVolunteer) {
        int needed = table.helpersNeeded(session, attendees);
        if (hosts(session) == 0 && !addHelper(session, true, exceptVolunteer)) {
            return false;
        }
        while (plan.helpers[session].size() < needed) {
            if (!addHelper(session, false, exceptVolunteer)) {
                return false;
            }
        }
        return true;
    }

    private boolean addHelper(int session, boolean host, int exceptVolunteer) {
        int best = NONE;
        long bestMillis = Long.MAX_VALUE;
        for (int i = 0; i < table.helperTours[session].length; i++) {
            int tour = table.helperTours[session][i];
            int p = problem.tourVolunteer[tour];
            if (p != exceptVolunteer
                    && (!host || table.hosts[session].get(p))
                    && canHelp(tour, session, table.helperTravel[session][i])) {
                long millis = price(p, session, table.helperTravel[session][i]);
                if (millis < bestMillis) {
                    bestMillis = millis;
                    best = tour;
                }
            }
        }
        if (best == NONE) {
            return false;
        }
        int p = problem.tourVolunteer[best];
        if (problem.volunteerElder[p] != NONE) {
            busy.pinReceived(problem.volunteerElder[p], table.day[session], NONE);
        }
        editor.help(best, session);
        return true;
    }

    private boolean canHelp(int tour, int session, int way) {
        int p = problem.tourVolunteer[tour];
        int day = table.day[session];
        int away = table.endMinute[session] - table.startMinute[session] + 2 * way;
        int leave = table.startMinute[session] - way;
        int back = table.endMinute[session] + way;
        if (plan.stopCount[tour] > 0 && plan.leave[tour] < back && leave < plan.back[tour]
                || plan.help[tour] != NONE
                || leave < problem.notBeforeMinute[day]
                || editor.isClosed(tour)
                || plan.weekMinutes[p] + away > problem.weekCapMinutes[p]
                || plan.dayMinutes[p * DAYS + day] + away > problem.dayCapMinutes[p]) {
            return false;
        }
        int elder = problem.volunteerElder[p];
        if (elder == NONE) {
            return true;
        }
        busy.findVolunteer(p, day);
        return (plan.homeDays[elder] >> day & 1) == 0 && !busy.overlaps(leave, back);
    }

    private long price(int p, int session, int way) {
        int leave = table.startMinute[session] - way;
        int back = table.endMinute[session] + way;
        int away = back - leave;
        int unpopular = problem.unpopularMinutes(table.day[session], leave, back);
        return problem.costs.travelMillis(2L * way)
                + problem.loadMillis(p, plan.weekMinutes[p] + away, plan.weekUnpopular[p] + unpopular)
                - problem.loadMillis(p, plan.weekMinutes[p], plan.weekUnpopular[p])
                + awayMillis * away
                + random.nextInt(5_000);
    }

    private void clear(int tour) {
        for (int i = plan.stopCount[tour] - 1; i >= 0; i--) {
            // One removal may take out others, too: what follows in a sequence.
            if (i < plan.stopCount[tour] && !plan.fixed[plan.stops[tour][i]]) {
                editor.remove(plan.stops[tour][i]);
            }
        }
    }

    /** Empties tours of volunteers who could help, so that the session can be opened; the visits go to the removed. */
    void makeRoom(int session) {
        int count = table.helperTours[session].length;
        if (count == 0) {
            return;
        }
        int wanted = table.helpersNeeded(session, table.capacity[session]);
        for (int tries = 0; tries < 3 * wanted && wanted > 0; tries++) {
            int tour = table.helperTours[session][random.nextInt(count)];
            if (plan.help[tour] == NONE && !editor.isClosed(tour)) {
                clear(tour);
                wanted--;
            }
        }
    }
}

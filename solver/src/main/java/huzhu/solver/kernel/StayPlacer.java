package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

/** Puts stays into beds and out of them, and clears what a day fully in a bed rules out. */
final class StayPlacer {
    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final SessionPlacer sessions;
    private final Region region;

    StayPlacer(Editor editor, SessionPlacer sessions, Region region) {
        this.region = region;
        this.editor = editor;
        this.sessions = sessions;
        problem = editor.problem;
        plan = editor.plan;
    }

    /** Puts a stay into the cheapest free bed that suits it; false if there is none. */
    boolean insert(int stay) {
        if (plan.stayBed[stay] != NONE || !elderIsFree(stay)) {
            return false;
        }
        int best = cheapestFree(stay);
        if (best == NONE) {
            return false;
        }
        clear(stay, best);
        editor.stay(stay, best);
        removeSurplus(problem.stays.elder[stay]);
        return true;
    }

    private int cheapestFree(int stay) {
        for (int room : problem.stays.suitableRooms[stay]) {
            for (int bed : problem.stays.roomBeds[room]) {
                if (region.mayUse(bed) && isFree(stay, bed)) {
                    return bed;
                }
            }
        }
        return NONE;
    }

    /** Takes a stay out of its bed. */
    void remove(int stay) {
        int elder = problem.stays.elder[stay];
        if (plan.stayBed[stay] != NONE) {
            leaveSessionsOfHome(elder, problem.stays.homeDays[stay]);
            editor.stay(stay, NONE);
        }
    }

    private boolean elderIsFree(int stay) {
        for (int other : problem.elderStays[problem.stays.elder[stay]]) {
            if (other != stay && plan.stayBed[other] != NONE && problem.stays.overlap(stay, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int stay, int bed) {
        int room = problem.stays.bedRoom[bed];
        for (int neighbour : problem.stays.roomBeds[room]) {
            for (int i = 0; i < plan.bedStays[neighbour].size(); i++) {
                int other = plan.bedStays[neighbour].get(i);
                if (problem.stays.overlap(stay, other)
                        && (neighbour == bed || !problem.stays.mayShare(stay, other, room))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes visits, own tours and places elsewhere off the days that the stay covers. */
    private void clear(int stay, int bed) {
        int elder = problem.stays.elder[stay];
        int days = problem.stays.homeDays[stay];
        int home = problem.stays.roomHome[problem.stays.bedRoom[bed]];
        for (int day = 0; day < DAYS; day++) {
            if ((days >> day & 1) != 0) {
                clearVisits(elder, day);
                clearGiving(elder, day);
                for (int seat : problem.elderSeats[elder]) {
                    int session = plan.sessionOnDay[seat * DAYS + day];
                    if (session != NONE && problem.sessions.home[session] != home) {
                        sessions.leave(seat, day);
                    }
                }
            }
        }
    }

    private void clearVisits(int elder, int day) {
        for (int s : problem.elderSeries[elder]) {
            if (plan.visitOnDay[s * DAYS + day] != NONE) {
                editor.remove(plan.visitOnDay[s * DAYS + day]);
            }
        }
    }

    private void clearGiving(int elder, int day) {
        int p = problem.elderVolunteer[elder];
        if (p != NONE) {
            for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
                while (plan.stopCount[t] > 0) {
                    editor.remove(plan.stops[t][plan.stopCount[t] - 1]);
                }
                if (plan.help[t] != NONE) {
                    sessions.dropHelper(t);
                }
            }
        }
    }

    private void leaveSessionsOfHome(int elder, int days) {
        for (int day = 0; day < DAYS; day++) {
            if ((days >> day & 1) != 0) {
                for (int seat : problem.elderSeats[elder]) {
                    if (plan.sessionOnDay[seat * DAYS + day] != NONE) {
                        sessions.leave(seat, day);
                    }
                }
            }
        }
    }

    /** Takes out visits that the bed has taken out of the demand: the highest numbers go. */
    private void removeSurplus(int elder) {
        for (int s : problem.elderSeries[elder]) {
            for (int visit = problem.firstVisit[s + 1] - 1; visit >= problem.firstVisit[s]; visit--) {
                boolean surplus = problem.inSequence(s)
                        ? visit - problem.firstVisit[s] >= plan.left[s]
                        : plan.placedCount[s] > plan.left[s];
                if (surplus && plan.isPlaced(visit)) {
                    editor.remove(visit);
                }
            }
        }
    }

    /** Whether to move a stay would touch what must stay as it is: visits to its elder or by its elder, sessions with them. */
    boolean touchesFrozen(int stay) {
        int elder = problem.stays.elder[stay];
        for (int day = 0; day < DAYS; day++) {
            for (int s : problem.elderSeries[elder]) {
                int visit = plan.visitOnDay[s * DAYS + day];
                if (visit != NONE && plan.fixed[visit]) {
                    return true;
                }
            }
            for (int seat : problem.elderSeats[elder]) {
                if (isFrozen(plan.sessionOnDay[seat * DAYS + day])) {
                    return true;
                }
            }
        }
        int p = problem.elderVolunteer[elder];
        if (p != NONE) {
            for (int t : problem.volunteerTours[p]) {
                if (editor.isClosed(t) || plan.hasFixed(t) || isFrozen(plan.help[t])) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFrozen(int session) {
        return session != NONE && sessions.isFrozen(session);
    }
}

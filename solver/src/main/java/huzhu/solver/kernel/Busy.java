package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

/**
 * When a person is taken on a day: receiving visits, attending sessions, away giving. Also narrows the ranges of what takes
 * them, so that it stays where it is seen.
 */
final class Busy {
    private final KernelProblem problem;
    private final Schedule plan;
    private final Editor editor;
    private final IntList spans = new IntList();

    Busy(Editor editor) {
        this.editor = editor;
        problem = editor.problem;
        plan = editor.plan;
    }

    /** Number of spans found by the last search. */
    int count() {
        return spans.size() / 3;
    }

    int from(int i) {
        return spans.get(3 * i);
    }

    int to(int i) {
        return spans.get(3 * i + 1);
    }

    /** Tour in which the span lies as a visit received, {@code NONE} for anything else. */
    int tour(int i) {
        return spans.get(3 * i + 2);
    }

    private void add(int from, int to, int tour) {
        spans.add(from);
        spans.add(to);
        spans.add(tour);
    }

    /** Looks up when an elder is taken on a day in any role, a visit of the given series apart. */
    void findElder(int elder, int day, int exceptSeries) {
        spans.clear();
        receiving(elder, day, exceptSeries);
        int p = problem.elderVolunteer[elder];
        if (p != NONE) {
            for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
                if (plan.stopCount[t] > 0) {
                    add(plan.leave[t], plan.back[t], NONE);
                }
                addHelp(t);
            }
        }
    }

    private void addHelp(int tour) {
        if (plan.help[tour] != NONE) {
            add(plan.helpLeave[tour], plan.helpBack[tour], NONE);
        }
    }

    /** Looks up when a volunteer is taken in a tour's window by help and, as an elder, on its day. */
    void findVolunteerInTour(int volunteer, int tour) {
        findVolunteer(volunteer, problem.tourDay[tour]);
        addHelp(tour);
    }

    /** Looks up when a volunteer is taken on a day as an elder; nothing for those who only give. */
    void findVolunteer(int volunteer, int day) {
        spans.clear();
        if (problem.volunteerElder[volunteer] != NONE) {
            receiving(problem.volunteerElder[volunteer], day, NONE);
        }
    }

    private void receiving(int elder, int day, int exceptSeries) {
        for (int s : problem.elderSeries[elder]) {
            int visit = plan.visitOnDay[s * DAYS + day];
            if (visit != NONE && s != exceptSeries) {
                int tour = plan.tourB[visit] == NONE ? plan.tourA[visit] : NONE;
                add(plan.start[visit], plan.start[visit] + problem.minutes[s], tour);
            }
        }
        for (int q : problem.elderSeats[elder]) {
            int session = plan.sessionOnDay[q * DAYS + day];
            if (session != NONE) {
                add(problem.sessions.startMinute[session], problem.sessions.endMinute[session], NONE);
            }
        }
    }

    /** Whether any span found shares a minute with {@code [from, to)}. */
    boolean overlaps(int from, int to) {
        for (int i = 0; i < count(); i++) {
            if (from(i) < to && from < to(i)) {
                return true;
            }
        }
        return false;
    }

    /** Fixes visits that an elder receives on a day where they stand, those in the given tour apart. */
    void pinReceived(int elder, int day, int exceptTour) {
        for (int s : problem.elderSeries[elder]) {
            int visit = plan.visitOnDay[s * DAYS + day];
            if (visit != NONE && plan.tourA[visit] != exceptTour && !editor.isClosed(plan.tourA[visit])) {
                editor.range(visit, plan.start[visit], plan.start[visit]);
            }
        }
    }

    /** Lets a tour of visits take all the time of its window that the volunteer has free around it. */
    void widen(int tour) {
        int p = problem.tourVolunteer[tour];
        if (problem.volunteerElder[p] != NONE) {
            pinReceived(problem.volunteerElder[p], problem.tourDay[tour], NONE);
        }
        findVolunteerInTour(p, tour);
        int lo = problem.tourLoMinute[tour];
        int hi = problem.tourHiMinute[tour];
        for (int i = 0; i < count(); i++) {
            if (to(i) <= plan.leave[tour]) {
                lo = Math.max(lo, to(i));
            } else {
                hi = Math.min(hi, from(i));
            }
        }
        editor.bound(tour, lo, hi);
    }

    /** Fixes the outings of an elder who also gives where they stand. */
    void pinOutings(int elder, int day) {
        int p = problem.elderVolunteer[elder];
        if (p != NONE) {
            for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
                if (plan.stopCount[t] > 0 && !editor.isClosed(t)) {
                    editor.bound(t, plan.leave[t], plan.back[t]);
                }
            }
        }
    }
}

package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.NONE;

/**
 * The objective of a schedule, added up afresh.
 *
 * @param unmetMicros unmet need, millionths of weighted minutes
 * @param costMillis what is merely better, the young elderly's share apart
 * @param metMinutes met caregiver-minutes of visits
 * @param youngMinutes those of the young elderly
 * @param severeOpen visits of the two gravest need levels that are unmet
 */
record Recount(long unmetMicros, long costMillis, long metMinutes, long youngMinutes, int severeOpen) {
    static Recount of(KernelProblem problem, Schedule plan) {
        return new Recount(
                unmet(problem, plan),
                cost(problem, plan),
                met(problem, plan, false),
                met(problem, plan, true),
                severeOpen(problem, plan));
    }

    /** Whether less need is unmet, or as much at less cost, the young elderly's share included. */
    boolean isBetterThan(Recount other, KernelProblem problem) {
        return unmetMicros != other.unmetMicros
                ? unmetMicros < other.unmetMicros
                : allMillis(problem) < other.allMillis(problem);
    }

    /** What is merely better, the young elderly's share included. */
    long allMillis(KernelProblem problem) {
        return costMillis + problem.costs.youngMillis(metMinutes, youngMinutes);
    }

    private static int severeOpen(KernelProblem problem, Schedule plan) {
        int open = 0;
        for (int s = 0; s < problem.series.size(); s++) {
            open += problem.severe[s] ? plan.left[s] - plan.placedCount[s] : 0;
        }
        return open;
    }

    private static long unmet(KernelProblem problem, Schedule plan) {
        long unmet = 0;
        for (int s = 0; s < problem.series.size(); s++) {
            unmet += problem.worthMicros[s] * (plan.left[s] - plan.placedCount[s]);
        }
        for (int stay = 0; stay < plan.stayBed.length; stay++) {
            unmet += plan.stayBed[stay] == NONE ? problem.stays.worthMicros[stay] : 0;
        }
        for (int seat = 0; seat < plan.seatCount.length; seat++) {
            unmet += problem.sessions.seatWorthMicros[seat]
                    * (problem.sessions.seatOccurrences[seat] - plan.seatCount[seat]);
        }
        return unmet;
    }

    private static long cost(KernelProblem problem, Schedule plan) {
        long cost = 0;
        for (int t = 0; t < problem.tours; t++) {
            cost += problem.costs.travelMillis(plan.travel[t]);
            cost += problem.costs.lateMillis(plan.late[t]);
            int session = plan.help[t];
            if (session != NONE) {
                cost += problem.costs.travelMillis(2L * (problem.sessions.startMinute[session] - plan.helpLeave[t]));
            }
            for (int i = 0; i < plan.stopCount[t]; i++) {
                cost += problem.pairMillis(problem.visitSeries[plan.stops[t][i]], problem.tourVolunteer[t]);
            }
        }
        for (int elder = 0; elder < problem.elders; elder++) {
            cost += problem.costs.carersMillis(plan.carerCount[elder]);
        }
        for (int p = 0; p < problem.volunteers; p++) {
            cost += problem.loadMillis(p, plan.weekMinutes[p], plan.weekUnpopular[p]);
        }
        for (int h = 0; h < plan.attendees.length; h++) {
            for (int i = 0; i < plan.attendees[h].size(); i++) {
                cost += problem.sessions.attendMillis(plan.attendees[h].get(i), h);
            }
        }
        for (int stay = 0; stay < plan.stayBed.length; stay++) {
            cost += plan.stayBed[stay] == NONE ? 0 : problem.stays.millis(stay, plan.stayBed[stay]);
        }
        return cost;
    }

    private static long met(KernelProblem problem, Schedule plan, boolean youngOnly) {
        long met = 0;
        for (int s = 0; s < problem.series.size(); s++) {
            if (!youngOnly || problem.young[s]) {
                met += (long) problem.minutes[s] * problem.caregivers[s] * plan.placedCount[s];
            }
        }
        return met;
    }
}

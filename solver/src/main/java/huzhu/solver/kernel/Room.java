package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.Arrays;

/**
 * The longest visit for which volunteers may have room on a day, by their caps and by the time to spare in their tours, were the
 * way to it none. Most volunteers have none for most visits: one look here spares a look at each of their tours. Worked out when
 * asked for after a change.
 *
 * <p>A visit just off the way of a tour may take less than the triangle inequality promises where travel times are given by a
 * table; so the last sweep, which must overlook nothing, does without this.
 */
final class Room {
    /** Less than {@code NONE}, which says that there is no room. */
    private static final int UNKNOWN = -2;

    private final KernelProblem problem;
    private final Schedule plan;
    private final int[] ofDay;
    private final int[] most;

    Room(KernelProblem problem, Schedule plan) {
        this.problem = problem;
        this.plan = plan;
        ofDay = new int[problem.volunteers * DAYS];
        most = new int[problem.volunteers];
        Arrays.fill(most, UNKNOWN);
    }

    /** A volunteer's tours, caps used up, or stays have changed. */
    void forget(int volunteer) {
        most[volunteer] = UNKNOWN;
    }

    /** Minutes of the longest visit for which there may be room in the week, negative if for none. */
    int minutes(int volunteer) {
        int known = most[volunteer];
        return known == UNKNOWN ? workOut(volunteer) : known;
    }

    /** Days on which there may be room for a visit of so many minutes, as bits. */
    int days(int volunteer, int minutes) {
        if (minutes(volunteer) < minutes) {
            return 0;
        }
        int days = 0;
        for (int day = 0; day < DAYS; day++) {
            days |= ofDay[volunteer * DAYS + day] >= minutes ? 1 << day : 0;
        }
        return days;
    }

    private int workOut(int p) {
        int elder = problem.volunteerElder[p];
        int homeDays = elder == NONE ? 0 : plan.homeDays[elder];
        int weekRest = problem.weekCapMinutes[p] - plan.weekMinutes[p];
        int mostOfWeek = NONE;
        for (int day = 0; day < DAYS; day++) {
            int at = p * DAYS + day;
            int longest = NONE;
            if (plan.dayVisits[at] < problem.dayCapVisits[p] && (homeDays >> day & 1) == 0) {
                // Time that a tour spends waiting can be used without any more away from home.
                int rest = Math.min(weekRest, problem.dayCapMinutes[p] - plan.dayMinutes[at]);
                for (int t = problem.dayTours[p * 8 + day]; t < problem.dayTours[p * 8 + day + 1]; t++) {
                    longest = Math.max(longest, Math.min(plan.mostSpare[t], rest + plan.waiting[t]));
                }
            }
            ofDay[at] = longest;
            mostOfWeek = Math.max(mostOfWeek, longest);
        }
        most[p] = mostOfWeek;
        return mostOfWeek;
    }
}

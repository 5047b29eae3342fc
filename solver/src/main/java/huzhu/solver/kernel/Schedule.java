package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.Arrays;

/**
 * The mutable plan of the kernel as arrays. Only {@link Editor} writes to it.
 *
 * <p>Couplings between tours (two caregivers, sequences, one visit at a time, people who give and receive) are held by
 * <em>ranges</em>: each placed visit has a range of starts, and each tour bounds, so narrow that whatever happens inside
 * them, no coupling breaks. So every tour can be timed on its own. Source: temporal decoupling, L. Hunsberger,
 * "Algorithms for a temporal decoupling problem in multi-agent planning", AAAI 2002.
 */
final class Schedule {
    /** Minutes to spare of a tour without stops: what it has depends on help and on the volunteer's own visits. */
    static final int NO_STOPS = Integer.MAX_VALUE;

    /** First and second tour of a visit, {@code NONE} when unplaced. */
    final int[] tourA;

    final int[] tourB;
    /** Range of starts of a placed visit. */
    final int[] rangeLo;

    final int[] rangeHi;
    /** Start in the timetable of least time away from home. */
    final int[] start;

    final int[] placedCount;
    final int[] placedDays;
    final int[] visitOnDay;
    /** Occurrences of a series that the placed stays leave in the demand. */
    final int[] left;

    /** Stops of each tour: visits in order. */
    final int[][] stops;

    final int[] stopCount;
    final int[][] earliest;
    final int[][] latest;
    /** Minutes on the road to each stop of a tour, then home. */
    final int[][] way;

    /** Minutes to spare before each stop of a tour and before coming home, were a detour to take none; and the most of a tour. */
    final int[][] spare;

    final int[] mostSpare;

    final int[] boundLo;
    final int[] boundHi;
    final int[] leave;
    final int[] back;
    final int[] travel;
    /** Minutes of a tour that are neither travel nor visits. */
    final int[] waiting;

    /** Minutes by which the stops of a tour are late, all together. */
    final int[] late;

    /** Session that is helped at in a tour's window, on an outing of its own before or after the visits. */
    final int[] help;

    final int[] helpLeave;
    final int[] helpBack;

    final int[] weekMinutes;
    final int[] weekUnpopular;
    final int[] dayMinutes;
    final int[] dayVisits;

    /** Different carers of each elder with the number of their parts in visits. */
    final int[][] carer;

    final int[][] carerParts;
    final int[] carerCount;

    final int[] stayBed;
    final IntList[] bedStays;
    final int[] homeDays;
    /** Session attended on a day by seat series. */
    final int[] sessionOnDay;

    final int[] seatCount;
    final IntList[] attendees;
    final IntList[] helpers;

    /** Number of the region that may change a tour at present. */
    final int[] tourRegion;

    /** Placed visits that stay where they are at present, as they are made across a border of regions. */
    final boolean[] fixed;

    Schedule(KernelProblem problem) {
        tourA = KernelProblem.filled(problem.visits);
        tourB = KernelProblem.filled(problem.visits);
        rangeLo = new int[problem.visits];
        rangeHi = new int[problem.visits];
        start = new int[problem.visits];
        int series = problem.series.size();
        placedCount = new int[series];
        placedDays = new int[series];
        visitOnDay = KernelProblem.filled(series * DAYS);
        left = problem.occurrences.clone();
        stops = new int[problem.tours][];
        stopCount = new int[problem.tours];
        earliest = new int[problem.tours][];
        latest = new int[problem.tours][];
        way = new int[problem.tours][];
        spare = new int[problem.tours][];
        mostSpare = new int[problem.tours];
        for (int t = 0; t < problem.tours; t++) {
            stops[t] = new int[4];
            earliest[t] = new int[4];
            latest[t] = new int[4];
            way[t] = new int[5];
            spare[t] = new int[5];
            mostSpare[t] = NO_STOPS;
        }
        boundLo = problem.tourLoMinute.clone();
        boundHi = problem.tourHiMinute.clone();
        leave = new int[problem.tours];
        back = new int[problem.tours];
        travel = new int[problem.tours];
        waiting = new int[problem.tours];
        late = new int[problem.tours];
        help = KernelProblem.filled(problem.tours);
        helpLeave = new int[problem.tours];
        helpBack = new int[problem.tours];
        weekMinutes = new int[problem.volunteers];
        weekUnpopular = new int[problem.volunteers];
        dayMinutes = new int[problem.volunteers * DAYS];
        dayVisits = new int[problem.volunteers * DAYS];
        carer = new int[problem.elders][2];
        carerParts = new int[problem.elders][2];
        carerCount = new int[problem.elders];
        stayBed = KernelProblem.filled(problem.stays.stays.size());
        bedStays = lists(problem.stays.bedRoom.length);
        homeDays = new int[problem.elders];
        sessionOnDay = KernelProblem.filled(problem.sessions.seatElder.length * DAYS);
        seatCount = new int[problem.sessions.seatElder.length];
        attendees = lists(problem.sessions.day.length);
        helpers = lists(problem.sessions.day.length);
        tourRegion = new int[problem.tours];
        fixed = new boolean[problem.visits];
    }

    private Schedule(Schedule other) {
        tourA = other.tourA.clone();
        tourB = other.tourB.clone();
        rangeLo = other.rangeLo.clone();
        rangeHi = other.rangeHi.clone();
        start = other.start.clone();
        placedCount = other.placedCount.clone();
        placedDays = other.placedDays.clone();
        visitOnDay = other.visitOnDay.clone();
        left = other.left.clone();
        stops = rows(other.stops);
        stopCount = other.stopCount.clone();
        earliest = rows(other.earliest);
        latest = rows(other.latest);
        way = rows(other.way);
        spare = rows(other.spare);
        mostSpare = other.mostSpare.clone();
        boundLo = other.boundLo.clone();
        boundHi = other.boundHi.clone();
        leave = other.leave.clone();
        back = other.back.clone();
        travel = other.travel.clone();
        waiting = other.waiting.clone();
        late = other.late.clone();
        help = other.help.clone();
        helpLeave = other.helpLeave.clone();
        helpBack = other.helpBack.clone();
        weekMinutes = other.weekMinutes.clone();
        weekUnpopular = other.weekUnpopular.clone();
        dayMinutes = other.dayMinutes.clone();
        dayVisits = other.dayVisits.clone();
        carer = rows(other.carer);
        carerParts = rows(other.carerParts);
        carerCount = other.carerCount.clone();
        stayBed = other.stayBed.clone();
        bedStays = lists(other.bedStays);
        homeDays = other.homeDays.clone();
        sessionOnDay = other.sessionOnDay.clone();
        seatCount = other.seatCount.clone();
        attendees = lists(other.attendees);
        helpers = lists(other.helpers);
        tourRegion = other.tourRegion.clone();
        fixed = other.fixed.clone();
    }

    private static int[][] rows(int[][] of) {
        var rows = new int[of.length][];
        Arrays.setAll(rows, i -> of[i].clone());
        return rows;
    }

    private static IntList[] lists(IntList[] of) {
        var lists = new IntList[of.length];
        Arrays.setAll(lists, i -> of[i].copy());
        return lists;
    }

    /** The same plan, to be changed without this one. */
    Schedule copy() {
        return new Schedule(this);
    }

    private static IntList[] lists(int length) {
        var lists = new IntList[length];
        Arrays.setAll(lists, i -> new IntList());
        return lists;
    }

    boolean isPlaced(int visit) {
        return tourA[visit] != NONE;
    }

    void ensureStops(int tour, int needed) {
        if (stops[tour].length < needed) {
            stops[tour] = Arrays.copyOf(stops[tour], needed * 2);
            earliest[tour] = Arrays.copyOf(earliest[tour], needed * 2);
            latest[tour] = Arrays.copyOf(latest[tour], needed * 2);
            way[tour] = Arrays.copyOf(way[tour], needed * 2 + 1);
            spare[tour] = Arrays.copyOf(spare[tour], needed * 2 + 1);
        }
    }

    /** Whether any stop of a tour must stay where it is. */
    boolean hasFixed(int tour) {
        for (int i = 0; i < stopCount[tour]; i++) {
            if (fixed[stops[tour][i]]) {
                return true;
            }
        }
        return false;
    }

    /** Whether help in a tour's window is away at some minute of {@code [from, to)}. */
    boolean helpsDuring(int tour, int from, int to) {
        return help[tour] != KernelProblem.NONE && helpLeave[tour] < to && from < helpBack[tour];
    }

    int positionOf(int tour, int visit) {
        for (int i = 0; i < stopCount[tour]; i++) {
            if (stops[tour][i] == visit) {
                return i;
            }
        }
        throw new IllegalStateException("visit " + visit + " is not in tour " + tour + ".\nMaybe an undo went wrong.");
    }

    /** Whether the other carers of an elder include this volunteer. */
    int partsOf(int elder, int volunteer) {
        for (int i = 0; i < carerCount[elder]; i++) {
            if (carer[elder][i] == volunteer) {
                return carerParts[elder][i];
            }
        }
        return 0;
    }
}

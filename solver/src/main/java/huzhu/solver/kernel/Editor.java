package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.NONE;

import java.util.Arrays;

/**
 * Changes a {@link Schedule} step by step, keeps its objective, and takes steps back.
 *
 * <p>Every change is one of a few primitive steps written to a journal; {@link #undoTo} plays it backwards. The objective
 * is kept in the same units as the model's: millionths of weighted minutes and thousandths of travel minutes.
 *
 * <p>Over 300 lines: primitive steps and their inverses must stay side by side.
 */
final class Editor {
    private static final int PLACE = 0;
    private static final int REMOVE = 1;
    private static final int RANGE = 2;
    private static final int BOUNDS = 3;
    private static final int STAY = 4;
    private static final int ATTEND = 5;
    private static final int HELP = 6;

    final KernelProblem problem;
    final Schedule plan;
    final TravelTable travelTable;

    /** Visits that are needed or not, but in no tour. */
    final IntSet unplaced;

    /** Visits taken out since the list was last cleared. */
    final IntList removed = new IntList();

    /** What volunteers have room for. */
    final Room room;

    private final IntList journal = new IntList();
    private final IntList dirtyTours = new IntList();
    private final boolean[] dirty;

    private long unmetMicros;
    private long costMillis;
    private long metMinutes;
    private long youngMinutes;
    private int severeOpen;

    private final int region;

    /** Edits the tours of one region, given by its number. */
    Editor(KernelProblem problem, Schedule plan, TravelTable travelTable, int region) {
        this.region = region;
        this.problem = problem;
        this.plan = plan;
        this.travelTable = travelTable;
        dirty = new boolean[problem.tours];
        unplaced = new IntSet(problem.visits);
        room = new Room(problem, plan);
    }

    /** Sets the objective, as a recount has found it. */
    void startFrom(Recount recount) {
        unmetMicros = recount.unmetMicros();
        costMillis = recount.costMillis();
        metMinutes = recount.metMinutes();
        youngMinutes = recount.youngMinutes();
        severeOpen = recount.severeOpen();
    }

    long unmetMicros() {
        return unmetMicros;
    }

    /** Visits of the gravest need levels that are in no tour. */
    int severeOpen() {
        return severeOpen;
    }

    /** Cost, the young elderly's share included. */
    long costMillis() {
        return costMillis + problem.costs.youngMillis(metMinutes, youngMinutes);
    }

    int travel(int volunteer, int from, int to) {
        return travelTable.minutes(problem.volunteerMode[volunteer], from, to);
    }

    /** Whether a tour must stay as it is: it belongs to another region. */
    boolean isClosed(int tour) {
        return plan.tourRegion[tour] != region;
    }

    int pointOf(int visit) {
        return problem.visitPoint[visit];
    }

    /** Forgets the journal: what was done stays done. */
    void commit() {
        journal.clear();
    }

    /** Where the journal stands, to come back to with {@link #undoTo}. */
    int mark() {
        return journal.size();
    }

    /** Takes back everything since a mark. */
    void undoTo(int mark) {
        while (journal.size() > mark) {
            int what = journal.removeLast();
            switch (what) {
                case PLACE -> undoPlace();
                case REMOVE -> undoRemove();
                case RANGE -> {
                    int hi = journal.removeLast();
                    int lo = journal.removeLast();
                    writeRange(journal.removeLast(), lo, hi);
                }
                case BOUNDS -> {
                    int hi = journal.removeLast();
                    int lo = journal.removeLast();
                    writeBounds(journal.removeLast(), lo, hi);
                }
                case STAY -> {
                    int bed = journal.removeLast();
                    writeStay(journal.removeLast(), bed);
                }
                case ATTEND -> {
                    int session = journal.removeLast();
                    int day = journal.removeLast();
                    writeAttend(journal.removeLast(), day, session);
                }
                case HELP -> {
                    int session = journal.removeLast();
                    writeHelp(journal.removeLast(), session);
                }
                default -> throw new IllegalStateException("journal holds " + what + ".\nMaybe it was cut in a step.");
            }
        }
        refresh();
    }

    private void undoPlace() {
        takeOut(journal.removeLast());
    }

    private void undoRemove() {
        int positionB = journal.removeLast();
        int b = journal.removeLast();
        int positionA = journal.removeLast();
        int a = journal.removeLast();
        int hi = journal.removeLast();
        int lo = journal.removeLast();
        putIn(journal.removeLast(), lo, hi, a, positionA, b, positionB);
    }

    /** Places a visit: into one tour, or two at once ({@code b = NONE} for one). */
    void place(int visit, int lo, int hi, int a, int positionA, int b, int positionB) {
        putIn(visit, lo, hi, a, positionA, b, positionB);
        journal.add(visit);
        journal.add(PLACE);
        refresh();
    }

    /** Takes a visit out, and with it the visits that follow it in a sequence. */
    void remove(int visit) {
        int s = problem.visitSeries[visit];
        for (int second : problem.secondSeries[s]) {
            int k = visit - problem.firstVisit[s];
            if (k < problem.occurrences[second]) {
                int follower = problem.firstVisit[second] + k;
                if (plan.isPlaced(follower)) {
                    remove(follower);
                }
            }
        }
        int a = plan.tourA[visit];
        int b = plan.tourB[visit];
        int positionA = plan.positionOf(a, visit);
        int positionB = b == NONE ? NONE : plan.positionOf(b, visit);
        int lo = plan.rangeLo[visit];
        int hi = plan.rangeHi[visit];
        takeOut(visit);
        for (int item : new int[] {visit, lo, hi, a, positionA, b, positionB, REMOVE}) {
            journal.add(item);
        }
        removed.add(visit);
        loosen(a);
        if (b != NONE) {
            loosen(b);
        }
        refresh();
    }

    /** An empty tour may use its whole window again; beside help it is bound anew by what comes first. */
    private void loosen(int tour) {
        if (plan.stopCount[tour] == 0) {
            bound(tour, problem.tourLoMinute[tour], problem.tourHiMinute[tour]);
        }
    }

    /** Narrows or widens the range of starts of a placed visit. */
    void range(int visit, int lo, int hi) {
        if (plan.rangeLo[visit] != lo || plan.rangeHi[visit] != hi) {
            journal.add(visit);
            journal.add(plan.rangeLo[visit]);
            journal.add(plan.rangeHi[visit]);
            journal.add(RANGE);
            writeRange(visit, lo, hi);
            refresh();
        }
    }

    /** Narrows or widens the bounds of a tour. */
    void bound(int tour, int lo, int hi) {
        if (plan.boundLo[tour] != lo || plan.boundHi[tour] != hi) {
            journal.add(tour);
            journal.add(plan.boundLo[tour]);
            journal.add(plan.boundHi[tour]);
            journal.add(BOUNDS);
            writeBounds(tour, lo, hi);
            refresh();
        }
    }

    /** Puts a stay into a bed or, with {@code NONE}, out of it. */
    void stay(int stay, int bed) {
        journal.add(stay);
        journal.add(plan.stayBed[stay]);
        journal.add(STAY);
        writeStay(stay, bed);
    }

    /** Lets a seat series attend a session on a day or, with {@code NONE}, not. */
    void attend(int seat, int day, int session) {
        journal.add(seat);
        journal.add(day);
        journal.add(plan.sessionOnDay[seat * DAYS + day]);
        journal.add(ATTEND);
        writeAttend(seat, day, session);
    }

    /**
     * Lets a volunteer help at a session in a tour's window or, with {@code NONE}, not. Visits of the tour are fixed to the
     * time they take now, which must not be that of the help.
     */
    void help(int tour, int session) {
        if (session != NONE && plan.stopCount[tour] > 0) {
            bound(tour, plan.leave[tour], plan.back[tour]);
        }
        journal.add(tour);
        journal.add(plan.help[tour]);
        journal.add(HELP);
        writeHelp(tour, session);
    }

    private void writeRange(int visit, int lo, int hi) {
        plan.rangeLo[visit] = lo;
        plan.rangeHi[visit] = hi;
        touch(plan.tourA[visit]);
        if (plan.tourB[visit] != NONE) {
            touch(plan.tourB[visit]);
        }
    }

    private void writeBounds(int tour, int lo, int hi) {
        plan.boundLo[tour] = lo;
        plan.boundHi[tour] = hi;
        touch(tour);
    }

    private void putIn(int visit, int lo, int hi, int a, int positionA, int b, int positionB) {
        int s = problem.visitSeries[visit];
        int day = problem.tourDay[a];
        plan.tourA[visit] = a;
        plan.tourB[visit] = b;
        plan.rangeLo[visit] = lo;
        plan.rangeHi[visit] = hi;
        plan.placedCount[s]++;
        plan.placedDays[s] |= 1 << day;
        plan.visitOnDay[s * DAYS + day] = visit;
        unplaced.remove(visit);
        unmetMicros -= problem.worthMicros[s];
        count(s, 1);
        putStop(visit, s, a, positionA);
        if (b != NONE) {
            putStop(visit, s, b, positionB);
        }
    }

    private void takeOut(int visit) {
        int s = problem.visitSeries[visit];
        int day = problem.tourDay[plan.tourA[visit]];
        takeStop(visit, s, plan.tourA[visit]);
        if (plan.tourB[visit] != NONE) {
            takeStop(visit, s, plan.tourB[visit]);
        }
        plan.tourA[visit] = NONE;
        plan.tourB[visit] = NONE;
        plan.placedCount[s]--;
        plan.placedDays[s] &= ~(1 << day);
        plan.visitOnDay[s * DAYS + day] = NONE;
        unplaced.add(visit);
        unmetMicros += problem.worthMicros[s];
        count(s, -1);
    }

    private void count(int s, int sign) {
        long care = (long) sign * problem.minutes[s] * problem.caregivers[s];
        metMinutes += care;
        if (problem.young[s]) {
            youngMinutes += care;
        }
        if (problem.severe[s]) {
            severeOpen -= sign;
        }
    }

    private void putStop(int visit, int s, int tour, int position) {
        int count = plan.stopCount[tour];
        plan.ensureStops(tour, count + 1);
        System.arraycopy(plan.stops[tour], position, plan.stops[tour], position + 1, count - position);
        plan.stops[tour][position] = visit;
        plan.stopCount[tour]++;
        int p = problem.tourVolunteer[tour];
        plan.dayVisits[p * DAYS + problem.tourDay[tour]]++;
        costMillis += problem.pairMillis(s, p) + addCarer(problem.seriesElder[s], p);
        touch(tour);
    }

    private void takeStop(int visit, int s, int tour) {
        int position = plan.positionOf(tour, visit);
        int count = --plan.stopCount[tour];
        System.arraycopy(plan.stops[tour], position + 1, plan.stops[tour], position, count - position);
        int p = problem.tourVolunteer[tour];
        plan.dayVisits[p * DAYS + problem.tourDay[tour]]--;
        costMillis += removeCarer(problem.seriesElder[s], p) - problem.pairMillis(s, p);
        touch(tour);
    }

    private long addCarer(int elder, int volunteer) {
        int count = plan.carerCount[elder];
        for (int i = 0; i < count; i++) {
            if (plan.carer[elder][i] == volunteer) {
                plan.carerParts[elder][i]++;
                return 0;
            }
        }
        if (plan.carer[elder].length == count) {
            plan.carer[elder] = Arrays.copyOf(plan.carer[elder], count * 2);
            plan.carerParts[elder] = Arrays.copyOf(plan.carerParts[elder], count * 2);
        }
        plan.carer[elder][count] = volunteer;
        plan.carerParts[elder][count] = 1;
        plan.carerCount[elder]++;
        return problem.costs.carersMillis(count + 1) - problem.costs.carersMillis(count);
    }

    private long removeCarer(int elder, int volunteer) {
        int last = plan.carerCount[elder] - 1;
        for (int i = 0; i <= last; i++) {
            if (plan.carer[elder][i] == volunteer) {
                if (--plan.carerParts[elder][i] > 0) {
                    return 0;
                }
                plan.carer[elder][i] = plan.carer[elder][last];
                plan.carerParts[elder][i] = plan.carerParts[elder][last];
                plan.carerCount[elder] = last;
                return problem.costs.carersMillis(last) - problem.costs.carersMillis(last + 1);
            }
        }
        throw new IllegalStateException(
                "volunteer " + volunteer + " is no carer of " + elder + ".\nMaybe an undo went wrong.");
    }

    private void writeStay(int stay, int bed) {
        int old = plan.stayBed[stay];
        int elder = problem.stays.elder[stay];
        changeDemand(elder, -1);
        if (old != NONE) {
            plan.bedStays[old].remove(stay);
            unmetMicros += problem.stays.worthMicros[stay];
            costMillis -= problem.stays.millis(stay, old);
        }
        plan.stayBed[stay] = bed;
        if (bed != NONE) {
            plan.bedStays[bed].add(stay);
            unmetMicros -= problem.stays.worthMicros[stay];
            costMillis += problem.stays.millis(stay, bed);
        }
        int days = 0;
        for (int other : problem.elderStays[elder]) {
            if (plan.stayBed[other] != NONE) {
                days |= problem.stays.homeDays[other];
            }
        }
        plan.homeDays[elder] = days;
        if (problem.elderVolunteer[elder] != NONE) {
            room.forget(problem.elderVolunteer[elder]);
        }
        for (int s : problem.elderSeries[elder]) {
            plan.left[s] = occurrencesLeft(s, days);
        }
        changeDemand(elder, 1);
    }

    private void changeDemand(int elder, int sign) {
        for (int s : problem.elderSeries[elder]) {
            unmetMicros += sign * problem.worthMicros[s] * plan.left[s];
            severeOpen += problem.severe[s] ? sign * plan.left[s] : 0;
        }
    }

    private int occurrencesLeft(int s, int homeDays) {
        if (homeDays == 0) {
            return problem.occurrences[s];
        }
        int count = 0;
        int next = 0;
        for (int day = 0; day < DAYS; day++) {
            if (day >= next && (problem.dayMask[s] >> day & 1) != 0 && (homeDays >> day & 1) == 0) {
                count++;
                next = day + problem.gapDays[s];
            }
        }
        return Math.min(problem.occurrences[s], count);
    }

    private void writeAttend(int seat, int day, int session) {
        int old = plan.sessionOnDay[seat * DAYS + day];
        if (old != NONE) {
            plan.attendees[old].remove(seat);
            plan.seatCount[seat]--;
            unmetMicros += problem.sessions.seatWorthMicros[seat];
            costMillis -= problem.sessions.attendMillis(seat, old);
        }
        plan.sessionOnDay[seat * DAYS + day] = session;
        if (session != NONE) {
            plan.attendees[session].add(seat);
            plan.seatCount[seat]++;
            unmetMicros -= problem.sessions.seatWorthMicros[seat];
            costMillis += problem.sessions.attendMillis(seat, session);
        }
    }

    private void writeHelp(int tour, int session) {
        refresh();
        int old = plan.help[tour];
        int p = problem.tourVolunteer[tour];
        if (old != NONE) {
            plan.helpers[old].remove(tour);
            int way = problem.sessions.startMinute[old] - plan.helpLeave[tour];
            int unpopular = problem.unpopularMinutes(problem.tourDay[tour], plan.helpLeave[tour], plan.helpBack[tour]);
            away(p, problem.tourDay[tour], plan.helpLeave[tour] - plan.helpBack[tour], -unpopular);
            costMillis -= problem.costs.travelMillis(2L * way);
        }
        plan.help[tour] = session;
        if (session != NONE) {
            plan.helpers[session].add(tour);
            int way = travel(p, problem.volunteerPoint[p], problem.sessions.point[session]);
            plan.helpLeave[tour] = problem.sessions.startMinute[session] - way;
            plan.helpBack[tour] = problem.sessions.endMinute[session] + way;
            int unpopular = problem.unpopularMinutes(problem.tourDay[tour], plan.helpLeave[tour], plan.helpBack[tour]);
            away(p, problem.tourDay[tour], plan.helpBack[tour] - plan.helpLeave[tour], unpopular);
            costMillis += problem.costs.travelMillis(2L * way);
        }
    }

    private void away(int volunteer, int day, int minutes, int unpopular) {
        costMillis -= problem.loadMillis(volunteer, plan.weekMinutes[volunteer], plan.weekUnpopular[volunteer]);
        plan.weekMinutes[volunteer] += minutes;
        plan.weekUnpopular[volunteer] += unpopular;
        plan.dayMinutes[volunteer * DAYS + day] += minutes;
        room.forget(volunteer);
        costMillis += problem.loadMillis(volunteer, plan.weekMinutes[volunteer], plan.weekUnpopular[volunteer]);
    }

    private void touch(int tour) {
        if (!dirty[tour]) {
            dirty[tour] = true;
            dirtyTours.add(tour);
        }
    }

    private void refresh() {
        while (!dirtyTours.isEmpty()) {
            int tour = dirtyTours.removeLast();
            dirty[tour] = false;
            retime(tour);
        }
    }

    /** Times a tour anew: earliest and latest starts, then the timetable of least time away from home. */
    private void retime(int tour) {
        int p = problem.tourVolunteer[tour];
        int day = problem.tourDay[tour];
        int oldAway = plan.back[tour] - plan.leave[tour];
        int oldUnpopular = problem.unpopularMinutes(day, plan.leave[tour], plan.back[tour]);
        int oldTravel = plan.travel[tour];
        int oldLate = plan.late[tour];
        int count = plan.stopCount[tour];
        if (count == 0) {
            plan.leave[tour] = 0;
            plan.back[tour] = 0;
            plan.travel[tour] = 0;
            plan.waiting[tour] = 0;
            plan.late[tour] = 0;
            plan.mostSpare[tour] = Schedule.NO_STOPS;
        } else {
            timetable(tour, p, count);
        }
        room.forget(p);
        int away = plan.back[tour] - plan.leave[tour];
        int unpopular = problem.unpopularMinutes(day, plan.leave[tour], plan.back[tour]);
        if (away != oldAway || unpopular != oldUnpopular) {
            away(p, day, away - oldAway, unpopular - oldUnpopular);
        }
        costMillis += problem.costs.travelMillis(plan.travel[tour]) - problem.costs.travelMillis(oldTravel);
        costMillis += problem.costs.lateMillis(plan.late[tour] - oldLate);
    }

    private void timetable(int tour, int p, int count) {
        var stops = plan.stops[tour];
        var earliest = plan.earliest[tour];
        var latest = plan.latest[tour];
        var ways = plan.way[tour];
        int home = problem.volunteerPoint[p];
        int at = home;
        int time = plan.boundLo[tour];
        int travel = 0;
        int care = 0;
        for (int i = 0; i < count; i++) {
            int visit = stops[i];
            int point = pointOf(visit);
            int way = travel(p, at, point);
            ways[i] = way;
            travel += way;
            time = Math.max(time + way, plan.rangeLo[visit]);
            earliest[i] = time;
            int minutes = problem.visitMinutes[visit];
            time += minutes;
            care += minutes;
            at = point;
        }
        int wayHome = travel(p, at, home);
        ways[count] = wayHome;
        travel += wayHome;
        int completion = time + wayHome;
        var spare = plan.spare[tour];
        int mostSpare = plan.boundHi[tour] - completion;
        spare[count] = mostSpare;
        time = plan.boundHi[tour] - wayHome;
        for (int i = count - 1; i >= 0; i--) {
            int visit = stops[i];
            time = Math.min(time - problem.visitMinutes[visit], plan.rangeHi[visit]);
            latest[i] = time;
            time -= ways[i];
            spare[i] = time - (i == 0 ? plan.boundLo[tour] : earliest[i - 1] + problem.visitMinutes[stops[i - 1]]);
            mostSpare = Math.max(mostSpare, spare[i]);
        }
        plan.mostSpare[tour] = mostSpare;
        int depart = Math.min(time, completion - travel - care);
        if (completion - time >= travel + care) {
            depart = time;
        }
        plan.leave[tour] = depart;
        plan.travel[tour] = travel;
        time = depart;
        int late = 0;
        for (int i = 0; i < count; i++) {
            int visit = stops[i];
            time = Math.max(time + ways[i], plan.rangeLo[visit]);
            plan.start[visit] = time;
            late += problem.pricesLateness ? problem.lateMinutes(problem.visitSeries[visit], time) : 0;
            time += problem.visitMinutes[visit];
        }
        plan.late[tour] = late;
        plan.back[tour] = time + wayHome;
        plan.waiting[tour] = plan.back[tour] - depart - travel - care;
    }
}

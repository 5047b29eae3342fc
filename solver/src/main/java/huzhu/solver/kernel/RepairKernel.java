package huzhu.solver.kernel;

import static huzhu.solver.kernel.KernelProblem.DAYS;
import static huzhu.solver.kernel.KernelProblem.EVERY_DAY;
import static huzhu.solver.kernel.KernelProblem.NONE;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Series;
import huzhu.model.demand.Visit;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A plan that stands, to be changed line by line: everything in it keeps its minute until it is taken out, and what is put in
 * goes into the gaps.
 *
 * <p>All rules hold after every step, as in the search. Steps can be taken back to a mark. Not for several threads.
 */
public final class RepairKernel {
    private final KernelProblem problem;
    private final Schedule schedule;
    private final Editor editor;
    private final PlanBridge bridge;
    private final Placers placers;
    private final List<Visit> visits;
    private final Index<DemandId> visitIndex;
    private final Index<PersonId> volunteerIndex;
    private final Index<SessionId> sessionIndex;
    private final Index<StayId> stayIndex;
    private final Index<String> seatIndex;

    /**
     * Takes a plan.
     *
     * @param planningProblem what is planned
     * @param plan a plan that breaks no rule but, perhaps, that sessions have too few helpers
     * @param notBeforeMinute for each day, Monday first, the minute before which nobody sets out for anything new
     * @throws IllegalArgumentException if the plan does not fit the problem
     */
    public RepairKernel(PlanningProblem planningProblem, Plan plan, int[] notBeforeMinute) {
        problem = new KernelProblem(planningProblem);
        System.arraycopy(notBeforeMinute, 0, problem.notBeforeMinute, 0, DAYS);
        schedule = new Schedule(problem);
        var whole = Regions.whole(problem, schedule);
        // A repair looks at few of all ways.
        var travel = TravelTable.asAsked(problem.points);
        editor = Kernel.editor(problem, schedule, whole, 0, Recount.of(problem, schedule), travel);
        bridge = new PlanBridge(problem);
        bridge.load(plan, editor);
        var busy = new Busy(editor);
        for (int t = 0; t < problem.tours; t++) {
            if (schedule.stopCount[t] > 0) {
                busy.widen(t);
            }
        }
        placers = Placers.of(editor, whole, new SplittableRandom(1));
        placers.choose(0, 0);
        placers.visits().lookAtEverybody(true);
        visits = planningProblem.demand().visits().toList();
        visitIndex = Index.of(visits, Visit::id);
        volunteerIndex = Index.of(problem.county().volunteers(), Volunteer::id);
        seatIndex = Index.of(problem.sessions.seatSeries, Series::key);
        sessionIndex = Index.of(problem.sessions.sessions, Session::id);
        stayIndex = Index.of(problem.stays.stays, Stay::id);
    }

    /**
     * Where a visit stands.
     *
     * @param day when
     * @param startMinute start, minute of the day
     * @param carers who comes, by id
     */
    public record Spot(DayOfWeek day, int startMinute, List<PersonId> carers) {
        public Spot {
            carers = carers.stream().sorted().toList();
        }
    }

    /**
     * Where a visit may be put.
     *
     * @param days on which days
     * @param startMinute at which minute alone, if any is as good as none
     * @param carer by whom alone, if it matters; visits of two caregivers do not keep to it
     */
    public record Where(Set<DayOfWeek> days, OptionalInt startMinute, Optional<PersonId> carer) {
        public Where {
            days = Set.copyOf(days);
        }
    }

    /** Where a visit stands now, if it does. */
    public Optional<Spot> spot(DemandId id) {
        int visit = visitIndex.require(id);
        if (!schedule.isPlaced(visit)) {
            return Optional.empty();
        }
        int a = schedule.tourA[visit];
        int b = schedule.tourB[visit];
        var carers = b == NONE ? List.of(carer(a)) : List.of(carer(a), carer(b));
        return Optional.of(new Spot(DayOfWeek.of(problem.tourDay[a] + 1), schedule.start[visit], carers));
    }

    private PersonId carer(int tour) {
        return problem.county().volunteers().get(problem.tourVolunteer[tour]).id();
    }

    /** Whether a visit is needed, stands nowhere and, second of a sequence, has its first. */
    public boolean isWanted(DemandId id) {
        return placers.visits().isWanted(visitIndex.require(id));
    }

    /** Puts a wanted visit at its cheapest place, with what follows it in a sequence; false if there is none. */
    public boolean insert(DemandId id, Where where) {
        int visit = visitIndex.require(id);
        int days = where.days().stream().mapToInt(day -> 1 << day.ordinal()).reduce(0, (a, b) -> a | b);
        placers.visits().startOnlyAt(where.startMinute().orElse(NONE));
        boolean alone = problem.caregivers[problem.visitSeries[visit]] == 1;
        boolean done;
        if (where.carer().isPresent() && alone) {
            var one = new IntList();
            one.add(volunteerIndex.require(where.carer().get()));
            done = placers.visits().insertAmong(visit, one, days);
        } else {
            done = placers.visits().insert(visit, days);
        }
        placers.visits().startOnlyAt(NONE);
        return done;
    }

    /**
     * Takes a visit out, and with it what follows it in a sequence.
     *
     * @return all that was taken out
     */
    public List<DemandId> remove(DemandId id) {
        editor.removed.clear();
        editor.remove(visitIndex.require(id));
        return Arrays.stream(editor.removed.toArray())
                .mapToObj(visit -> visits.get(visit).id())
                .toList();
    }

    /** Those who may serve a visit, the nearest of them where there are very many. */
    public List<PersonId> candidates(DemandId id) {
        int s = problem.visitSeries[visitIndex.require(id)];
        return Arrays.stream(problem.candidates[s])
                .mapToObj(p -> problem.county().volunteers().get(p).id())
                .toList();
    }

    /** Days on which a visit could lie beside the others of its series. */
    public Set<DayOfWeek> openDays(DemandId id) {
        int visit = visitIndex.require(id);
        int s = problem.visitSeries[visit];
        int mask = problem.daysApart(s, schedule.placedDays[s]) & EVERY_DAY;
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((mask >> day.ordinal() & 1) != 0 && problem.notBeforeMinute[day.ordinal()] < TimeWindow.DAY_MINUTES) {
                days.add(day);
            }
        }
        return days;
    }

    /** What a volunteer does on a day, in order. */
    public List<DemandId> visitsBy(PersonId volunteer, DayOfWeek day) {
        int p = volunteerIndex.require(volunteer);
        var found = new ArrayList<DemandId>();
        int d = day.ordinal();
        for (int t = problem.dayTours[p * 8 + d]; t < problem.dayTours[p * 8 + d + 1]; t++) {
            for (int i = 0; i < schedule.stopCount[t]; i++) {
                found.add(visits.get(schedule.stops[t][i]).id());
            }
        }
        return found;
    }

    /** Sets what it costs to send a volunteer, on top of the objective, in thousandths of a travel minute. */
    public void surcharge(PersonId volunteer, long millis) {
        placers.visits().surcharge(volunteerIndex.require(volunteer), millis);
    }

    /**
     * Finds the helpers that a session lacks, seats fewer where there are none, and closes it if too few remain.
     *
     * @return whether it is still held
     */
    public boolean mend(SessionId session) {
        return placers.sessions().mend(sessionIndex.require(session));
    }

    /**
     * Seats one more wish of a series in an open session to come that has room, with the helpers that takes.
     *
     * @return the session, empty if there is none
     */
    public Optional<SessionId> seat(String series) {
        int seat = seatIndex.require(series);
        int day = 0;
        var before = Arrays.copyOfRange(schedule.sessionOnDay, seat * DAYS, (seat + 1) * DAYS);
        if (!placers.sessions().insert(seat)) {
            return Optional.empty();
        }
        while (schedule.sessionOnDay[seat * DAYS + day] == before[day]) {
            day++;
        }
        return Optional.of(problem.sessions
                .sessions
                .get(schedule.sessionOnDay[seat * DAYS + day])
                .id());
    }

    /** Gives some elders no more places in sessions. */
    public void leaveOut(List<PersonId> elders) {
        var numbers = Index.of(problem.county().elders(), Elder::id);
        elders.forEach(elder -> placers.sessions().leaveOut(numbers.require(elder)));
    }

    /** Opens a session to come, with as many as it holds of those who want it; false if it cannot be held or is open. */
    public boolean open(SessionId session) {
        int number = sessionIndex.require(session);
        return problem.sessions.startMinute[number] >= problem.notBeforeMinute[problem.sessions.day[number]]
                && placers.sessions().open(number);
    }

    /**
     * Gives a stay a free bed and takes out what the bed rules out or has made unneeded; false if there is none.
     *
     * @param stay a stay of the county that has no bed
     */
    public boolean takeIn(StayId stay) {
        int number = stayIndex.orElse(stay, NONE);
        return number != NONE && placers.stays().insert(number);
    }

    /** Helpers of all sessions together. */
    public int helpers() {
        return Arrays.stream(schedule.helpers).mapToInt(IntList::size).sum();
    }

    /** Where the steps stand, to come back to. */
    public int mark() {
        return editor.mark();
    }

    /** Takes back all steps since a mark. */
    public void undoTo(int mark) {
        editor.undoTo(mark);
    }

    /** Unmet need in weighted minutes, millionths. */
    public long unmetMicros() {
        return editor.unmetMicros();
    }

    /** What is merely better, in thousandths of a travel minute. */
    public long costMillis() {
        return editor.costMillis();
    }

    /** The plan as it stands; visits keep their ids. */
    public Plan toPlan() {
        return bridge.toPlan(schedule, visits.stream().map(Visit::id).toArray(DemandId[]::new));
    }
}

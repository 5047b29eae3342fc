package huzhu.solver.repair;

import huzhu.model.change.PlanChange;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.Visit;
import huzhu.model.objective.Worth;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.shortage.Reason;
import huzhu.solver.kernel.RepairKernel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives free beds to stays to come that have none, and opens sessions to come that are not held, if the need it meets outweighs the
 * price of telling those concerned. Nobody who has a bed is moved.
 *
 * <p>Where more than mending is wanted, all are looked at; else beds only if rooms or stays have changed, and sessions only if a
 * session or a wish for one is there that was not: to open one for who has lost a place would tell many others.
 */
final class Openings {
    private final RepairTask task;
    private final Set<DemandId> fixed;
    private final Set<PersonId> concerned;
    private final Map<DemandId, Reason> reasons = new HashMap<>();
    private final Map<StayId, Reason> stays = new HashMap<>();
    private final Map<SessionId, Reason> sessions = new HashMap<>();

    /**
     * Openings of a plan.
     *
     * @param fixed visits that must stay as they are
     * @param concerned people who are told anyway
     */
    Openings(RepairTask task, Set<DemandId> fixed, Set<PersonId> concerned) {
        this.task = task;
        this.fixed = fixed;
        this.concerned = concerned;
    }

    /** Whether beds are looked for. */
    boolean seeksBeds() {
        var before = task.before().county();
        var after = task.after().county();
        return task.improve()
                || !before.needs().stays().equals(after.needs().stays())
                || !before.places().rooms().equals(after.places().rooms());
    }

    /** Whether sessions are opened. */
    boolean seeksSessions() {
        var sessions = new HashSet<>(task.before().county().needs().sessions());
        var wishes = new HashSet<>(task.before().demand().seatSeries());
        return task.improve()
                || !sessions.containsAll(task.after().county().needs().sessions())
                || !wishes.containsAll(task.after().demand().seatSeries());
    }

    /** Visits that are gone for new beds, and why. */
    Map<DemandId, Reason> gone() {
        return reasons;
    }

    /** Adds why beds are given and sessions are held newly, by stay and session. */
    void addCauses(Map<String, Reason> causes) {
        stays.forEach((id, reason) -> causes.put(id.value(), reason));
        sessions.forEach((id, reason) -> causes.put(id.value(), reason));
    }

    /** Gives beds, the heaviest stay first. */
    void giveBeds(RepairKernel kernel) {
        if (!seeksBeds()) {
            return;
        }
        var county = task.after().county();
        var plan = kernel.toPlan();
        var placed = plan.beds().stream().map(bed -> bed.stay()).collect(Collectors.toSet());
        var carers = carers(plan);
        county.needs().stays().stream()
                .filter(stay -> !placed.contains(stay.id()))
                .filter(stay -> !stay.from().isBefore(task.now().toLocalDate()))
                .filter(stay -> !isAway(stay.elder()))
                .sorted(Comparator.comparingLong((Stay stay) -> -Worth.stayMicros(county, stay))
                        .thenComparing(Stay::id))
                .forEach(stay -> giveBed(stay, carers, kernel));
    }

    private boolean isAway(PersonId elder) {
        return task.changes().stream()
                .anyMatch(change -> change instanceof PlanChange.ElderAway one
                        && one.elder().equals(elder));
    }

    /** Gives a bed and brings who carries out which visit up to date. */
    private void giveBed(Stay stay, Map<DemandId, List<PersonId>> carers, RepairKernel kernel) {
        int mark = kernel.mark();
        long unmet = kernel.unmetMicros();
        if (!kernel.takeIn(stay.id())) {
            return;
        }
        var left = carers(kernel.toPlan());
        var gone = new LinkedHashMap<>(carers);
        gone.keySet().removeAll(left.keySet());
        var told = new HashSet<PersonId>();
        gone.forEach((visit, people) -> {
            told.add(elder(visit));
            told.addAll(people);
        });
        told.add(stay.elder());
        told.removeAll(concerned);
        boolean touchesFixed = gone.keySet().stream().anyMatch(fixed::contains);
        if (touchesFixed
                || unmet - kernel.unmetMicros() <= told.size() * task.prices().toldMicros()) {
            kernel.undoTo(mark);
            return;
        }
        carers.clear();
        carers.putAll(left);
        stays.put(stay.id(), Reason.of("replan.because.bedFree", stay.elder()));
        gone.keySet().forEach(visit -> reasons.put(visit, Reason.of("replan.because.inBed", stay.elder())));
    }

    private PersonId elder(DemandId visit) {
        return task.after()
                .demand()
                .findVisit(visit)
                .map(Visit::series)
                .orElseThrow()
                .elder()
                .id();
    }

    private static Map<DemandId, List<PersonId>> carers(Plan plan) {
        var carers = new LinkedHashMap<DemandId, List<PersonId>>();
        for (var tour : plan.tours()) {
            for (var stop : tour.stops()) {
                carers.computeIfAbsent(stop.visit(), id -> new ArrayList<>()).add(tour.volunteer());
            }
        }
        return carers;
    }

    /** Opens sessions, in the order of time. */
    void openSessions(RepairKernel kernel) {
        if (!seeksSessions()) {
            return;
        }
        kernel.leaveOut(task.after().county().elders().stream()
                .map(elder -> elder.id())
                .filter(this::isAway)
                .toList());
        var week = task.after().county().week();
        task.after().county().needs().sessions().stream()
                .filter(session -> week.contains(session.date()))
                .sorted(Comparator.comparing(Session::date)
                        .thenComparing(Session::time)
                        .thenComparing(Session::id))
                .forEach(session -> open(session, kernel));
    }

    private void open(Session session, RepairKernel kernel) {
        int mark = kernel.mark();
        long unmet = kernel.unmetMicros();
        if (!kernel.open(session.id())) {
            return;
        }
        long told = people(kernel.toPlan(), session.id()).stream()
                .filter(person -> !concerned.contains(person))
                .count();
        if (unmet - kernel.unmetMicros() > told * task.prices().toldMicros()) {
            sessions.put(session.id(), Reason.of("replan.because.opened", session.id()));
        } else {
            kernel.undoTo(mark);
        }
    }

    private static Set<PersonId> people(Plan plan, SessionId session) {
        var people = new HashSet<PersonId>();
        plan.sessions().stream().filter(run -> run.session().equals(session)).forEach(run -> {
            run.attendees().forEach(one -> people.add(one.elder()));
            people.addAll(run.helpers());
        });
        return people;
    }

    /**
     * Visits of elders who have a bed newly that must bear another number, since those that remain in the demand are the first.
     *
     * @param plan the plan with the new beds
     */
    Map<DemandId, DemandId> renumbered(Plan plan) {
        return stays.isEmpty() ? Map.of() : new BedNumbers(task.after(), plan, stays.keySet()).renamed();
    }
}

package huzhu.solver.repair;

import huzhu.model.change.Encounter;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Visit;
import huzhu.model.people.PersonId;
import huzhu.model.shortage.Reason;
import huzhu.solver.kernel.RepairKernel;
import huzhu.solver.kernel.RepairKernel.Where;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks for places for visits that have none: in a gap, first at the time and on the day at which the visit was published;
 * else in place of another visit, which finds another place itself or, weighing less, goes without.
 *
 * <p>A step is taken if the unmet need that it takes away, in weighted minutes, outweighs the price of telling those whom it
 * concerns; of several that are, the best.
 */
final class RepairSearch {
    /** Exchanges tried for one visit; beyond them the search gives it up. */
    private static final int TRIALS_PER_VISIT = 600;

    /** Exchanges tried in all: some seconds. */
    private static final long TRIALS = 60_000;

    /** Rounds over all visits without a place; what one moves may let another in. */
    private static final int ROUNDS = 3;

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final RepairTask task;
    private final PlanningProblem problem;
    private final StrictProblem strict;
    private final Standing standing;
    private final RepairKernel kernel;
    private final Disturbance disturbance;
    private final Set<DemandId> untouchable;
    private final Map<DemandId, DemandId> publishedIds = new HashMap<>();
    private final Set<DemandId> touched = new LinkedHashSet<>();
    private final Map<DemandId, Reason> reasons = new HashMap<>();
    private final Set<PersonId> told = new HashSet<>();
    private long trials;

    /** One exchange: the visit that gives way, where the other goes then, and what it is worth. */
    private record Exchange(DemandId out, PersonId carer, DayOfWeek day, long gainMicros, long costMillis) {}

    /**
     * A search.
     *
     * @param free people who are told anyway
     * @param aside visits that are planned elsewhere
     */
    RepairSearch(
            RepairTask task,
            StrictProblem strict,
            Standing standing,
            RepairKernel kernel,
            Set<PersonId> free,
            Set<DemandId> aside) {
        this.task = task;
        this.strict = strict;
        this.standing = standing;
        this.kernel = kernel;
        problem = task.after();
        untouchable = new HashSet<>(standing.fixed());
        untouchable.addAll(aside);
        standing.renamed().forEach((published, now) -> publishedIds.put(now, published));
        disturbance = new Disturbance(problem, standing.published(), task.prices(), kernel, free);
        told.addAll(free);
        touched.addAll(standing.broken());
        problem.county()
                .volunteers()
                .forEach(volunteer -> kernel.surcharge(
                        volunteer.id(),
                        told.contains(volunteer.id()) ? 0 : task.prices().toldMillis()));
    }

    /** Why lines change that no change itself concerns. */
    Map<DemandId, Reason> reasons() {
        return reasons;
    }

    /** Places tried. */
    long trials() {
        return trials;
    }

    private Visit visit(DemandId id) {
        return problem.demand().findVisit(id).orElseThrow();
    }

    void run() {
        var waiting = waiting();
        waiting.forEach(this::insert);
        for (int round = 0; round < ROUNDS; round++) {
            boolean some = false;
            for (var id : waiting) {
                if (isOpen(id)) {
                    some |= insert(id) || exchange(id);
                }
            }
            if (!some) {
                return;
            }
        }
    }

    /** Visits without a place, the heaviest minute first, and firsts of sequences before seconds. */
    private List<DemandId> waiting() {
        var ids = new LinkedHashSet<>(standing.broken());
        if (task.improve()) {
            problem.demand().visits().map(Visit::id).forEach(ids::add);
        }
        return ids.stream()
                .filter(id -> kernel.spot(id).isEmpty() && !untouchable.contains(id))
                .filter(id -> !strict.isClosed(visit(id).series()))
                .sorted(Comparator.<DemandId>comparingLong(id -> -urgency(id))
                        .thenComparing(id -> visit(id).series().after().isPresent())
                        .thenComparing(id -> id))
                .toList();
    }

    private long urgency(DemandId id) {
        return problem.county().weightMicros(visit(id).series().elder());
    }

    private boolean isOpen(DemandId id) {
        return kernel.isWanted(id) && !untouchable.contains(id);
    }

    private Hold hold(DemandId id) {
        return task.hold(publishedIds.getOrDefault(id, id));
    }

    private Optional<Encounter> published(DemandId id) {
        return Optional.ofNullable(standing.published().get(id));
    }

    /** Ways to put a visit in, those first that change least for whom it is for. */
    private List<Where> ways(DemandId id) {
        var published = published(id);
        var carer = hold(id) == Hold.PERSON
                ? published.flatMap(one -> one.carers().stream().findFirst())
                : Optional.<PersonId>empty();
        if (published.isEmpty()) {
            return List.of(new Where(EVERY_DAY, OptionalInt.empty(), carer));
        }
        var ways = new ArrayList<Where>();
        var day = Set.of(published.get().day());
        ways.add(new Where(day, OptionalInt.of(published.get().startMinute()), carer));
        ways.add(new Where(day, OptionalInt.empty(), carer));
        if (hold(id) != Hold.DAY) {
            ways.add(new Where(EVERY_DAY, OptionalInt.empty(), carer));
        }
        return ways;
    }

    private boolean place(DemandId id) {
        trials++;
        return kernel.isWanted(id) && ways(id).stream().anyMatch(way -> kernel.insert(id, way));
    }

    /** Puts a visit into a gap if that pays. */
    private boolean insert(DemandId id) {
        if (!isOpen(id)) {
            return false;
        }
        int mark = kernel.mark();
        long before = value(Set.of());
        if (place(id) && value(Set.of(id)) < before) {
            settle(Set.of(id));
            return true;
        }
        kernel.undoTo(mark);
        return false;
    }

    /** Unmet need and the price of telling people, weighted minutes, millionths. */
    private long value(Collection<DemandId> more) {
        var all = new HashSet<>(touched);
        all.addAll(more);
        all.addAll(followers(all));
        return kernel.unmetMicros() + disturbance.micros(all);
    }

    private Set<DemandId> followers(Set<DemandId> ids) {
        var found = new HashSet<DemandId>();
        for (var id : ids) {
            var series = visit(id).series();
            for (var other : problem.demand().seriesOf(series.elder().id())) {
                if (other.after()
                        .filter(link -> link.firstKey().equals(series.key()))
                        .isPresent()) {
                    problem.demand()
                            .findVisit(other.id(visit(id).number()))
                            .map(Visit::id)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private void settle(Collection<DemandId> more) {
        touched.addAll(more);
        touched.addAll(followers(touched));
        for (var person : disturbance.people(touched)) {
            if (told.add(person) && problem.county().findVolunteer(person).isPresent()) {
                kernel.surcharge(person, 0);
            }
        }
    }

    /** Lets a visit take the place of another if that pays. */
    private boolean exchange(DemandId id) {
        if (trials > TRIALS) {
            return false;
        }
        var best = Optional.<Exchange>empty();
        int mark = kernel.mark();
        long before = value(Set.of());
        long tried = 0;
        for (var carer : kernel.candidates(id)) {
            for (var day : days(id)) {
                for (var out : kernel.visitsBy(carer, day)) {
                    if (mayGiveWay(out, id) && tried++ < TRIALS_PER_VISIT) {
                        var one = tried(id, out, carer, day, before);
                        kernel.undoTo(mark);
                        if (one.isPresent() && (best.isEmpty() || isBetter(one.get(), best.get()))) {
                            best = one;
                        }
                    }
                }
            }
        }
        return best.isPresent() && carryOut(id, best.get(), before);
    }

    private Set<DayOfWeek> days(DemandId id) {
        var days = EnumSet.copyOf(EVERY_DAY);
        days.retainAll(kernel.openDays(id));
        if (hold(id) == Hold.DAY) {
            published(id).ifPresent(one -> days.retainAll(Set.of(one.day())));
        }
        return days;
    }

    private boolean mayGiveWay(DemandId out, DemandId id) {
        return !untouchable.contains(out)
                && !out.equals(id)
                && followers(Set.of(out)).stream().noneMatch(untouchable::contains);
    }

    private static boolean isBetter(Exchange one, Exchange other) {
        return one.gainMicros() != other.gainMicros()
                ? one.gainMicros() > other.gainMicros()
                : one.costMillis() < other.costMillis();
    }

    private Optional<Exchange> tried(DemandId id, DemandId out, PersonId carer, DayOfWeek day, long before) {
        trials++;
        long most = kernel.unmetMicros();
        var removed = kernel.remove(out);
        var there = new Where(Set.of(day), OptionalInt.empty(), Optional.of(carer));
        if (!kernel.isWanted(id) || !kernel.insert(id, there)) {
            return Optional.empty();
        }
        removed.stream()
                .sorted(Comparator.comparing(one -> visit(one).series().after().isPresent()))
                .forEach(this::place);
        // What costs more need than it takes away cannot pay, whoever is told.
        if (kernel.unmetMicros() >= most) {
            return Optional.empty();
        }
        var all = new HashSet<>(removed);
        all.add(id);
        long gain = before - value(all);
        return gain > 0 ? Optional.of(new Exchange(out, carer, day, gain, kernel.costMillis())) : Optional.empty();
    }

    /** Does again what was tried; starts drawn at random may fall otherwise, and then it may not pay. */
    private boolean carryOut(DemandId id, Exchange exchange, long before) {
        int mark = kernel.mark();
        var removed = kernel.remove(exchange.out());
        kernel.insert(id, new Where(Set.of(exchange.day()), OptionalInt.empty(), Optional.of(exchange.carer())));
        removed.stream()
                .sorted(Comparator.comparing(one -> visit(one).series().after().isPresent()))
                .forEach(this::place);
        var all = new HashSet<>(removed);
        all.add(id);
        if (value(all) >= before) {
            kernel.undoTo(mark);
            return false;
        }
        var elder = visit(id).series().elder().id();
        for (var one : removed) {
            boolean own = visit(one).series().elder().id().equals(elder);
            reasons.putIfAbsent(
                    one, Reason.of(own ? "replan.because.makesRoomOwn" : "replan.because.makesRoom", elder));
        }
        settle(all);
        return true;
    }
}

package huzhu.solver.explain;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.demand.Seat;
import huzhu.model.demand.Visit;
import huzhu.model.objective.Worth;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Stay;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import huzhu.model.week.TimeWindow;
import huzhu.solver.bound.BedBound;
import huzhu.solver.bound.ProofEffort;
import huzhu.solver.bound.SessionBound;
import huzhu.solver.bound.VisitBound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole truth about what a plan leaves unmet: proofs of shortage first, then a verdict on every single demand.
 *
 * <p>A demand in a proof of its own is impossible alone; one in a proof with others impossible together with them; any other
 * is displaced, by demands that weigh no less. Same plan, same answer: nothing here depends on time, threads or chance.
 */
public final class ShortageAnalysis {
    private static final Set<DemandKind> ALL = Set.of(DemandKind.values());

    private final PlanView plan;
    private final VisitProofs visits;
    private final Optional<BedBound> beds;
    private final Optional<SessionBound> sessions;
    private final Map<String, Bottleneck> bottleneckOf = new HashMap<>();
    private final List<Unmet> unmet = new ArrayList<>();

    private final Predicate<String> isAsked;

    private ShortageAnalysis(PlanView plan, VisitProofs visits, Set<DemandKind> kinds, Predicate<String> isAsked) {
        this.plan = plan;
        this.isAsked = isAsked;
        this.visits = visits;
        beds = kinds.contains(DemandKind.BED) ? Optional.of(new BedBound(plan.county())) : Optional.empty();
        sessions = kinds.contains(DemandKind.SESSION) ? Optional.of(new SessionBound(plan)) : Optional.empty();
        // Those of visits were added up where they were found or read.
        ShortageProof.requireSound(plan, Stream.concat(ofBeds(), ofSessions()).toList(), Runnable::run);
        bottlenecks().forEach(one -> one.demands().forEach(id -> bottleneckOf.put(one.kind() + id, one)));
    }

    /** Analyses what a plan leaves unmet, in the caller's thread, in some seconds. */
    public static Shortage analyse(PlanningProblem problem, Plan plan) {
        return analyse(new PlanView(problem, plan), ProofEffort.THOROUGH, Runnable::run);
    }

    /** Analyses what a plan that is already looked up leaves unmet, in the caller's thread, as sharply as beside a roster. */
    public static Shortage analyse(PlanView plan) {
        return analyse(plan, ProofEffort.SHARP, Runnable::run);
    }

    /**
     * Analyses what a plan leaves unmet.
     *
     * @param effort how much of the weighted shortage is to be proven, and how long that may take
     * @param executor works out proofs; any number of threads gives the same answer
     */
    public static Shortage analyse(PlanView plan, ProofEffort effort, Executor executor) {
        var bound = new VisitBound(plan, executor, effort);
        var analysis = new ShortageAnalysis(plan, VisitProofs.of(plan, bound, executor), ALL, id -> true);
        return analysis.shortage(bound.leastUnmet());
    }

    /** The same proofs with the verdicts of some demands alone, of all kinds of demand. */
    public static Shortage analyseOnly(PlanView plan, Predicate<String> isAsked, Executor executor) {
        return analyseOnly(plan, ALL, isAsked, executor);
    }

    /**
     * The same proofs with the verdicts of some demands alone, for questions about one: the weighted figure is that of the
     * bottlenecks, and what prices would prove besides is left out.
     *
     * @param kinds kinds of demand that are looked at, visits in any case
     * @param isAsked whether a demand's verdict is wanted, by its id
     * @param executor works out proofs; any number of threads gives the same answer
     */
    public static Shortage analyseOnly(
            PlanView plan, Set<DemandKind> kinds, Predicate<String> isAsked, Executor executor) {
        return only(plan, VisitProofs.prove(plan, executor), kinds, isAsked);
    }

    /**
     * The same from proofs about visits that were made before, for instance with the plan; they are added up again, not
     * believed. Proofs about beds and sessions are made anew.
     *
     * @param known bottlenecks; those of visits are used
     * @return empty if the proofs do not add up, or are not those of this plan
     */
    public static Optional<Shortage> analyseOnly(
            PlanView plan,
            List<Bottleneck> known,
            Set<DemandKind> kinds,
            Predicate<String> isAsked,
            Executor executor) {
        var ofVisits =
                known.stream().filter(one -> one.kind() == DemandKind.VISIT).toList();
        return KnownProofs.check(plan, ofVisits, isAsked, executor).map(proofs -> only(plan, proofs, kinds, isAsked));
    }

    private static Shortage only(PlanView plan, VisitProofs visits, Set<DemandKind> kinds, Predicate<String> isAsked) {
        var analysis = new ShortageAnalysis(plan, visits, kinds, isAsked);
        return analysis.shortage(new VisitBound.LeastUnmet(0, 0));
    }

    private Stream<Bottleneck> bottlenecks() {
        return Stream.of(visits.bottlenecks().stream(), ofBeds(), ofSessions()).flatMap(stream -> stream);
    }

    private Stream<Bottleneck> ofBeds() {
        return beds.stream().flatMap(bound -> bound.bottlenecks().stream());
    }

    private Stream<Bottleneck> ofSessions() {
        return sessions.stream().flatMap(bound -> bound.bottlenecks().stream());
    }

    /** Proofs of visits and of places alone add up, as they share no demand; prices may prove more. */
    private Shortage shortage(VisitBound.LeastUnmet byPrices) {
        long ofVisits = Math.max(byPrices.visitsMicros(), LightestMinutes.micros(plan, visits.bottlenecks()));
        long ofPlaces = LightestMinutes.ofPlaces(plan, ofSessions().toList());
        addVisits();
        beds.ifPresent(this::addStays);
        sessions.ifPresent(this::addSeats);
        return new Shortage(
                unmet,
                bottlenecks().toList(),
                proven(DemandKind.VISIT),
                ofVisits,
                Math.max(byPrices.withPlacesMicros(), ofVisits + ofPlaces),
                proven(DemandKind.BED),
                proven(DemandKind.SESSION));
    }

    private long proven(DemandKind kind) {
        return bottlenecks()
                .filter(one -> one.kind() == kind)
                .mapToLong(Bottleneck::shortageAmount)
                .sum();
    }

    private Optional<Bottleneck> bottleneck(DemandKind kind, String id) {
        return Optional.ofNullable(bottleneckOf.get(kind + id));
    }

    private void addVisits() {
        var obstacles = new VisitObstacles(plan);
        var displacement = new VisitDisplacement(plan);
        for (var series : plan.problem().demand().visitSeries()) {
            plan.problem()
                    .demand()
                    .visitsOf(series)
                    .limit(plan.occurrencesLeft(series))
                    .filter(visit -> isAsked.test(visit.id().value()) && !plan.isMet(visit))
                    .forEach(visit -> unmet.add(unmet(visit, obstacles, displacement)));
        }
    }

    private Unmet unmet(Visit visit, VisitObstacles obstacles, VisitDisplacement displacement) {
        var bottleneck = bottleneck(DemandKind.VISIT, visit.id().value());
        if (visits.isAlone().test(visit)) {
            return unmet(visit, Verdict.IMPOSSIBLE_ALONE, obstacles.reason(visit), bottleneck, List.of());
        } else if (bottleneck.isPresent()) {
            return unmet(visit, Verdict.IMPOSSIBLE_TOGETHER, together(bottleneck.get()), bottleneck, List.of());
        }
        var candidates = visits.candidates().apply(visit.series());
        var place = displacement.find(visit, candidates);
        var ids = place.map(one -> List.copyOf(one.removed()))
                .or(() -> ofFirst(visit, displacement))
                .orElseGet(() -> displacement.noLighter(visit, candidates));
        return unmet(
                visit,
                Verdict.DISPLACED,
                displaced(visit, place, ids),
                bottleneck,
                ids.stream().map(DemandId::value).toList());
    }

    /** What stands in the place of the unmet first visit, as far as it weighs no less than this one. */
    private Optional<List<DemandId>> ofFirst(Visit visit, VisitDisplacement displacement) {
        long least = Worth.visitMicros(plan.county(), visit.series());
        return plan.problem()
                .demand()
                .findFirst(visit)
                .flatMap(plan.problem().demand()::findVisit)
                .filter(first -> !plan.isMet(first))
                .flatMap(first -> displacement.find(first, visits.candidates().apply(first.series())))
                .map(place -> List.copyOf(place.removed()))
                .filter(ids -> !ids.isEmpty()
                        && ids.stream()
                                .map(id -> plan.problem().demand().findVisit(id).orElseThrow())
                                .allMatch(other -> Worth.visitMicros(plan.county(), other.series()) >= least));
    }

    private Reason displaced(Visit visit, Optional<VisitDisplacement.Place> place, List<DemandId> ids) {
        var first =
                plan.problem().demand().findFirst(visit).flatMap(plan.problem().demand()::findVisit);
        if (first.isPresent() && !plan.isMet(first.get())) {
            return Reason.of("because.displaced.first", first.get().id());
        } else if (ids.isEmpty()) {
            return Reason.of(place.isPresent() ? "because.displaced.open" : "because.displaced.search");
        } else if (place.isEmpty()) {
            return Reason.of("because.displaced.tour", words(ids));
        }
        return Reason.of(
                "because.displaced.visits",
                words(ids),
                place.get().carers().stream()
                        .map(Volunteer::id)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")),
                plan.county().week().date(place.get().day()),
                TimeWindow.clock(place.get().startMinute()));
    }

    private static String words(List<DemandId> ids) {
        return ids.stream().map(DemandId::value).collect(Collectors.joining(", "));
    }

    private Unmet unmet(
            Visit visit, Verdict verdict, Reason because, Optional<Bottleneck> bottleneck, List<String> displacedBy) {
        var series = visit.series();
        return new Unmet(
                visit.id().value(),
                DemandKind.VISIT,
                series.elder().id(),
                Optional.of(series.service().id()),
                series.elder().level(),
                series.care().careMinutes(),
                verdict,
                because,
                bottleneck.map(Bottleneck::id),
                displacedBy,
                Optional.empty());
    }

    private static Reason together(Bottleneck one) {
        return Reason.of(
                "because.together." + one.kind().name().toLowerCase(Locale.ROOT),
                one.id(),
                one.demands().size(),
                one.demandAmount(),
                one.capacityAmount(),
                one.shortageAmount());
    }

    private void addStays(BedBound bound) {
        var verdicts = new StayVerdicts(plan);
        var placed = new HashSet<>();
        plan.beds().forEach(bed -> placed.add(bed.stay().id()));
        plan.county().needs().stays().stream()
                .filter(stay -> isAsked.test(stay.id().value()) && !placed.contains(stay.id()))
                .forEach(stay -> unmet.add(unmet(stay, verdicts, bound)));
    }

    private Unmet unmet(Stay stay, StayVerdicts verdicts, BedBound bound) {
        var id = stay.id().value();
        var bottleneck = bottleneck(DemandKind.BED, id);
        boolean alone = bound.alone().containsKey(id);
        var displacedBy = bottleneck.isEmpty() ? verdicts.displacedBy(stay) : List.<String>of();
        return new Unmet(
                id,
                DemandKind.BED,
                stay.elder(),
                Optional.empty(),
                plan.county().requireElder(stay.elder()).level(),
                stay.nights(),
                verdict(alone, bottleneck),
                alone
                        ? verdicts.alone(stay)
                        : bottleneck.map(ShortageAnalysis::together).orElseGet(() -> displacedBy("beds", displacedBy)),
                bottleneck.map(Bottleneck::id),
                displacedBy,
                Optional.empty());
    }

    private static Verdict verdict(boolean alone, Optional<Bottleneck> bottleneck) {
        if (alone) {
            return Verdict.IMPOSSIBLE_ALONE;
        }
        return bottleneck.isPresent() ? Verdict.IMPOSSIBLE_TOGETHER : Verdict.DISPLACED;
    }

    private static Reason displacedBy(String what, List<String> ids) {
        return ids.isEmpty()
                ? Reason.of("because.displaced.search")
                : Reason.of("because.displaced." + what, String.join(", ", ids));
    }

    private void addSeats(SessionBound bound) {
        var verdicts = new SeatVerdicts(plan);
        var taken = new LinkedHashSet<DemandId>();
        plan.attending().forEach(one -> taken.add(one.seat().id()));
        plan.problem()
                .demand()
                .seats()
                .filter(seat -> isAsked.test(seat.id().value()) && !taken.contains(seat.id()))
                .forEach(seat -> unmet.add(unmet(seat, verdicts, bound)));
    }

    private Unmet unmet(Seat seat, SeatVerdicts verdicts, SessionBound bound) {
        var bottleneck = bottleneck(DemandKind.SESSION, seat.id().value());
        boolean alone = bound.alone().containsKey(seat.id());
        var series = seat.series();
        boolean lacksRide = bottleneck.isEmpty() && !alone && verdicts.lacksRide(seat);
        var displacedBy = bottleneck.isEmpty() && !lacksRide ? verdicts.displacedBy(seat) : List.<String>of();
        return new Unmet(
                seat.id().value(),
                DemandKind.SESSION,
                series.elder().id(),
                Optional.of(series.service().id()),
                series.elder().level(),
                1,
                verdict(alone, bottleneck),
                alone
                        ? Reason.of("because.placeAlone", series.service().id())
                        : bottleneck
                                .map(ShortageAnalysis::together)
                                .orElseGet(() -> lacksRide
                                        ? Reason.of("because.displaced.ride")
                                        : displacedBy("places", displacedBy)),
                bottleneck.map(Bottleneck::id),
                displacedBy,
                Optional.empty());
    }
}

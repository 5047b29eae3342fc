package huzhu.solver.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Worth;
import huzhu.model.plan.Plan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least unmet need that any plan of a tiny week without sessions leaves, proved by CP-SAT, and a plan that attains it.
 *
 * <p>Written from the rules alone, apart from the search that it judges. Which volunteer suits which series, which stay
 * which room, how long a way takes and what everything is worth is asked of the model; all that ties decisions together is
 * stated here once more.
 */
final class ExactRoster {
    /** Far more than a tiny week takes, counted by the solver itself and not by a clock. */
    private static final double MOST_DETERMINISTIC_SECONDS = 300;

    private final PlanningProblem problem;
    private final CpModel model = new CpModel();
    private final ExactBeds beds;
    private final ExactVisits visits;
    private final ExactTours tours;
    private final List<Term> unmet = new ArrayList<>();

    /**
     * An optimum.
     *
     * @param unmetMicros unmet need that the solver proved least, in millionths of weighted minutes
     * @param plan a plan that leaves so much
     */
    record Optimum(long unmetMicros, Plan plan) {}

    /** {@code worthMicros × (needed − met)}. */
    private record Term(long worthMicros, LinearExprBuilder missing) {}

    private ExactRoster(PlanningProblem problem) {
        if (!problem.county().needs().sessions().isEmpty()
                || !problem.demand().seatSeries().isEmpty()) {
            throw new IllegalArgumentException("sessions are not modelled.\nMaybe leave them out of the county.");
        }
        this.problem = problem;
        beds = new ExactBeds(model, problem.county());
        visits = new ExactVisits(model, problem, beds);
        tours = new ExactTours(model, problem, visits, beds);
    }

    /** Whether the solver's native code runs on this machine. */
    static boolean isAvailable() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            return false;
        }
    }

    /**
     * Solves a tiny week to proven optimality.
     *
     * @throws IllegalArgumentException if the week has sessions
     * @throws IllegalStateException if it is too large to be proved
     */
    static Optimum solve(PlanningProblem problem) {
        return find(problem)
                .orElseThrow(() -> new IllegalStateException("not proven optimal.\nMaybe the week is too large."));
    }

    /**
     * The same, empty if the week is too large to be proved.
     *
     * @throws IllegalArgumentException if the week has sessions
     */
    static Optional<Optimum> find(PlanningProblem problem) {
        return new ExactRoster(problem).find();
    }

    private Optional<Optimum> find() {
        addUnmet();
        long unit = unmet.stream()
                .map(term -> BigInteger.valueOf(term.worthMicros))
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .max(BigInteger.ONE)
                .longValueExact();
        var total = LinearExpr.newBuilder();
        unmet.forEach(term -> total.addTerm(term.missing.build(), term.worthMicros / unit));
        model.minimize(total.build());
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(MOST_DETERMINISTIC_SECONDS);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            return Optional.empty();
        }
        var plan = new Plan(tours.read(solver), beds.read(solver), List.of());
        return Optional.of(new Optimum(Math.round(solver.objectiveValue()) * unit, plan));
    }

    private void addUnmet() {
        var county = problem.county();
        for (var timed : visits.all()) {
            var series = timed.visit().series();
            var missing = LinearExpr.newBuilder();
            beds.selectionsOf(series.elder()).forEach((stays, chosen) -> {
                if (timed.visit().number() <= beds.occurrencesLeft(series, stays)) {
                    missing.add(chosen);
                }
            });
            missing.addTerm(timed.met(), -1);
            unmet.add(new Term(Worth.visitMicros(county, series), missing));
        }
        for (var stay : county.needs().stays()) {
            var missing = LinearExpr.newBuilder().add(1).addTerm(beds.placed(stay), -1);
            unmet.add(new Term(Worth.stayMicros(county, stay), missing));
        }
    }
}

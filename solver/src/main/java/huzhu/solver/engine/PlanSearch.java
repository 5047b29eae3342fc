package huzhu.solver.engine;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import huzhu.model.audit.Audit;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.objective.Score;
import huzhu.model.plan.Plan;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.transport.RoundPlanner;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Searches for the week's plan: the kernel routes, Timefold exchanges beds and places in sessions, the kernel routes
 * again and fills what gaps are left.
 *
 * <p>Timefold holds the whole plan from the beginning to the end and scores it by constraints that share nothing with the
 * kernel's arrays but the rules; at the end its score is compared with the audit's. Rounds that take elders to sessions are
 * planned after that, on what time drivers have left: the search knows nothing of them.
 */
public final class PlanSearch {
    /** Steps whose scores an accepted move is measured against; small, since the exchange is short. */
    private static final int LATE_ACCEPTANCE = 50;

    private final PlanningProblem problem;
    private final SearchOptions options;
    private final SearchListener listener;
    private final SearchAllowance allowance;
    private SearchPhase phase = SearchPhase.ROUTING;

    private PlanSearch(PlanningProblem problem, SearchOptions options, SearchListener listener) {
        this.problem = problem;
        this.options = options;
        this.listener = listener;
        allowance = new SearchAllowance(options);
    }

    /** Makes a plan from nothing. */
    public static Plan solve(PlanningProblem problem, SearchOptions options, SearchListener listener) {
        return solve(problem, Plan.EMPTY, options, listener);
    }

    /**
     * Gives beds to stays, as the search does before anything else when it makes a plan from nothing.
     *
     * @return a plan of beds alone that breaks no rule
     */
    public static Plan beds(PlanningProblem problem, SearchOptions options) {
        var searched = problem.withoutRounds();
        var search = new PlanSearch(searched, options, SearchListener.NONE);
        return search.beds(new Kernel(searched, options.executor()));
    }

    /**
     * Improves a plan, and plans rounds to its sessions at the end.
     *
     * @param start a plan that breaks no rule
     * @return a plan that breaks no rule and is no worse, but for places lost where policy requires rides, and the time of drivers
     * @throws IllegalArgumentException if the plan to start from breaks a rule
     * @throws IllegalStateException if Timefold and the audit disagree about the result
     */
    public static Plan solve(PlanningProblem problem, Plan start, SearchOptions options, SearchListener listener) {
        // The clock starts before the kernel's arrays are built.
        var searched = problem.withoutRounds();
        var search = new PlanSearch(searched, options, listener);
        var kernel = new Kernel(searched, options.executor());
        var from = start.equals(Plan.EMPTY) ? search.beds(kernel) : start.with(List.of());
        return RoundPlanner.finish(problem, search.solve(from, kernel::search));
    }

    /**
     * Improves a plan by the kernel alone, without Timefold's exchange of beds and places: for many short searches, which the
     * exchange would take the greater part of. Rounds to its sessions are planned at the end here too.
     *
     * @param start a plan that breaks no rule
     * @param heat the temperature to begin with, as a share of that of a search from nothing
     * @return a plan that breaks no rule and is no worse
     * @throws IllegalStateException if the audit finds that the result breaks a rule
     */
    public static Plan route(PlanningProblem problem, Plan start, double heat, SearchOptions options) {
        var allowance = new SearchAllowance(options);
        var searched = problem.withoutRounds();
        var routed = new Kernel(searched, options.executor())
                .search(
                        start.with(List.of()),
                        heat,
                        options.seed(),
                        allowance.routing(SearchPhase.ROUTING, true),
                        found -> {});
        var plan = RoundPlanner.finish(problem, routed);
        var audit = Audit.of(problem, plan);
        if (!audit.isClean()) {
            throw new IllegalStateException(audit.violations()
                    + "\nMaybe the plan to start from broke a rule, or the kernel no longer knows one.");
        }
        return plan;
    }

    static Plan solve(
            PlanningProblem problem, Plan start, SearchOptions options, SearchListener listener, Routing routing) {
        return new PlanSearch(problem, options, listener).solve(start, routing);
    }

    private Plan beds(Kernel kernel) {
        int stays = problem.county().needs().stays().size();
        return stays == 0 ? Plan.EMPTY : kernel.beds(allowance.beds(stays));
    }

    private Plan solve(Plan start, Routing routing) {
        var week = WeekPlanning.of(problem, start);
        week.enoughWhen(allowance::isExchangeOver);
        var config = WeekSolver.config(options.seed()).withPhaseList(phases(week, routing));
        var solver = SolverFactory.<WeekPlan>create(config).buildSolver();
        solver.addEventListener(event -> {
            if (phase == SearchPhase.EXCHANGE) {
                listener.improved(phase, event.getNewBestSolution().score());
            }
        });
        var best = solver.solve(week);
        var plan = best.toPlan();
        requireSame(best.score(), Audit.of(problem, plan).score());
        return plan;
    }

    @SuppressWarnings("rawtypes") // as Timefold takes them
    private List<PhaseConfig> phases(WeekPlan week, Routing routing) {
        long exchangeMoves =
                allowance.exchangeMoves(week.getStays().size() + week.getSeats().size());
        if (exchangeMoves == 0) {
            return List.of(custom(plan -> route(routing, plan, true)));
        }
        return List.of(
                custom(plan -> {
                    var better = route(routing, plan, false);
                    phase = SearchPhase.EXCHANGE;
                    return better;
                }),
                exchange(exchangeMoves),
                custom(plan -> {
                    phase = SearchPhase.FINISHING;
                    return route(routing, plan, false);
                }));
    }

    private Plan route(Routing routing, Plan plan, boolean alone) {
        var now = phase;
        // Another seed for the second time: the same choices again would find little.
        return routing.improve(
                plan,
                options.seed() + now.ordinal(),
                allowance.routing(now, alone),
                found -> listener.improved(now, found));
    }

    @SuppressWarnings("unchecked") // one phase command, so the array of them is safe
    private static CustomPhaseConfig custom(UnaryOperator<Plan> search) {
        return new CustomPhaseConfig().withCustomPhaseCommands(new RoutingPhase(search));
    }

    private static LocalSearchPhaseConfig exchange(long moves) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(ExchangeMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
    }

    private static void requireSame(Score timefold, Score audit) {
        if (!timefold.equals(audit)) {
            throw new IllegalStateException("Timefold's score " + timefold + " is not the audit's " + audit
                    + ".\nMaybe a constraint no longer says what its rule says.");
        }
    }
}

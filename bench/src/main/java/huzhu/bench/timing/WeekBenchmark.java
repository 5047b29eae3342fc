package huzhu.bench.timing;

import huzhu.model.audit.Audit;
import huzhu.model.audit.AuditResult;
import huzhu.model.demand.Demand;
import huzhu.model.demand.DemandExpansion;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.solver.bound.VisitBound;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.kernel.KernelBudget;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The parts of planning the embedded example's week, through the doors that the program itself uses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WeekBenchmark {
    /** Steps of a measured search; reading the plan in and the last sweep are spread over them. */
    private static final int STEPS = 1000;

    private static final Executor HERE = Runnable::run;

    private final PlanningProblem problem = Example.problem();
    private final Kernel kernel = new Kernel(problem, HERE);
    private Plan plan = Plan.EMPTY;
    private long seed;

    /** Makes the plan that the others start from. */
    @Setup
    public void plan() {
        plan = search(Plan.EMPTY, STEPS);
    }

    private Plan search(Plan start, int steps) {
        return kernel.search(start, seed++, KernelBudget.ofSteps(steps), score -> {});
    }

    /** A thousand steps of ruin and recreate on a plan that has had a thousand. */
    @Benchmark
    public Plan thousandKernelSteps() {
        return search(plan, STEPS);
    }

    /** Construction: inserting all visits, stays and places in sessions into an empty week, and the last sweep. */
    @Benchmark
    public Plan insertionOfTheWholeWeek() {
        return search(Plan.EMPTY, 0);
    }

    /** The kernel's arrays. */
    @Benchmark
    public Kernel kernelArrays() {
        return new Kernel(problem, HERE);
    }

    /** All rules and the objective. */
    @Benchmark
    public AuditResult audit() {
        return Audit.of(problem, plan);
    }

    /** Need levels and requests to visits. */
    @Benchmark
    public Demand demandExpansion() {
        return DemandExpansion.expand(problem.county());
    }

    /** The proof of what visits no roster could make. */
    @Benchmark
    public List<Bottleneck> visitBound() {
        return new VisitBound(new PlanView(problem, plan)).bottlenecks();
    }
}

package huzhu.solver.bound;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The maximum flow from 20,000 demands through 200,000 edges to 3,000 suppliers, a county's worth. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MaxFlowBenchmark {
    private static final int DEMANDS = 20_000;
    private static final int SUPPLIERS = 3_000;
    private static final int EDGES_PER_DEMAND = 10;
    private static final int CARE_MINUTES = 45;
    private static final int CAP_MINUTES = 230;

    private MaxFlow flow = new MaxFlow();
    private int source;
    private int sink;

    /** Builds the network anew, as a run uses it up. */
    @Setup(Level.Invocation)
    public void build() {
        var random = new SplittableRandom(1);
        flow = new MaxFlow();
        source = flow.addNode();
        sink = flow.addNode();
        var suppliers = new int[SUPPLIERS];
        for (int s = 0; s < SUPPLIERS; s++) {
            suppliers[s] = flow.addNode();
            flow.addEdge(suppliers[s], sink, CAP_MINUTES);
        }
        for (int d = 0; d < DEMANDS; d++) {
            int demand = flow.addNode();
            flow.addEdge(source, demand, CARE_MINUTES);
            for (int i = 0; i < EDGES_PER_DEMAND; i++) {
                flow.addEdge(demand, suppliers[random.nextInt(SUPPLIERS)], CARE_MINUTES);
            }
        }
    }

    /** One maximum flow. */
    @Benchmark
    public long maxFlow() {
        return flow.run(source, sink);
    }
}

package huzhu.bench.peers;

import huzhu.model.plan.Plan;
import huzhu.model.policy.CostPolicy;
import huzhu.model.policy.WeightPolicy;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchOptions;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;

/** Huzhu itself, as {@code roster} runs it. */
final class HuzhuEngine implements Engine {
    static final String NAME = "Huzhu";

    private final int threads;

    HuzhuEngine(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Plan solve(RoutingTask task, long seed, Incumbents incumbents) {
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var options = new SearchOptions(
                    seed,
                    threads,
                    executor,
                    OptionalLong.empty(),
                    Optional.of(incumbents.left()),
                    incumbents.nanoClock(),
                    () -> false);
            return PlanSearch.solve(
                    task.problem(),
                    options,
                    (phase, score) -> incumbents.offer(
                            score.unmetMicros() / WeightPolicy.MICROS, score.costMillis() / CostPolicy.MILLIS));
        }
    }
}

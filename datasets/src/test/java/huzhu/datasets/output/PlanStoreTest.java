package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanStoreTest {
    @TempDir
    Path folder;

    @Test
    void severalThreadsMayKeepTheSamePlan() throws Exception {
        var store = new PlanStore(folder.resolve("plans"));
        var plan = PackedPlan.of(TinyCounty.problem().county(), Plan.EMPTY);
        Callable<Boolean> writing = () -> {
            for (int i = 0; i < 50; i++) {
                store.write("start", plan);
            }
            return true;
        };
        try (var executor = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<Boolean>>();
            for (int thread = 0; thread < 4; thread++) {
                all.add(executor.submit(writing));
            }
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(store.find("start").orElseThrow().plan()).isEqualTo(Plan.EMPTY);
    }
}

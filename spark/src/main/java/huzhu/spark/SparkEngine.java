package huzhu.spark;

import huzhu.cli.sweep.SweepEngine;
import huzhu.cli.sweep.SweepResult;
import huzhu.cli.sweep.SweepRuns;
import huzhu.cli.sweep.SweepTask;
import huzhu.cli.sweep.SweepWorker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Has each run of a sweep done by Apache Spark, as a job of one task, so that runs start as soon as the plan is there that they
 * start from. Which cluster is for {@code spark-submit} to say; without it, all cores of this machine.
 */
public final class SparkEngine implements SweepEngine {
    /** Runs that wait for a free core, for each core: none shall be idle while the next run is on its way. */
    private static final int ASKED_FOR_EACH_CORE = 2;

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public SweepRuns open(SweepWorker worker, Path design, Map<String, String> inputs) throws IOException {
        var parcel = Parcel.of(worker, design, inputs);
        var conf = new SparkConf()
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.app.name", "huzhu sweep")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.log.level", "ERROR");
        var context = new JavaSparkContext(conf);
        try {
            return new Runs(context, context.broadcast(parcel));
        } catch (RuntimeException | Error failure) {
            context.close();
            throw failure;
        }
    }

    private record Runs(JavaSparkContext context, Broadcast<Parcel> parcel) implements SweepRuns {

        @Override
        public SweepResult run(SweepTask task) {
            try {
                return context.parallelize(List.of(new RemoteRun(parcel, task)), 1)
                        .map(RemoteRun::run)
                        .first()
                        .result();
            } catch (RuntimeException lost) {
                // Spark has tried the task on several machines before; a run that fails by itself says so in its
                // result.
                throw new UncheckedIOException(new IOException("Spark could not do a run: " + lost.getMessage(), lost));
            }
        }

        @Override
        public int atOnce() {
            return Math.max(1, ASKED_FOR_EACH_CORE * context.defaultParallelism());
        }

        @Override
        public boolean hasWorkers() {
            // One is this program itself.
            return context.isLocal() || context.sc().statusTracker().getExecutorInfos().length > 1;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

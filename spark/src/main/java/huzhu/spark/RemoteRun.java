package huzhu.spark;

import huzhu.cli.sweep.SweepResult;
import huzhu.cli.sweep.SweepTask;
import huzhu.cli.sweep.SweepWorker;
import huzhu.datasets.output.OutputFolder;
import huzhu.datasets.output.PackedPlan;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/** A run of a sweep on its way to another machine. What it holds is plain, so that Java can send it. */
final class RemoteRun implements Serializable {
    private static final long serialVersionUID = 1;

    /** Workers that this machine has unpacked, by their parcel: each is unpacked once. */
    private static final Map<String, SweepWorker> WORKERS = new HashMap<>();

    private final Broadcast<Parcel> parcel;
    private final ArrayList<@Nullable String> values = new ArrayList<>();
    private final long seed;
    private final long effort;
    private final ArrayList<byte[]> starts = new ArrayList<>();
    private final boolean isStart;

    RemoteRun(Broadcast<Parcel> parcel, SweepTask task) {
        this.parcel = parcel;
        task.values().forEach(value -> values.add(value.orElse(null)));
        seed = task.seed();
        effort = task.effort();
        task.starts().forEach(start -> starts.add(start.content()));
        isStart = task.isStart();
    }

    /** Does the run, on the machine where it has arrived. */
    Answer run() throws IOException {
        var task = new SweepTask(
                values.stream().map(Optional::ofNullable).toList(),
                seed,
                effort,
                starts.stream().map(PackedPlan::of).flatMap(Optional::stream).toList(),
                isStart);
        return new Answer(worker().run(task));
    }

    private SweepWorker worker() throws IOException {
        synchronized (WORKERS) {
            var key = parcel.value().key();
            var known = WORKERS.get(key);
            if (known == null) {
                // Spark's own folder for this program on this machine.
                var folder = Path.of(SparkFiles.getRootDirectory()).resolve("huzhu-" + key);
                removeAtTheEnd(folder);
                known = parcel.value().unpack(Files.createDirectories(folder));
                WORKERS.put(key, known);
            }
            return known;
        }
    }

    /** It holds the survey, which must not stay on a machine when the sweep is over. */
    private static void removeAtTheEnd(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                OutputFolder.remove(folder);
            } catch (IOException e) {
                // Nobody is left to be told; Spark removes the folder with its own, if it is set to do so.
            }
        }));
    }

    /** A result on its way back. */
    static final class Answer implements Serializable {
        private static final long serialVersionUID = 1;

        private final @Nullable String failure;
        private final TreeMap<String, Double> measures;
        private final byte @Nullable [] plan;

        private Answer(SweepResult result) {
            failure = result.failure().orElse(null);
            measures = new TreeMap<>(result.measures());
            plan = result.plan().map(PackedPlan::content).orElse(null);
        }

        SweepResult result() {
            return new SweepResult(
                    Optional.ofNullable(failure),
                    measures,
                    Optional.ofNullable(plan).flatMap(PackedPlan::of));
        }
    }
}

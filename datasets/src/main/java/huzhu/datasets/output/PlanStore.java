package huzhu.datasets.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Plans kept in a folder while a longer work goes on, packed; each appears whole or not at all. */
public final class PlanStore {
    private final Path folder;

    /** A store in a folder, which is made when it is needed. */
    public PlanStore(Path folder) {
        this.folder = folder;
    }

    private Path file(String name) {
        return folder.resolve(name + ".json.gz");
    }

    /** Keeps a plan; several threads may keep the same one. */
    public synchronized void write(String name, PackedPlan plan) throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(name + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(plan.content());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A plan that was kept; nothing if it is not there or damaged. */
    public Optional<PackedPlan> find(String name) {
        try {
            return Files.isRegularFile(file(name)) ? PackedPlan.of(Files.readAllBytes(file(name))) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}

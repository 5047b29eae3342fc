package huzhu.datasets.output;

import huzhu.model.county.County;
import huzhu.model.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

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

    /** Keeps a plan, its tours in their order. */
    public void write(String name, County county, Plan plan) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            PlanJson.write(county, plan, zip);
        }
        Files.createDirectories(folder);
        var fresh = folder.resolve(name + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(packed.toByteArray());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A plan that was kept; nothing if it is not there or damaged. */
    public Optional<Plan> find(String name) {
        if (!Files.isRegularFile(file(name))) {
            return Optional.empty();
        }
        try (var zip = new GZIPInputStream(Files.newInputStream(file(name)))) {
            return Optional.of(PlanJsonReading.read(zip.readAllBytes()));
        } catch (IOException | PlanJsonReading.Broken damaged) {
            return Optional.empty();
        }
    }
}

package huzhu.datasets.roads;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Ways between places kept in a folder, by a key that holds all they depend on.
 *
 * <p>A file is gzip, whose checksum finds damage: key, number of places, then for each use the distances to the road, the
 * networks and the lower triangle of metres, all as big-endian integers. A damaged file counts as none.
 */
final class RoadCache {
    private final Path folder;

    RoadCache(Path folder) {
        this.folder = folder;
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, Math.min(24, key.length())) + ".roads");
    }

    /** What was kept under a key. */
    Optional<Map<WayUse, WaysBetween>> find(String key, int size) {
        var file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16))) {
            if (!in.readUTF().equals(key) || in.readInt() != size) {
                return Optional.empty();
            }
            var ways = new EnumMap<WayUse, WaysBetween>(WayUse.class);
            for (var use : WayUse.values()) {
                ways.put(use, read(in, size));
            }
            // Only the end of the stream compares the checksum.
            return in.read() < 0 ? Optional.of(ways) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static WaysBetween read(DataInputStream in, int size) throws IOException {
        var offRoad = new int[size];
        var network = new int[size];
        var metres = new int[size * size];
        for (int i = 0; i < size; i++) {
            offRoad[i] = in.readInt();
            network[i] = in.readInt();
            for (int k = 0; k < i; k++) {
                int way = in.readInt();
                metres[i * size + k] = way;
                metres[k * size + i] = way;
            }
        }
        return new WaysBetween(metres, offRoad, network);
    }

    /** Keeps ways under a key; whether that worked. A run that is cut off leaves nothing that another would read. */
    boolean keep(String key, int size, Map<WayUse, WaysBetween> ways) {
        try {
            Files.createDirectories(folder);
            // Not a temporary file of the system, which nobody else might read; two runs at once have two.
            var part = folder.resolve(
                    file(key).getFileName() + "." + ProcessHandle.current().pid() + "-"
                            + Thread.currentThread().threadId() + ".part");
            try {
                write(part, key, size, ways);
                move(part, file(key));
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Path file, String key, int size, Map<WayUse, WaysBetween> ways) throws IOException {
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16))) {
            out.writeUTF(key);
            out.writeInt(size);
            for (var use : WayUse.values()) {
                var between = ways.get(use);
                if (between == null) {
                    throw new IllegalArgumentException("no ways of " + use + ".\nMaybe a use was left out.");
                }
                for (int i = 0; i < size; i++) {
                    out.writeInt(between.offRoadMetres()[i]);
                    out.writeInt(between.network()[i]);
                    for (int k = 0; k < i; k++) {
                        out.writeInt(between.metres()[i * size + k]);
                    }
                }
            }
        }
    }
}

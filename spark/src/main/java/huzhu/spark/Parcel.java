package huzhu.spark;

import huzhu.cli.sweep.SweepEngine;
import huzhu.cli.sweep.SweepWorker;
import huzhu.datasets.county.ProjectReader.NamedFile;
import huzhu.datasets.output.OutputFolder;
import huzhu.datasets.sweep.DesignFile;
import huzhu.datasets.table.Problems;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A project, its patches and a design as bytes, so that a machine without them can do runs of a sweep.
 *
 * <p>All files below the project's folder go along, also where links lead to them, but for hidden ones. What a project takes from
 * elsewhere (an earlier week, a time bank) does not, so such a project is refused before any run.
 */
final class Parcel implements Serializable {
    private static final long serialVersionUID = 1;

    /** Most bytes of a project: each machine of the cluster holds them in memory. */
    private static final long MOST_BYTES = 256L << 20;

    private static final String DESIGN = "design.yaml";

    private final String key = UUID.randomUUID().toString();
    private final TreeMap<String, byte[]> files;
    private final String project;
    private final ArrayList<Named> patches;
    private final ArrayList<String> sets;
    private final byte[] design;
    private final ArrayList<String> measures;

    private Parcel(
            SortedMap<String, byte[]> files,
            String project,
            List<Named> patches,
            List<String> sets,
            byte[] design,
            List<String> measures) {
        this.files = new TreeMap<>(files);
        this.project = project;
        this.patches = new ArrayList<>(patches);
        this.sets = new ArrayList<>(sets);
        this.design = design;
        this.measures = new ArrayList<>(measures);
    }

    /** A file of patches by the name that records have for it. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way, read once
    private record Named(String name, byte[] content) implements Serializable {}

    /**
     * Packs what a worker reads.
     *
     * @param inputs hashes of all that the project reads here, by name
     * @throws SweepEngine.Unfit if there are too many bytes, or the project takes something that does not go along
     * @throws IOException if a file cannot be read
     */
    static Parcel of(SweepWorker worker, Path design, Map<String, String> inputs) throws IOException {
        var source = worker.source();
        boolean isFolder = Files.isDirectory(source.project());
        var file = source.project().toAbsolutePath();
        var folder = isFolder ? file : file.resolveSibling(".").normalize();
        var patches = new ArrayList<Named>();
        for (var patch : source.patches()) {
            patches.add(new Named(patch.name(), Files.readAllBytes(patch.path())));
        }
        var parcel = new Parcel(
                filesBelow(folder),
                isFolder ? "" : String.valueOf(file.getFileName()),
                patches,
                source.sets(),
                Files.readAllBytes(design),
                worker.measures());
        parcel.requireWhole(inputs);
        return parcel;
    }

    private static SortedMap<String, byte[]> filesBelow(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var visitor = new SimpleFileVisitor<Path>() {
            private long left = MOST_BYTES;

            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                return isHidden(inner) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isHidden(file) && Files.isRegularFile(file)) {
                    left -= Files.size(file);
                    if (left < 0) {
                        throw new SweepEngine.Unfit(SweepEngine.Fault.LARGE);
                    }
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof FileSystemLoopException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private boolean isHidden(Path one) {
                return !one.equals(folder) && String.valueOf(one.getFileName()).startsWith(".");
            }
        };
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        return files;
    }

    /** Compares what the parcel says with what was read here: all that counts must have come along. */
    private void requireWhole(Map<String, String> inputs) throws IOException {
        var scratch = Files.createTempDirectory("huzhu-parcel");
        try {
            var there = unpack(scratch).source().read(List.of());
            if (there.isRefused() || !there.inputHashes().equals(inputs)) {
                throw new SweepEngine.Unfit(SweepEngine.Fault.OUTSIDE);
            }
        } finally {
            OutputFolder.remove(scratch);
        }
    }

    /** Tells one parcel from all others. */
    String key() {
        return key;
    }

    /** Writes all into a folder and makes a worker there. */
    SweepWorker unpack(Path folder) throws IOException {
        var inside = folder.resolve("project");
        for (var file : files.entrySet()) {
            var path = inside.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
        var named = new ArrayList<NamedFile>();
        for (var patch : patches) {
            var path = folder.resolve("patch-" + named.size() + ".yaml");
            named.add(new NamedFile(Files.write(path, patch.content()), patch.name()));
        }
        var read = DesignFile.read(Files.write(folder.resolve(DESIGN), design), DESIGN, new Problems());
        var source = new SweepWorker.Source(inside.resolve(project), named, sets);
        return new SweepWorker(
                source,
                read.design().orElseThrow(() -> new IOException("A design that was read before cannot be read.")),
                measures);
    }
}

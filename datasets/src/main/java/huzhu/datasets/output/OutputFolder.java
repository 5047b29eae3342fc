package huzhu.datasets.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A folder that appears on disk whole or not at all.
 *
 * <p>Everything is written into a sibling {@code .NAME.huzhu-new}, forced to the disk, and renamed into place. An older
 * folder steps aside to {@code .NAME.huzhu-old} and is removed only after the new one stands in its place. Whatever a
 * killed run left under these two names is put right by the next run: an old folder without a successor is put back.
 */
public final class OutputFolder {
    private static final String PROJECT_FILE = "huzhu.yaml";

    /** What every output of this program holds: a plan its run, a check its problems, a project its settings. */
    private static final List<String> MARKS = List.of("run.json", "problems.csv", PROJECT_FILE);

    private final Path target;
    private final boolean overwrite;
    private final boolean isProject;

    /**
     * A folder to be.
     *
     * @param target where it shall stand; its parents are made
     * @param overwrite whether what stands there may be replaced, unless it is a project
     */
    public OutputFolder(Path target, boolean overwrite) {
        this(target, overwrite, false);
    }

    private OutputFolder(Path target, boolean overwrite, boolean isProject) {
        this.target = target.toAbsolutePath().normalize();
        this.overwrite = overwrite;
        this.isProject = isProject;
    }

    /**
     * A project folder to be, which alone may replace a project.
     *
     * @param target where it shall stand; its parents are made
     * @param overwrite whether what stands there may be replaced
     */
    public static OutputFolder ofProject(Path target, boolean overwrite) {
        return new OutputFolder(target, overwrite, true);
    }

    /**
     * Looks whether the folder may be written, so that nobody waits for a plan that has no place to go.
     *
     * @throws FolderRefused if something stands there that must not be replaced
     * @throws IOException if it cannot be looked at
     */
    public void requireWritable() throws IOException {
        requireWritable(isProject);
        tryOut();
    }

    /** Makes a folder where the new one will be filled, and removes it: permissions alone do not tell all. */
    private void tryOut() throws IOException {
        var place = Files.exists(target) ? target.toRealPath() : target;
        var ground = parent(place);
        while (!Files.exists(ground)) {
            ground = parent(ground);
        }
        if (!Files.isDirectory(ground)) {
            throw new FolderRefused(ground, FolderRefused.Cause.NOT_A_FOLDER);
        }
        var trial = sibling(ground.resolve(place.getFileName()), "new");
        if (!Files.exists(trial)) {
            Files.createDirectory(trial);
            Files.delete(trial);
        }
    }

    private void requireWritable(boolean projectExpected) throws IOException {
        if (target.getParent() == null) {
            throw new FolderRefused(target, FolderRefused.Cause.ROOT);
        }
        restore();
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new FolderRefused(target, FolderRefused.Cause.NOT_A_FOLDER);
        }
        if (isEmpty()) {
            return;
        }
        if (!overwrite) {
            throw new FolderRefused(target, FolderRefused.Cause.NOT_EMPTY);
        }
        requireReplaceable(projectExpected);
    }

    /** Overwriting must not cost anybody more than an earlier result: no project, no home folder, no repository. */
    private void requireReplaceable(boolean projectExpected) throws IOException {
        if (Files.exists(target.resolve(PROJECT_FILE)) && !projectExpected) {
            throw new FolderRefused(target, FolderRefused.Cause.A_PROJECT);
        }
        if (MARKS.stream().noneMatch(name -> Files.exists(target.resolve(name)))) {
            throw new FolderRefused(target, FolderRefused.Cause.FOREIGN);
        }
    }

    /**
     * Writes the folder.
     *
     * @param files content by file name; a name may contain {@code /} for a folder inside
     * @throws FolderRefused if something stands there that must not be replaced
     * @throws IOException if writing fails; the folder is then as it was before
     */
    public void write(SequencedMap<String, FileContent> files) throws IOException {
        write(files, Runnable::run);
    }

    /**
     * Writes the folder; its files are made and forced to the disk side by side, so that no content may wait for another. The last is
     * made when all others are, and may tell of them.
     *
     * @param makers make the files
     * @param forcers force them; a dozen threads suit a disk
     * @throws FolderRefused if something stands there that must not be replaced
     * @throws IOException if writing fails; the folder is then as it was before
     */
    public void writeSideBySide(SequencedMap<String, FileContent> files, Executor makers, Executor forcers)
            throws IOException {
        write(isProject || files.containsKey(PROJECT_FILE), fresh -> fill(fresh, files, makers, forcers));
    }

    /**
     * Writes the folder; its files are forced to the disk side by side.
     *
     * @param executor forces the files; a dozen threads suit a disk
     * @throws FolderRefused if something stands there that must not be replaced
     * @throws IOException if writing fails; the folder is then as it was before
     */
    public void write(SequencedMap<String, FileContent> files, Executor executor) throws IOException {
        write(isProject || files.containsKey(PROJECT_FILE), fresh -> fill(fresh, files, Runnable::run, executor));
    }

    /**
     * Has the folder written by somebody else, beside its place; it appears there when they are done.
     *
     * @throws FolderRefused if something stands there that must not be replaced
     * @throws IOException if writing fails; the folder is then as it was before
     */
    public void write(FolderContent content) throws IOException {
        write(isProject, content);
    }

    private void write(boolean projectExpected, FolderContent content) throws IOException {
        requireWritable(projectExpected);
        var place = Files.exists(target) ? target.toRealPath() : target;
        Files.createDirectories(parent(place));
        var fresh = sibling(place, "new");
        remove(fresh);
        try {
            content.writeTo(fresh);
            swapIn(fresh, place);
        } catch (IOException | RuntimeException | Error failure) {
            removeAfter(failure, fresh);
            throw failure;
        }
        remove(sibling(place, "old"));
    }

    /** Writes all files, then forces them all to the disk: many at once cost a disk little more than one. */
    private static void fill(Path folder, SequencedMap<String, FileContent> files, Executor makers, Executor forcers)
            throws IOException {
        Files.createDirectory(folder);
        var folders = new TreeSet<>(List.of(folder));
        try (var writing = new SideBySide(makers);
                var forcing = new SideBySide(forcers)) {
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey()).normalize();
                if (!path.startsWith(folder) || path.equals(folder)) {
                    throw new InvalidPathException(file.getKey(), "no file inside the folder.\nMaybe it holds \"..\"");
                }
                if (folders.add(parent(path))) {
                    Files.createDirectories(parent(path));
                }
                if (file.equals(files.lastEntry())) {
                    writing.await();
                }
                writing.begin(() -> writeFile(path, file.getValue()));
                if (writing.hasFailed()) {
                    break;
                }
            }
            for (var file : writing.await()) {
                forcing.begin(() -> forceFile(file));
            }
            forcing.await();
        }
        folders.forEach(OutputFolder::force);
    }

    private static Path writeFile(Path file, FileContent content) throws IOException {
        try (var out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), 1 << 16)) {
            content.writeTo(out);
        }
        return file;
    }

    private static Path forceFile(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return file;
    }

    private static void swapIn(Path fresh, Path place) throws IOException {
        var aside = sibling(place, "old");
        boolean replaces = Files.exists(place);
        if (replaces) {
            remove(aside);
            Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (replaces) {
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw failure;
        }
        force(parent(place));
    }

    /** Puts an older folder back that a killed run moved aside without putting a new one in its place. */
    private void restore() throws IOException {
        var aside = sibling(target, "old");
        if (Files.isDirectory(aside) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(target)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), () -> path + " has no parent.\nMaybe it was not checked.");
    }

    private static Path sibling(Path place, String suffix) {
        return place.resolveSibling("." + place.getFileName() + ".huzhu-" + suffix);
    }

    /** Forces a folder's entries to the disk where the system can do that; where not, renaming is all there is. */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notSupported) {
            // Windows opens no folders; the data itself has been forced file by file.
        }
    }

    private static void removeAfter(Throwable failure, Path folder) {
        try {
            remove(folder);
        } catch (IOException further) {
            failure.addSuppressed(further);
        }
    }

    /** Removes a folder and all in it, of links the links alone; nothing where there is none. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package huzhu.cli.command;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.county.ProjectReader.NamedFile;
import huzhu.datasets.county.Reading;
import huzhu.datasets.patch.Patch;
import huzhu.datasets.roads.RoadsFound;
import huzhu.datasets.table.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The project that a command reads, and the policy values set on the command line. */
final class ProjectInput {
    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "PROJECT")
    private Path project;

    @Option(names = "--set", paramLabel = "PATH=VALUE", order = 30)
    private List<String> sets = List.of();

    @Option(names = "--patch", paramLabel = "FILE", order = 29)
    private List<Path> patches = List.of();

    /** The folder, or its {@code huzhu.yaml}. */
    Path project() {
        return project;
    }

    List<String> sets() {
        return sets;
    }

    /** Reads the project and tells all that is wrong with it; whether it can be used is for the caller to see. */
    Reading read(Conversation conversation) {
        return read(conversation, project, patchFiles(), sets);
    }

    /** Reads a project that must be without errors, under these files of patches in place of those given. */
    Reading require(Conversation conversation, List<NamedFile> patchFiles) {
        return requireSound(conversation, project, read(conversation, project, patchFiles, sets));
    }

    /** Reads a project that must be without errors. */
    Reading require(Conversation conversation) {
        return requireSound(conversation, project, read(conversation));
    }

    /**
     * Reads the project under further layers of patches; only problems that it does not have without them are told.
     *
     * @param base the project without them
     */
    Reading requireUnder(Conversation conversation, List<List<Patch>> layers, Reading base) {
        var reading = ProjectReader.readLayered(project, patchFiles(), sets, layers);
        tell(
                conversation,
                reading.problems().stream()
                        .filter(problem -> problem.isError() || !base.problems().contains(problem))
                        .toList());
        return requireSound(conversation, project, reading);
    }

    /** Files of patches, in the order in which they apply. */
    List<Path> patches() {
        return patches;
    }

    /** The same with the names that problems and records have for them: as they were given. */
    List<NamedFile> patchFiles() {
        return named(patches);
    }

    /** Files of patches under the names that they were given by. */
    static List<NamedFile> named(List<Path> files) {
        return files.stream().map(path -> new NamedFile(path, path.toString())).toList();
    }

    private static Reading read(Conversation conversation, Path project, List<NamedFile> patches, List<String> sets) {
        for (var set : sets) {
            if (set.indexOf('=') < 1) {
                throw conversation.usageError("usage.set", set);
            }
        }
        var reading = ProjectReader.readNamed(project, patches, sets);
        tell(conversation, reading.problems());
        tellCounts(conversation, reading);
        return reading;
    }

    /** Reads a project as it stands, which must be without errors. */
    static Reading require(Conversation conversation, Path project) {
        return requireSound(conversation, project, read(conversation, project, List.of(), List.of()));
    }

    private static Reading requireSound(Conversation conversation, Path project, Reading reading) {
        if (reading.isRefused()) {
            throw new Refusal(Exit.REFUSED, conversation.words().text("read.refused", reading.errors(), project));
        }
        return reading;
    }

    /** Lists problems up to a limit, and says how many more there are; where not all find room, errors come first. */
    static void tell(Conversation conversation, List<Problem> problems) {
        var locale = conversation.words().locale();
        var listed = problems.size() > Reading.PRINTED_PROBLEMS
                ? problems.stream().sorted(Comparator.comparing(Problem::severity))
                : problems.stream();
        var lines = new ArrayList<>(listed.limit(Reading.PRINTED_PROBLEMS)
                .map(problem -> problem.words(locale))
                .toList());
        if (problems.size() > Reading.PRINTED_PROBLEMS) {
            lines.add(conversation.words().text("read.more", problems.size() - Reading.PRINTED_PROBLEMS));
        }
        conversation.complain(lines);
    }

    private static void tellCounts(Conversation conversation, Reading reading) {
        reading.patched()
                .forEach(count -> conversation.say(
                        "read.patched", count.file(), count.table(), count.altered(), count.added(), count.removed()));
        reading.counts()
                .forEach(count ->
                        conversation.say("read.count", count.file(), count.rowsIn(), count.used(), count.refused()));
        reading.roads()
                .ifPresent(roads -> conversation.say(
                        "read.roads",
                        roads.matrix().places().size(),
                        roads.uses().stream()
                                .mapToInt(use -> use.offRoad().size())
                                .max()
                                .orElse(0),
                        roads.uses().stream()
                                .mapToInt(use -> use.cutOff().size())
                                .max()
                                .orElse(0),
                        roads.uses().stream()
                                .mapToLong(RoadsFound.Use::pairsApart)
                                .max()
                                .orElse(0)));
    }
}

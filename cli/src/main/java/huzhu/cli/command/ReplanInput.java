package huzhu.cli.command;

import huzhu.datasets.change.ChangePatches;
import huzhu.datasets.change.ChangeRows;
import huzhu.datasets.change.ChangesFile;
import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.county.Reading;
import huzhu.datasets.patch.PatchText;
import huzhu.datasets.table.Problem;
import huzhu.model.change.PlanChange;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.PlanView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The project before and after changes.
 *
 * <p>What the changes do to the tables is written as patches, and the project read again under them, so that the mended plan
 * is held to just what an audit under the same file will find.
 */
final class ReplanInput {
    /** Name of the patches that a mended plan goes with. */
    static final String PATCHES = "patches.yaml";

    private final Conversation conversation;
    private final ProjectInput input;
    private final Path from;

    ReplanInput(Conversation conversation, ProjectInput input, Path from) {
        this.conversation = conversation;
        this.input = input;
        this.from = from;
    }

    /**
     * What has become otherwise.
     *
     * @param changes the changes, patches apart
     * @param reading the project under them
     * @param sha256 hash of the file of changes, where it is text
     * @param patches text of the file of patches that makes it so, blank if there is none
     */
    record Changed(List<PlanChange> changes, Reading reading, Optional<String> sha256, String patches) {
        PlanningProblem problem() {
            return PlanningProblem.of(reading.county().orElseThrow());
        }
    }

    /** The project as it was when the plan was published: under the patches of an earlier change, if there was one. */
    Reading before() throws IOException {
        return read(earlier());
    }

    private String earlier() throws IOException {
        var file = from.resolve(PATCHES);
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }

    /** Reads a file of changes; all that is wrong with it is told, and refuses it. */
    Changed after(Reading before, PlanView published, LocalDateTime now, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new Changed(List.of(), before, Optional.empty(), earlier());
        }
        var changesFile = ChangesFile.open(file.get());
        refuse(changesFile, file.get());
        var given = changesFile.patches();
        var middle = given.isEmpty() ? before : read(earlier() + text(now, given));
        var problem = PlanningProblem.of(middle.county().orElseThrow());
        var rows = new ChangeRows(problem, published, now);
        var log = changesFile.read(rows::take);
        refuse(changesFile, file.get());
        conversation.say("read.count", log.file(), log.rowsIn(), log.rowsIn() - log.rowsRefused(), log.rowsRefused());
        var items = new ArrayList<Map<String, Object>>(given);
        items.addAll(ChangePatches.of(problem, published, now, rows.changes(), addedEarlier()));
        if (items.isEmpty()) {
            return new Changed(rows.changes(), before, changesFile.sha256(), earlier());
        }
        var text = earlier() + text(now, items);
        return new Changed(rows.changes(), read(text), changesFile.sha256(), text);
    }

    /** Whether an earlier change has made a row of a request that no table had. */
    private Predicate<String> addedEarlier() throws IOException {
        var text = earlier();
        return key ->
                Pattern.compile(Pattern.quote(key) + "(?![\\w-])").matcher(text).find();
    }

    private void refuse(ChangesFile file, Path path) {
        ProjectInput.tell(conversation, file.problems());
        if (file.problems().stream().anyMatch(Problem::isError)) {
            throw conversation.refusal("replan.refused", path);
        }
    }

    private String text(LocalDateTime now, List<Map<String, Object>> items) {
        return PatchText.ofItems(List.of(conversation.words().text("replan.patch", now.toString())), items);
    }

    private Reading read(String patches) throws IOException {
        var files = new ArrayList<ProjectReader.NamedFile>();
        input.patches().forEach(path -> files.add(new ProjectReader.NamedFile(path, path.toString())));
        if (patches.isBlank()) {
            return input.require(conversation, files);
        }
        var file = Files.createTempFile("huzhu", PATCHES);
        try {
            Files.writeString(file, patches);
            files.add(new ProjectReader.NamedFile(file, PATCHES));
            return input.require(conversation, files);
        } finally {
            Files.delete(file);
        }
    }
}

package huzhu.cli.command;

import huzhu.datasets.output.PlanFolder;
import huzhu.datasets.output.PlanReading;
import huzhu.datasets.table.Problem;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plan that a command reads. */
final class PlanInput {
    private PlanInput() {}

    /** Reads a folder and tells all there is to know about it. */
    static PlanReading read(Conversation conversation, Path folder, PlanningProblem problem) {
        if (!Files.isDirectory(folder)) {
            throw conversation.refusal("audit.missing", folder);
        }
        var reading = PlanFolder.read(folder, problem);
        reading.notes()
                .forEach(note -> conversation.say(note.code(), note.arguments().toArray()));
        reading.tables()
                .forEach(table -> conversation.say(
                        "audit.rows",
                        table.file(),
                        table.rowsIn(),
                        table.rowsIn() - table.rowsRefused(),
                        table.rowsRefused()));
        ProjectInput.tell(conversation, reading.problems());
        return reading;
    }

    /** The plan that a folder holds; a row that cannot be read refuses it, as it may hide anything. */
    static Plan require(Conversation conversation, Path folder, PlanReading reading) {
        boolean refused = reading.problems().stream().anyMatch(Problem::isError);
        if (refused || reading.plan().isEmpty()) {
            throw new Refusal(Exit.REFUSED, conversation.words().text("audit.unreadable", folder));
        }
        return reading.plan().get();
    }

    static Plan require(Conversation conversation, Path folder, PlanningProblem problem) {
        return require(conversation, folder, read(conversation, folder, problem));
    }
}

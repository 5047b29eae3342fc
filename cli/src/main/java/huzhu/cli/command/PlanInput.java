package huzhu.cli.command;

import huzhu.datasets.output.PlanFolder;
import huzhu.datasets.output.PlanReading;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan that a command reads back, from a folder or a workbook. */
record PlanInput(Conversation conversation, Path place) {
    /** Refuses what is neither a folder nor a file. */
    void requireThere() {
        if (!Files.isDirectory(place) && !Files.isRegularFile(place)) {
            throw conversation.refusal("audit.missing", place);
        }
    }

    /** The plan; one that cannot be read is refused. */
    Plan require(PlanningProblem problem) {
        requireThere();
        return require(PlanFolder.read(place, problem));
    }

    /** The plan of a reading; a row that cannot be read refuses it, as it may hide anything. */
    Plan require(PlanReading reading) {
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
        boolean refused = reading.problems().stream().anyMatch(problem -> problem.isError());
        if (refused || reading.plan().isEmpty()) {
            throw new Refusal(Exit.REFUSED, conversation.words().text("audit.unreadable", place));
        }
        return reading.plan().get();
    }
}

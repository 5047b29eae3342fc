package huzhu.cli.command;

import huzhu.cli.report.JsonText;
import huzhu.cli.report.ReportFile;
import java.nio.file.Path;
import java.util.Optional;

/** The end of a run that planned a week: what is printed, and how the run ends. */
final class WeekEnd {
    private final Conversation conversation;
    private final WeekPlanner.Week week;
    private final Path folder;

    WeekEnd(Conversation conversation, WeekPlanner.Week week, Path folder) {
        this.conversation = conversation;
        this.week = week;
        this.folder = folder;
    }

    /** Prints the result as a table or as JSON and says how the run ends. */
    Exit tell(Optional<Threshold> failOn, boolean json) {
        var summary = new WeekSummary(week);
        if (json) {
            conversation.print(JsonText.of(summary.tree(folder)));
        } else {
            summary.table(conversation.words()).lines().forEach(conversation::print);
            summary.rides(conversation.words()).forEach(conversation::print);
            conversation.print("");
            conversation.print(conversation.words().text("summary.files", folder, folder.resolve(ReportFile.FILE)));
        }
        if (week.interrupted()) {
            conversation.say("end.interrupted");
            return Exit.INTERRUPTED;
        }
        var missed = failOn.filter(threshold -> threshold.isMissed(summary.totals()));
        missed.ifPresent(threshold -> conversation.say("end.missed", threshold));
        return missed.isPresent() ? Exit.MISSED : Exit.DONE;
    }
}

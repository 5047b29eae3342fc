package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.solver.experiment.Measure;

/** The measures that a sweep of a county can record. */
final class SweepMeasures {
    private SweepMeasures() {}

    /** Prints their names, with what they mean. */
    static void list(Reading reading, Conversation conversation) {
        var table = new TextTable();
        for (var measure : Measure.all(reading.county().orElseThrow())) {
            table.row(
                    measure.name(),
                    conversation.words().text("measure.unit." + measure.kind().unit()),
                    measure.meaning(conversation.words().locale()));
        }
        table.lines().forEach(conversation::print);
    }
}

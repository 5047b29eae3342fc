package huzhu.cli.command;

import huzhu.datasets.county.Reading;
import huzhu.datasets.output.ContinuityTable;
import huzhu.datasets.output.LoadTable;
import huzhu.datasets.output.PlacesTable;
import huzhu.model.account.CareRecord;
import huzhu.model.account.PlaceRecord;
import huzhu.model.account.WorkRecord;
import java.util.List;

/**
 * What the folder that a project names as the week before hands on; nothing where it names none.
 *
 * @param care who came to whom
 * @param work what volunteers did
 * @param places places in sessions
 */
record EarlierWeeks(List<CareRecord> care, List<WorkRecord> work, List<PlaceRecord> places) {
    /** What was read with the project; its problems have been told then. */
    static EarlierWeeks of(Reading reading) {
        return reading.previous()
                .map(folder -> new EarlierWeeks(
                        ContinuityTable.read(folder).records(),
                        LoadTable.read(folder).records(),
                        PlacesTable.read(folder).records()))
                .orElseGet(() -> new EarlierWeeks(List.of(), List.of(), List.of()));
    }
}

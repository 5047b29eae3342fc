package huzhu.datasets.output;

import huzhu.datasets.table.Problem;
import huzhu.model.account.CareRecord;
import huzhu.model.account.PlaceRecord;
import huzhu.model.account.WorkRecord;
import huzhu.model.ledger.Reciprocity;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What the output folder of the week before hands on.
 *
 * @param care who came to whom
 * @param work what volunteers did
 * @param places places in sessions
 * @param households who helped whom in all weeks, household by household
 */
public record EarlierWeeks(
        EarlierTable<CareRecord> care,
        EarlierTable<WorkRecord> work,
        EarlierTable<PlaceRecord> places,
        EarlierTable<Reciprocity.Balance> households) {
    /** There was no week before. */
    public static final EarlierWeeks NONE = new EarlierWeeks(
            EarlierTable.none(ContinuityTable.FILE),
            EarlierTable.none(LoadTable.FILE),
            EarlierTable.none(PlacesTable.FILE),
            EarlierTable.none(HouseholdsTable.FILE));

    /** Reads the tables of a folder. */
    public static EarlierWeeks read(Path folder) {
        return new EarlierWeeks(
                ContinuityTable.read(folder),
                LoadTable.read(folder),
                PlacesTable.read(folder),
                HouseholdsTable.read(folder));
    }

    private Stream<EarlierTable<?>> tables() {
        return Stream.of(care, work, places, households);
    }

    /** What cannot be read of them. */
    public List<Problem> problems() {
        return tables().flatMap(table -> table.problems().stream()).toList();
    }

    /** Hash of each table that is there, by its name. */
    public SequencedMap<String, String> hashes() {
        var hashes = new LinkedHashMap<String, String>();
        tables().forEach(table -> table.sha256().ifPresent(hash -> hashes.put(table.name(), hash)));
        return hashes;
    }
}

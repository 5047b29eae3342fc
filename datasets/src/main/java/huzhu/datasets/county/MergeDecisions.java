package huzhu.datasets.county;

import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.SamePeople;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.datasets.table.TextFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The answered table of merges, {@code merges.csv}: which ids are of one person, and which are not. */
final class MergeDecisions {
    private static final String TABLE = "merges";
    private static final String KEEP = "keep";
    private static final String DROP = "drop";

    private final Map<String, Row> mergedRows = new LinkedHashMap<>();
    private final Set<Pair> apart = new HashSet<>();
    private SamePeople people = new SamePeople(Map.of());

    private record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** No decisions. */
    MergeDecisions() {}

    /** Reads the decisions of a project; rows that are not answered yet say nothing. */
    static MergeDecisions read(ProjectFile.NamedPath file, Map<String, String> hashes, Problems problems) {
        var decisions = new MergeDecisions();
        var log = new TableLog(TABLE, file.name(), problems);
        TextFile.open(file.path(), file.name(), problems).ifPresent(text -> {
            hashes.put(file.name(), text.sha256());
            TableReader.read(
                    text, TableSchema.output(TABLE), TableSource.plain(file.path(), file.name()), log, decisions::take);
        });
        decisions.people = new SamePeople(decisions.kept());
        return decisions;
    }

    private void take(Row row) {
        var same = row.flag("same");
        if (row.isRefused() || same.isEmpty()) {
            return;
        }
        var keep = row.requireWord(KEEP);
        var drop = row.requireWord(DROP);
        if (!same.get()) {
            apart.add(Pair.of(keep, drop));
        } else if (keep.equals(drop) || mergedRows.containsKey(drop) || leadsTo(keep, drop)) {
            row.problem(DROP, ProblemCode.MERGE_CIRCLE, "");
        } else {
            mergedRows.put(drop, row);
        }
    }

    private boolean leadsTo(String from, String id) {
        var at = from;
        while (mergedRows.containsKey(at)) {
            at = mergedRows.get(at).requireWord(KEEP);
        }
        return at.equals(id);
    }

    /** Who is merged into somebody who is merged goes with them. */
    private Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        for (var id : mergedRows.keySet()) {
            var last = id;
            while (mergedRows.containsKey(last)) {
                last = mergedRows.get(last).requireWord(KEEP);
            }
            kept.put(id, last);
        }
        return kept;
    }

    /** The confirmed pairs. */
    SamePeople people() {
        return people;
    }

    /** Whether somebody has said that two ids are of two people. */
    boolean areApart(String id, String other) {
        return apart.contains(Pair.of(id, other));
    }

    /** Warns of decisions on ids that no table has. */
    void complain(Collection<String> ids) {
        for (var row : mergedRows.values()) {
            for (var column : new String[] {KEEP, DROP}) {
                var id = row.requireWord(column);
                if (!people.hasMet(id)) {
                    row.problem(
                            column,
                            ProblemCode.MERGE_UNKNOWN,
                            Nearest.find(id, ids).orElse(""));
                }
            }
        }
    }
}

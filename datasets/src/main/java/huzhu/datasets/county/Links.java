package huzhu.datasets.county;

import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.TableLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which ids the tables hold, so that every id elsewhere can be followed. */
final class Links {
    /** Suggestions cost a walk over all ids of a table: after so many comparisons none are made. */
    private static final long MOST_COMPARISONS = 20_000_000;

    private final Problems problems;
    private final Map<String, TableLog> logs = new HashMap<>();
    private final Map<String, Map<String, String>> idsByName = new HashMap<>();
    private long comparisons;

    Links(Problems problems) {
        this.problems = problems;
    }

    void add(TableLog log) {
        logs.put(log.table(), log);
    }

    /** Remembers what people call a row, so that whoever writes the name in place of the id is told the id. */
    void name(String table, String name, String id) {
        if (!name.isEmpty()) {
            // Of a name that two have, neither is suggested.
            idsByName
                    .computeIfAbsent(table, any -> new HashMap<>())
                    .merge(name, id, (one, other) -> one.equals(other) ? one : "");
        }
    }

    /** The log of a table, without rows if the project does not have it. */
    TableLog log(String table) {
        return logs.computeIfAbsent(table, name -> new TableLog(name, name, problems));
    }

    /** Whether a usable row of the table has this id; if not, the row that names it gets a problem. */
    boolean leads(Row row, String column, String id, String table) {
        return leads(row, column, id, table, unknown -> "");
    }

    /** The same with another way to the nearest good value where no id is near. */
    boolean leads(Row row, String column, String id, String table, UnaryOperator<String> nearestName) {
        var log = log(table);
        if (log.isBroken()) {
            // One problem says so; a second one for every row that points there would bury it.
            return false;
        }
        if (!log.rowsById().containsKey(id)) {
            var nearest = nearest(id, table);
            row.problem(
                    column,
                    ProblemCode.REFERENCE_UNKNOWN,
                    id,
                    nearest.isEmpty() ? nearestName.apply(id) : nearest,
                    List.of(table));
            return false;
        }
        if (log.isRefusedId(id)) {
            row.problem(column, ProblemCode.REFERENCE_REFUSED, id, "", List.of(table));
            return false;
        }
        return true;
    }

    /** Whether a usable row of the table has this id. */
    boolean holds(String id, String table) {
        var log = log(table);
        return log.rowsById().containsKey(id) && !log.isRefusedId(id);
    }

    /** The id of the only row of a table that people call so; blank if there is none. */
    String named(String name, String table) {
        return idsByName.getOrDefault(table, Map.of()).getOrDefault(name, "");
    }

    /** The id of a table that is nearest to one that leads nowhere. */
    String nearest(String id, String table) {
        var named = named(id, table);
        if (!named.isEmpty()) {
            return named;
        }
        var log = log(table);
        var ids = log.rowsById().keySet();
        comparisons += ids.size();
        return comparisons > MOST_COMPARISONS
                ? ""
                : Nearest.find(
                                id,
                                ids.stream()
                                        .filter(other -> !log.isRefusedId(other))
                                        .sorted()
                                        .toList())
                        .orElse("");
    }
}

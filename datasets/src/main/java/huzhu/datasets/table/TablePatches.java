package huzhu.datasets.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patches of one table, laid over its rows in their order, and how many rows each of them met. */
public final class TablePatches {
    private final TableSchema schema;
    private final List<RowPatch> patches;
    private final int[] rows;

    /** Patches of the table of this schema, in the order in which they apply; their columns are those of the schema. */
    public TablePatches(TableSchema schema, List<RowPatch> patches) {
        this.schema = schema;
        this.patches = List.copyOf(patches);
        rows = new int[this.patches.size()];
    }

    /** The patches, in order. */
    public List<RowPatch> patches() {
        return patches;
    }

    /** Rows that the patch at a position altered, added or removed. */
    public int rows(int index) {
        return rows[index];
    }

    /** Canonical columns that some patch fills. */
    List<String> columns() {
        return patches.stream()
                .map(TablePatches::cells)
                .flatMap(cells -> cells.keySet().stream())
                .distinct()
                .toList();
    }

    private static Map<String, String> cells(RowPatch patch) {
        return switch (patch) {
            case RowPatch.Alter alter -> alter.cells();
            case RowPatch.Add add -> add.cells();
            case RowPatch.Remove remove -> Map.of();
        };
    }

    /** Positions of the patches that add a row. */
    List<Integer> additions() {
        var additions = new ArrayList<Integer>();
        for (int i = 0; i < patches.size(); i++) {
            if (patches.get(i) instanceof RowPatch.Add) {
                additions.add(i);
            }
        }
        return additions;
    }

    /** The cells of an added row, by position of the column. */
    String[] added(int index, TableLog log, int line) {
        rows[index]++;
        var texts = new String[schema.fields().size()];
        Arrays.fill(texts, "");
        log.patched(line, "", patches.get(index).place());
        fill(texts, cells(patches.get(index)));
        return texts;
    }

    /**
     * Applies all patches from a position on to one row.
     *
     * @param texts the row's cells by position of the column, changed in place
     * @return whether the row remains
     */
    boolean apply(int from, TableLog log, int line, String[] texts) {
        for (int i = from; i < patches.size(); i++) {
            switch (patches.get(i)) {
                case RowPatch.Alter alter
                when matches(alter.where(), texts) -> {
                    rows[i]++;
                    fill(texts, alter.cells());
                    alter.cells().keySet().forEach(column -> log.patched(line, column, alter.place()));
                }
                case RowPatch.Remove remove
                when matches(remove.where(), texts) -> {
                    rows[i]++;
                    log.rowRemoved(line);
                    return false;
                }
                default -> {
                    // Not this row.
                }
            }
        }
        return true;
    }

    private void fill(String[] texts, Map<String, String> cells) {
        cells.forEach((column, text) -> texts[index(column)] = text);
    }

    private int index(String column) {
        return schema.findIndex(column).orElseThrow();
    }

    private boolean matches(RowPatch.Where where, String[] texts) {
        return where.valuesByColumn().entrySet().stream().allMatch(condition -> {
            int field = index(condition.getKey());
            return condition.getValue().stream().anyMatch(value -> equal(field, texts[field], value));
        });
    }

    /** Equal as text or as what the text means: {@code 3} and {@code 3.0}, {@code bike} and the Chinese word for it. */
    private boolean equal(int index, String cell, String value) {
        if (cell.equals(value) || cell.isEmpty() || value.isEmpty()) {
            return cell.equals(value);
        }
        var field = schema.fields().get(index);
        return field.parse(cell) instanceof Parsed.Good one
                && field.parse(value) instanceof Parsed.Good other
                && one.value().equals(other.value());
    }

    /** Complains of every patch that met no row. */
    void complain(TableLog log) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == 0) {
                var where = where(patches.get(i));
                log.complainOf(
                        patches.get(i).place(),
                        ProblemCode.PATCH_NO_ROW,
                        where.toString(),
                        nearest(where, log),
                        schema.name());
            }
        }
    }

    private static RowPatch.Where where(RowPatch patch) {
        return switch (patch) {
            case RowPatch.Alter alter -> alter.where();
            case RowPatch.Remove remove -> remove.where();
            case RowPatch.Add add -> new RowPatch.Where(Map.of());
        };
    }

    /** The id nearest to one that no row has. */
    private String nearest(RowPatch.Where where, TableLog log) {
        return schema.fields().stream()
                .filter(field -> field.constraints().unique())
                .map(field -> where.valuesByColumn().getOrDefault(field.name(), List.of()))
                .flatMap(List::stream)
                .filter(id -> !log.rowsById().containsKey(id))
                .map(id -> Nearest.find(
                        id, log.rowsById().keySet().stream().sorted().toList()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}

package huzhu.datasets.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The patches of one table, laid over its rows in their order, and how many rows each of them met. */
public final class TablePatches {
    private static final String VOLUNTEERS = "volunteers";

    private final TableSchema schema;
    private final List<RowPatch> patches;
    private final int[] rows;
    private final Map<Integer, RowDraw> draws = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> hits = new HashMap<>();
    private final Deque<Further> copies = new ArrayDeque<>();

    /** Patches of the table of this schema, in the order in which they apply; their columns are those of the schema. */
    public TablePatches(TableSchema schema, List<RowPatch> patches) {
        this.schema = schema;
        this.patches = List.copyOf(patches);
        rows = new int[this.patches.size()];
    }

    /**
     * A row that a patch has copied from another.
     *
     * @param index position of the patch
     * @param texts its cells by position of the column
     */
    record Further(int index, List<String> texts) {}

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
            default -> Map.of();
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
                case RowPatch.Clear clear
                when matches(clear.where(), texts) -> {
                    rows[i]++;
                    log.rowRemoved(line);
                    return false;
                }
                case RowPatch.Scale scale
                when matches(scale.where(), texts) -> {
                    rows[i]++;
                    scale(scale, texts);
                    scale.factors().keySet().forEach(column -> log.patched(line, column, scale.place()));
                }
                case RowPatch.Copy copy when matches(copy.where(), texts) -> copy(i, copy, texts);
                case RowPatch.Lose lose
                when matches(lose.where(), texts) -> {
                    if (hits(i, lose.share(), lose.draw(), texts) > 0) {
                        rows[i]++;
                        if (!isOfPeopleWithTime()) {
                            log.rowRemoved(line);
                            return false;
                        }
                        takeTime(texts);
                    }
                }
                default -> {
                    // Not this row.
                }
            }
        }
        return true;
    }

    private void scale(RowPatch.Scale scale, String[] texts) {
        scale.factors().forEach((column, factor) -> {
            int index = index(column);
            var field = schema.fields().get(index);
            // What is no number stays, to be complained of as it stands.
            if (!texts[index].isEmpty() && field.parse(texts[index]) instanceof Parsed.Good(Number value)) {
                double product = field.range().nearest(value.doubleValue() * factor);
                texts[index] = Field.Range.plain(field.format() == CellFormat.INTEGER ? Math.rint(product) : product);
            }
        });
    }

    private void copy(int index, RowPatch.Copy copy, String[] texts) {
        boolean isFirst = !isSeen(index, texts);
        int further = hits(index, copy.copies(), copy.draw(), texts);
        if (isFirst) {
            rows[index] += further;
            for (int i = 1; i <= further; i++) {
                var copied = texts.clone();
                copied[0] = texts[0] + "-copy" + i;
                copies.add(new Further(index, List.of(copied)));
            }
        }
    }

    /** Others name volunteers, as ties and wishes do: they stay when they are lost, and have no time. */
    public boolean isOfPeopleWithTime() {
        return schema.name().equals(VOLUNTEERS);
    }

    private void takeTime(String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            if (schema.fields().get(i).format() == CellFormat.WINDOWS) {
                texts[i] = "";
            }
        }
    }

    private boolean isSeen(int index, String[] texts) {
        return hits.getOrDefault(index, Map.of()).containsKey(texts[0]);
    }

    /** How often the draw of a patch hits a row; rows of one id, as several files may have them, are one. */
    private int hits(int index, double rate, long draw, String[] texts) {
        // Patches of one file draw independently of each other.
        return hits.computeIfAbsent(index, key -> new HashMap<>())
                .computeIfAbsent(
                        texts[0],
                        id -> draws.computeIfAbsent(index, key -> new RowDraw(rate, draw * 1000 + index))
                                .hits());
    }

    /** The next row that a patch has copied and that nobody has taken yet. */
    Optional<Further> nextCopy() {
        return Optional.ofNullable(copies.poll());
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
            var where = where(patches.get(i));
            if (rows[i] == 0 && !mayMiss(patches.get(i), i)) {
                log.complainOf(
                        patches.get(i).place(),
                        ProblemCode.PATCH_NO_ROW,
                        where.toString(),
                        nearest(where, log),
                        schema.name());
            }
        }
    }

    /** Whether it is no mistake that a patch met no row: where it takes what there is, or has drawn none of those it fits. */
    private boolean mayMiss(RowPatch patch, int index) {
        return patch instanceof RowPatch.Clear || hits.containsKey(index);
    }

    private static RowPatch.Where where(RowPatch patch) {
        return switch (patch) {
            case RowPatch.Alter alter -> alter.where();
            case RowPatch.Remove remove -> remove.where();
            case RowPatch.Scale scale -> scale.where();
            case RowPatch.Copy copy -> copy.where();
            case RowPatch.Lose lose -> lose.where();
            case RowPatch.Clear clear -> clear.where();
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

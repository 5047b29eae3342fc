package huzhu.datasets.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which headers of a file would be understood, by the schema or by the project's mapping. */
public final class HeaderKnowledge {
    private final TableSchema schema;
    private final Set<String> mapped = new HashSet<>();

    /** What the schema of a table and the mapping of a source know together. */
    public HeaderKnowledge(TableSchema schema, TableSource source) {
        this.schema = schema;
        source.columns().values().forEach(header -> {
            mapped.add(PlainText.folded(header));
            for (var part : header.split("\\+")) {
                mapped.add(PlainText.folded(part));
            }
        });
    }

    /** Whether a header stands for a column of the table. */
    public boolean knows(String header) {
        return !header.isBlank()
                && (schema.findByHeader(header).isPresent()
                        || schema.findByDecoratedHeader(header).isPresent()
                        || mapped.contains(PlainText.folded(header)));
    }

    /** Whether a header stands for this column by the schema. */
    public boolean knowsAs(String header, String column) {
        var field = schema.findByHeader(header);
        return field.isPresent() && field.equals(schema.findIndex(column));
    }

    /** How many of the cells would be understood as headers. */
    public int count(List<String> cells) {
        return (int) cells.stream()
                .map(PlainText::trimmed)
                .filter(this::knows)
                .distinct()
                .count();
    }

    /** Whether cells and mapping together give every required column. */
    public boolean isComplete(List<String> cells) {
        var found = new HashSet<Integer>();
        cells.forEach(cell -> schema.findByHeader(cell).ifPresent(found::add));
        boolean mappedHere = mapped.stream()
                .anyMatch(header -> cells.stream().map(PlainText::folded).anyMatch(header::equals));
        for (int i = 0; i < schema.fields().size(); i++) {
            if (schema.fields().get(i).columnRequired() && !found.contains(i) && !mappedHere) {
                return false;
            }
        }
        return true;
    }
}

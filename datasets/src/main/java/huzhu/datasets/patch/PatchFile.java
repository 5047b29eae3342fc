package huzhu.datasets.patch;

import huzhu.datasets.table.CellFormat;
import huzhu.datasets.table.CellReading;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RowPatch;
import huzhu.datasets.table.RowPatch.Place;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a list of patches: {@code set} of policy values; or a {@code table} with {@code where} and {@code set}, with
 * {@code add}, or with {@code remove}. Tables and columns go by their canonical names, see {@code docs/patches.md}.
 *
 * <p>What makes no sense becomes a problem and is left out.
 */
public final class PatchFile {
    private static final List<String> KEYS =
            List.of("set", "table", "where", "add", "remove", "multiply", "copies", "lose", "close_home");

    /** More than any plan for a county, and few enough to be read. */
    private static final int MOST_COPIES = 20;

    private static final int MOST_FACTOR = 1000;

    private final String file;
    private final Problems problems;
    private final List<Patch> patches = new ArrayList<>();

    private PatchFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The patches in the order of the list.
     *
     * @param root the whole document, or the list inside one that holds more
     * @param file name of the file in problems
     */
    public static List<Patch> read(YamlNode root, String file, Problems problems) {
        var reader = new PatchFile(file, problems);
        if (root instanceof YamlNode.Sequence list) {
            list.items().forEach(reader::readItem);
        } else {
            reader.wrongType(root.line(), "", "a list of patches", "补丁列表");
        }
        return List.copyOf(reader.patches);
    }

    private void wrongType(int line, String column, String en, String zh) {
        problems.add(file, line, column, ProblemCode.TYPE_WRONG, "", "", en, zh);
    }

    private void readItem(YamlNode node) {
        mapping(node, "").ifPresent(item -> {
            for (var entry : item.entries()) {
                if (!KEYS.contains(entry.key())) {
                    var nearest = Nearest.find(entry.key(), KEYS).orElse("");
                    problems.add(
                            file,
                            entry.line(),
                            entry.key(),
                            ProblemCode.KEY_UNKNOWN,
                            entry.key(),
                            nearest,
                            String.join(", ", KEYS));
                }
            }
            var keys = item.entries().stream()
                    .map(YamlNode.Entry::key)
                    .filter(KEYS::contains)
                    .collect(Collectors.toSet());
            switch (String.join(" ", KEYS.stream().filter(keys::contains).toList())) {
                case "set" -> inner(item, "set").ifPresent(set -> patches.add(new Patch.OfPolicy(file, set)));
                case "close_home" -> closeHome(item);
                case "set table where",
                        "table add",
                        "table remove",
                        "table where multiply",
                        "table where copies",
                        "table where lose" -> schema(item).ifPresent(schema -> readTable(item, schema));
                default -> problems.add(file, item.line(), "", ProblemCode.PATCH_EMPTY, "", "");
            }
        });
    }

    private Optional<YamlNode.Mapping> mapping(YamlNode node, String column) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(mapping);
        }
        wrongType(node.line(), column, "keys and values", "键和值");
        return Optional.empty();
    }

    private Optional<YamlNode.Mapping> inner(YamlNode.Mapping item, String key) {
        return item.find(key).flatMap(node -> mapping(node, key));
    }

    private Optional<TableSchema> schema(YamlNode.Mapping item) {
        var name = item.find("table").flatMap(node -> text(node, "table"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var schema = TableSchema.find(name.get());
        if (schema.isEmpty()) {
            var known = TableSchema.all().stream().map(TableSchema::name).toList();
            problems.add(
                    file,
                    item.line(),
                    "table",
                    ProblemCode.PATCH_TABLE_UNKNOWN,
                    name.get(),
                    Nearest.find(name.get(), known).orElse(""),
                    String.join(", ", known));
        }
        return schema;
    }

    private void readTable(YamlNode.Mapping item, TableSchema schema) {
        var place = new Place(file, item.line());
        if (item.find("remove").isPresent()) {
            inner(item, "remove")
                    .flatMap(node -> where(node, schema))
                    .ifPresent(where -> add(schema, new RowPatch.Remove(place, where)));
        } else if (item.find("add").isPresent()) {
            item.find("add").ifPresent(node -> readAdditions(node, schema));
        } else if (item.find("set").isEmpty()) {
            inner(item, "where")
                    .flatMap(node -> where(node, schema))
                    .flatMap(where -> factored(item, schema, place, where))
                    .ifPresent(change -> add(schema, change));
        } else {
            var where = inner(item, "where").flatMap(node -> where(node, schema));
            var cells = inner(item, "set").flatMap(node -> cells(node, schema));
            if (where.isPresent() && cells.isPresent()) {
                add(schema, new RowPatch.Alter(place, where.get(), cells.get()));
            }
        }
    }

    private Optional<RowPatch> factored(YamlNode.Mapping item, TableSchema schema, Place place, RowPatch.Where where) {
        if (item.find("copies").isPresent()) {
            return number(item, "copies", MOST_COPIES).map(copies -> new RowPatch.Copy(place, where, copies, 0));
        }
        if (item.find("lose").isPresent()) {
            return number(item, "lose", 1).map(share -> new RowPatch.Lose(place, where, share, 0));
        }
        return inner(item, "multiply").flatMap(node -> {
            var factors = new LinkedHashMap<String, Double>();
            for (var entry : node.entries()) {
                if (isColumn(entry, schema) && isOfNumbers(entry, schema)) {
                    number(node, entry.key(), MOST_FACTOR).ifPresent(factor -> factors.put(entry.key(), factor));
                }
            }
            return factors.size() == node.entries().size()
                    ? Optional.of(new RowPatch.Scale(place, where, factors))
                    : Optional.empty();
        });
    }

    /** A home is closed: its rooms and sessions go, and what names it stays, to wait in vain. */
    private void closeHome(YamlNode.Mapping item) {
        item.find("close_home").flatMap(node -> text(node, "close_home")).ifPresent(home -> {
            var place = new Place(file, item.line());
            var where = new RowPatch.Where(Map.of("home_id", List.of(home)));
            // Alters nothing, and is complained of if there is no such home.
            patches.add(new Patch.OfTable("homes", new RowPatch.Alter(place, where, Map.of())));
            patches.add(new Patch.OfTable("rooms", new RowPatch.Clear(place, where)));
            patches.add(new Patch.OfTable("sessions", new RowPatch.Clear(place, where)));
        });
    }

    private boolean isOfNumbers(YamlNode.Entry entry, TableSchema schema) {
        var format =
                schema.fields().get(schema.findIndex(entry.key()).orElseThrow()).format();
        boolean isNumber = format == CellFormat.INTEGER || format == CellFormat.NUMBER;
        if (!isNumber) {
            wrongType(entry.line(), entry.key(), "a column of numbers", "数字列");
        }
        return isNumber;
    }

    /** A number from 0 to a greatest one. */
    private Optional<Double> number(YamlNode.Mapping node, String key, int greatest) {
        var found = node.find(key).orElseThrow();
        var number = text(found, key).map(CellReading::number);
        if (number.isPresent() && number.get().orElse(-1) >= 0 && number.get().orElse(-1) <= greatest) {
            return Optional.of(number.get().getAsDouble());
        }
        number.ifPresent(
                wrong -> wrongType(found.line(), key, "a number from 0 to " + greatest, "0 到 " + greatest + " 之间的数字"));
        return Optional.empty();
    }

    private void add(TableSchema schema, RowPatch change) {
        patches.add(new Patch.OfTable(schema.name(), change));
    }

    private void readAdditions(YamlNode node, TableSchema schema) {
        if (!(node instanceof YamlNode.Sequence rows)) {
            wrongType(node.line(), "add", "a list of rows", "行的列表");
            return;
        }
        for (var row : rows.items()) {
            mapping(row, "add")
                    .flatMap(cells -> cells(cells, schema))
                    .ifPresent(cells -> add(schema, new RowPatch.Add(new Place(file, row.line()), cells)));
        }
    }

    private Optional<RowPatch.Where> where(YamlNode.Mapping node, TableSchema schema) {
        return columns(node, schema).map(RowPatch.Where::new);
    }

    private Optional<Map<String, String>> cells(YamlNode.Mapping node, TableSchema schema) {
        return columns(node, schema).map(columns -> {
            var cells = new LinkedHashMap<String, String>();
            columns.forEach((column, texts) -> cells.put(column, String.join(";", texts)));
            return cells;
        });
    }

    /** One value or a list of them for each column; empty if any makes no sense. */
    private Optional<Map<String, List<String>>> columns(YamlNode.Mapping node, TableSchema schema) {
        var columns = new LinkedHashMap<String, List<String>>();
        boolean sound = true;
        for (var entry : node.entries()) {
            var items = entry.value() instanceof YamlNode.Sequence list ? list.items() : List.of(entry.value());
            var texts = items.stream()
                    .flatMap(one -> text(one, entry.key()).stream())
                    .toList();
            sound &= isColumn(entry, schema) && texts.size() == items.size();
            columns.put(entry.key(), texts);
        }
        return sound ? Optional.of(columns) : Optional.empty();
    }

    private boolean isColumn(YamlNode.Entry entry, TableSchema schema) {
        boolean known = schema.findIndex(entry.key()).isPresent();
        if (!known) {
            problems.add(
                    file,
                    entry.line(),
                    entry.key(),
                    ProblemCode.PATCH_COLUMN_UNKNOWN,
                    entry.key(),
                    Nearest.find(entry.key(), schema.names()).orElse(""),
                    schema.name());
        }
        return known;
    }

    /** A single value; blank where nothing is said. */
    private Optional<String> text(YamlNode node, String column) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar.isNull() ? "" : scalar.text().strip());
        }
        wrongType(node.line(), column, "a single value", "单个值");
        return Optional.empty();
    }
}

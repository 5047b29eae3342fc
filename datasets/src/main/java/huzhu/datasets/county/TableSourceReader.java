package huzhu.datasets.county;

import huzhu.datasets.county.ProjectFile.NamedPath;
import huzhu.datasets.profile.Profile;
import huzhu.datasets.table.CellFormat;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.SourceOptions;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.datasets.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes sense of one table's entry in {@code huzhu.yaml}: its file, profile and mapping. */
final class TableSourceReader {
    private static final String ALL = "*";

    private final ProjectProblems problems;
    private final TableSchema schema;
    private final Function<YamlNode.Scalar, Optional<NamedPath>> files;

    /** A reader for one table, with the way in which names become files of the project. */
    TableSourceReader(
            ProjectProblems problems, TableSchema schema, Function<YamlNode.Scalar, Optional<NamedPath>> files) {
        this.problems = problems;
        this.schema = schema;
        this.files = files;
    }

    /** The sources of the table: a file name, a file with its mapping, or a list of such. */
    List<TableSource> read(YamlNode.Entry entry) {
        if (entry.value() instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> source(item, entry).stream())
                    .toList();
        }
        return source(entry.value(), entry).stream().toList();
    }

    private Optional<TableSource> source(YamlNode node, YamlNode.Entry entry) {
        var column = "tables." + entry.key();
        if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return files.apply(scalar).map(path -> TableSource.plain(path.path(), path.name()));
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.wrongType(entry.line(), column, "", "a file name, or keys and values", "文件名，或键和值");
            return Optional.empty();
        }
        problems.checkKeys(mapping, ProjectSchema.SOURCE_KEYS);
        var file = mapping.find("file");
        if (file.isEmpty()) {
            problems.add(
                    entry.line(), column, ProblemCode.KEY_MISSING, "", "", "file", "file: " + entry.key() + ".csv");
        }
        var columns = columns(mapping);
        var values = values(mapping);
        var ignore = ignore(mapping);
        var options = options(mapping, column);
        return problems.text(mapping, "file")
                .flatMap(text -> file.map(YamlNode.Scalar.class::cast).flatMap(files))
                .map(path -> new TableSource(path.path(), path.name(), columns, values, ignore, options));
    }

    private SourceOptions options(YamlNode.Mapping table, String column) {
        var profile = problems.text(table, "profile");
        if (profile.isPresent() && Profile.find(profile.get()).isEmpty()) {
            var nearest = Nearest.find(profile.get(), Profile.ids()).orElse("");
            int line = ProjectProblems.line(table, "profile");
            problems.add(
                    line,
                    column,
                    ProblemCode.PROFILE_UNKNOWN,
                    profile.get(),
                    nearest,
                    String.join(", ", Profile.ids()));
        }
        var fillDown = problems.texts(table, "fill_down");
        fillDown.forEach(name -> requireColumn(ProjectProblems.line(table, "fill_down"), name));
        return new SourceOptions(
                problems.text(table, "sheet"),
                profile,
                Set.copyOf(problems.texts(table, "missing")),
                fillDown,
                parent(table));
    }

    private Optional<SourceOptions.Parent> parent(YamlNode.Mapping table) {
        return problems.text(table, "parent")
                .flatMap(text -> table.find("parent").map(YamlNode.Scalar.class::cast))
                .flatMap(files)
                .map(path -> new SourceOptions.Parent(path.path(), path.name()));
    }

    private void requireColumn(int line, String name) {
        if (schema.findIndex(name).isEmpty()) {
            problems.unknownKey(line, name, schema.names());
        }
    }

    private Map<String, String> columns(YamlNode.Mapping table) {
        var columns = new LinkedHashMap<String, String>();
        for (var entry : problems.entries(table, "columns")) {
            if (schema.findIndex(entry.key()).isEmpty()) {
                problems.unknownKey(entry.line(), entry.key(), schema.names());
            } else if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
                columns.put(entry.key(), scalar.text());
            } else {
                problems.wrongType(entry.line(), entry.key(), "", "a header of the file", "文件中的表头");
            }
        }
        return columns;
    }

    private Map<String, Map<String, String>> values(YamlNode.Mapping table) {
        var values = new LinkedHashMap<String, Map<String, String>>();
        for (var entry : problems.entries(table, "values")) {
            var fields = fields(entry);
            if (!fields.isEmpty() && entry.value() instanceof YamlNode.Mapping mapping) {
                var translations = translations(entry.key(), mapping);
                fields.forEach(field -> values.put(field.name(), translations));
            } else if (!fields.isEmpty()) {
                problems.wrongType(entry.line(), entry.key(), "", "keys and values", "键和值");
            }
        }
        for (var name : problems.texts(table, "reversed")) {
            var entry = new YamlNode.Entry(ProjectProblems.line(table, "reversed"), name, table);
            fields(entry).forEach(field -> reverse(entry, field, values));
        }
        return values;
    }

    /** The columns that a key of {@code values} names; {@code katz_*} names all that begin so. */
    private List<Field> fields(YamlNode.Entry entry) {
        var key = entry.key();
        var fields = schema.fields().stream()
                .filter(field -> key.endsWith(ALL) && key.length() > 1
                        ? field.name().startsWith(key.substring(0, key.length() - 1))
                        : field.name().equals(key))
                .toList();
        if (fields.isEmpty()) {
            problems.unknownKey(entry.line(), key, schema.names());
        }
        return fields;
    }

    private Map<String, String> translations(String column, YamlNode.Mapping mapping) {
        var translations = new LinkedHashMap<String, String>();
        for (var pair : mapping.entries()) {
            if (pair.value() instanceof YamlNode.Scalar scalar) {
                translations.put(
                        pair.key().strip(), scalar.isNull() ? "" : scalar.text().strip());
            } else {
                problems.wrongType(pair.line(), column, pair.key(), "a single value", "单个值");
            }
        }
        return Collections.unmodifiableMap(translations);
    }

    /** A scale that counts the other way: the least value stands for the greatest. */
    private void reverse(YamlNode.Entry entry, Field field, Map<String, Map<String, String>> values) {
        var range = field.range();
        if (field.format() != CellFormat.INTEGER || range.greatest() - range.least() > 100) {
            problems.wrongType(entry.line(), field.name(), "", "a column of points", "计分的列");
            return;
        }
        var turned = new LinkedHashMap<String, String>(values.getOrDefault(field.name(), Map.of()));
        for (int value = (int) range.least(); value <= range.greatest(); value++) {
            turned.putIfAbsent(
                    Integer.toString(value), Integer.toString((int) (range.least() + range.greatest()) - value));
        }
        values.put(field.name(), Collections.unmodifiableMap(turned));
    }

    private List<String> ignore(YamlNode.Mapping table) {
        var node = table.find("ignore").orElse(null);
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().equals(ALL)) {
            problems.wrongType(scalar.line(), "ignore", "", "a list of headers", "表头列表");
            return List.of();
        }
        return new ArrayList<>(node instanceof YamlNode.Scalar ? List.of(ALL) : problems.texts(table, "ignore"));
    }
}

package huzhu.datasets.county;

import huzhu.datasets.county.ProjectFile.NamedPath;
import huzhu.datasets.survey.CoordinateSystem;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.datasets.yaml.YamlNode;
import huzhu.model.week.PlanningWeek;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes sense of {@code huzhu.yaml}; every key that makes none becomes a problem. */
final class ProjectFileReader {
    private static final List<String> KEYS = List.of("name", "week", "crs", "tables", "policy", "previous");
    private static final List<String> TABLE_KEYS = List.of("file", "profile", "columns", "values", "ignore");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{1,2})");
    private static final String ALL = "*";

    private final Path folder;
    private final String file;
    private final Problems problems;

    ProjectFileReader(Path folder, String file, Problems problems) {
        this.folder = folder;
        this.file = file;
        this.problems = problems;
    }

    ProjectFile read(YamlNode root) {
        if (!(root instanceof YamlNode.Mapping mapping)) {
            wrongType(root.line(), "", "", "keys and values", "键和值");
            return new ProjectFile(
                    "", Optional.empty(), false, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
        }
        checkKeys(mapping, KEYS);
        if (mapping.find("week").isEmpty()) {
            problems.add(file, 0, "week", ProblemCode.KEY_MISSING, "", "", "week", "week: 2026-W48");
        }
        return new ProjectFile(
                text(mapping, "name").orElse(""),
                text(mapping, "week").flatMap(text -> week(text, line(mapping, "week"))),
                mapping.find("crs").isPresent(),
                text(mapping, "crs").flatMap(text -> crs(text, line(mapping, "crs"))),
                tables(mapping),
                text(mapping, "policy").flatMap(text -> inside(text, line(mapping, "policy"), "policy")),
                text(mapping, "previous").flatMap(text -> previous(text, line(mapping, "previous"))));
    }

    private void checkKeys(YamlNode.Mapping mapping, List<String> known) {
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                unknownKey(entry.line(), entry.key(), known);
            }
        }
    }

    private void unknownKey(int line, String key, List<String> known) {
        var nearest = Nearest.find(key, known).orElse("");
        problems.add(file, line, key, ProblemCode.KEY_UNKNOWN, key, nearest, String.join(", ", known));
    }

    private static int line(YamlNode.Mapping mapping, String key) {
        return mapping.find(key).map(YamlNode::line).orElse(0);
    }

    /** The text of a key that must have a single value. */
    private Optional<String> text(YamlNode.Mapping mapping, String key) {
        var value = mapping.find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof YamlNode.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            return Optional.of(scalar.text().strip());
        }
        wrongType(value.get().line(), key, "", "a single value", "单个值");
        return Optional.empty();
    }

    private void wrongType(int line, String column, String value, String en, String zh) {
        problems.add(file, line, column, ProblemCode.TYPE_WRONG, value, "", en, zh);
    }

    private Optional<PlanningWeek> week(String text, int line) {
        var found = WEEK.matcher(text);
        if (found.matches()) {
            int year = Integer.parseInt(found.group(1));
            int week = Integer.parseInt(found.group(2));
            try {
                // 4 January always lies in week 1.
                var inYear = LocalDate.of(year, 1, 4);
                if (inYear.range(IsoFields.WEEK_OF_WEEK_BASED_YEAR).isValidValue(week)) {
                    return Optional.of(PlanningWeek.of(inYear.plusWeeks(week - 1L)));
                }
            } catch (DateTimeException e) {
                problems.add(file, line, "week", ProblemCode.WEEK_BAD, text, "");
                return Optional.empty();
            }
        }
        problems.add(file, line, "week", ProblemCode.WEEK_BAD, text, "");
        return Optional.empty();
    }

    private Optional<CoordinateSystem> crs(String text, int line) {
        var system = CoordinateSystem.find(text);
        if (system.isEmpty()) {
            var nearest = Nearest.find(text, List.of("wgs84", "gcj02", "bd09")).orElse("");
            problems.add(file, line, "crs", ProblemCode.CRS_UNKNOWN, text, nearest);
        }
        return system;
    }

    private Optional<Path> previous(String text, int line) {
        try {
            var path = folder.resolve(text);
            if (Files.isDirectory(path)) {
                return Optional.of(path);
            }
        } catch (InvalidPathException e) {
            problems.add(file, line, "previous", ProblemCode.PREVIOUS_MISSING, text, "");
            return Optional.empty();
        }
        problems.add(file, line, "previous", ProblemCode.PREVIOUS_MISSING, text, "");
        return Optional.empty();
    }

    /** A file that must lie inside the project folder, links followed. */
    private Optional<NamedPath> inside(String text, int line, String column) {
        try {
            var path = folder.resolve(text).normalize();
            boolean stays = path.startsWith(folder.normalize())
                    && (!Files.exists(path) || path.toRealPath().startsWith(folder.toRealPath()));
            if (stays) {
                return Optional.of(new NamedPath(path, text));
            }
        } catch (InvalidPathException | IOException e) {
            problems.add(file, line, column, ProblemCode.PATH_OUTSIDE, text, "");
            return Optional.empty();
        }
        problems.add(file, line, column, ProblemCode.PATH_OUTSIDE, text, "");
        return Optional.empty();
    }

    private Map<String, TableSource> tables(YamlNode.Mapping root) {
        var names = TableSchema.all().stream().map(TableSchema::name).toList();
        var tables = new HashMap<String, TableSource>();
        var named = new ArrayList<String>();
        if (root.find("tables").orElse(null) instanceof YamlNode.Mapping mapping) {
            for (var entry : mapping.entries()) {
                named.add(entry.key());
                var schema = TableSchema.find(entry.key());
                if (schema.isPresent()) {
                    table(schema.get(), entry).ifPresent(source -> tables.put(entry.key(), source));
                } else {
                    unknownKey(entry.line(), entry.key(), names);
                }
            }
        } else {
            root.find("tables").ifPresent(node -> wrongType(node.line(), "tables", "", "keys and values", "键和值"));
        }
        for (var schema : TableSchema.all()) {
            if (schema.required() && !named.contains(schema.name())) {
                problems.add(
                        file,
                        line(root, "tables"),
                        "tables." + schema.name(),
                        ProblemCode.TABLE_MISSING,
                        "",
                        "",
                        schema.name());
            }
        }
        return tables;
    }

    private Optional<TableSource> table(TableSchema schema, YamlNode.Entry entry) {
        var column = "tables." + entry.key();
        if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
            return inside(scalar.text(), scalar.line(), column)
                    .map(path -> TableSource.plain(path.path(), path.name()));
        }
        if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
            wrongType(entry.line(), column, "", "a file name, or keys and values", "文件名，或键和值");
            return Optional.empty();
        }
        checkKeys(mapping, TABLE_KEYS);
        if (mapping.find("file").isEmpty()) {
            problems.add(
                    file,
                    entry.line(),
                    column,
                    ProblemCode.KEY_MISSING,
                    "",
                    "",
                    "file",
                    "file: " + entry.key() + ".csv");
        }
        var profile = text(mapping, "profile").orElse("plain");
        if (!profile.equals("plain")) {
            problems.add(file, line(mapping, "profile"), column, ProblemCode.PROFILE_NOT_SUPPORTED, profile, "plain");
        }
        var columns = texts(mapping, "columns", schema);
        var values = values(mapping, schema);
        var ignore = ignore(mapping);
        return text(mapping, "file")
                .flatMap(text -> inside(text, line(mapping, "file"), column))
                .map(path -> new TableSource(path.path(), path.name(), columns, values, ignore));
    }

    private Map<String, String> texts(YamlNode.Mapping table, String key, TableSchema schema) {
        var texts = new HashMap<String, String>();
        for (var entry : entries(table, key)) {
            if (schema.findIndex(entry.key()).isEmpty()) {
                unknownKey(entry.line(), entry.key(), schema.names());
            } else if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
                texts.put(entry.key(), scalar.text());
            } else {
                wrongType(entry.line(), entry.key(), "", "a header of the file", "文件中的表头");
            }
        }
        return texts;
    }

    private Map<String, Map<String, String>> values(YamlNode.Mapping table, TableSchema schema) {
        var values = new HashMap<String, Map<String, String>>();
        for (var entry : entries(table, "values")) {
            if (schema.findIndex(entry.key()).isEmpty()) {
                unknownKey(entry.line(), entry.key(), schema.names());
            } else if (entry.value() instanceof YamlNode.Mapping mapping) {
                var translations = new HashMap<String, String>();
                for (var pair : mapping.entries()) {
                    if (pair.value() instanceof YamlNode.Scalar scalar) {
                        translations.put(
                                pair.key().strip(),
                                scalar.isNull() ? "" : scalar.text().strip());
                    } else {
                        wrongType(pair.line(), entry.key(), pair.key(), "a single value", "单个值");
                    }
                }
                values.put(entry.key(), Map.copyOf(translations));
            } else {
                wrongType(entry.line(), entry.key(), "", "keys and values", "键和值");
            }
        }
        return values;
    }

    private List<YamlNode.Entry> entries(YamlNode.Mapping table, String key) {
        var node = table.find(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof YamlNode.Mapping mapping) {
            return mapping.entries();
        }
        wrongType(node.get().line(), key, "", "keys and values", "键和值");
        return List.of();
    }

    private List<String> ignore(YamlNode.Mapping table) {
        var node = table.find("ignore");
        var headers = new ArrayList<String>();
        if (node.orElse(null) instanceof YamlNode.Sequence sequence) {
            for (var item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar) {
                    headers.add(scalar.text());
                } else {
                    wrongType(item.line(), "ignore", "", "a header of the file", "文件中的表头");
                }
            }
        } else if (node.orElse(null) instanceof YamlNode.Scalar scalar
                && scalar.text().equals(ALL)) {
            headers.add(ALL);
        } else {
            node.ifPresent(other -> wrongType(other.line(), "ignore", "", "a list of headers", "表头列表"));
        }
        return headers;
    }
}

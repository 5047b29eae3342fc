package huzhu.datasets.county;

import huzhu.datasets.county.ProjectFile.NamedPath;
import huzhu.datasets.ledger.LedgerFile;
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
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{1,2})");

    private final Path folder;
    private final ProjectProblems problems;

    ProjectFileReader(Path folder, String file, Problems problems) {
        this.folder = folder;
        this.problems = new ProjectProblems(file, problems);
    }

    ProjectFile read(YamlNode root) {
        if (!(root instanceof YamlNode.Mapping mapping)) {
            problems.wrongType(root.line(), "", "", "keys and values", "键和值");
            return new ProjectFile(
                    "",
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        problems.checkKeys(mapping, ProjectSchema.KEYS);
        if (mapping.find("week").isEmpty()) {
            problems.add(0, "week", ProblemCode.KEY_MISSING, "", "", "week", "week: 2026-W48");
        }
        return new ProjectFile(
                problems.text(mapping, "name").orElse(""),
                problems.text(mapping, "week").flatMap(text -> week(text, ProjectProblems.line(mapping, "week"))),
                mapping.find("crs").isPresent(),
                problems.text(mapping, "crs").flatMap(text -> crs(text, ProjectProblems.line(mapping, "crs"))),
                tables(mapping),
                problems.text(mapping, "policy")
                        .flatMap(text -> inside(text, ProjectProblems.line(mapping, "policy"), "policy")),
                problems.text(mapping, "merges")
                        .flatMap(text -> inside(text, ProjectProblems.line(mapping, "merges"), "merges")),
                problems.text(mapping, "previous")
                        .flatMap(text -> previous(text, ProjectProblems.line(mapping, "previous"))),
                problems.text(mapping, "timebank")
                        .flatMap(text -> ledger(text, ProjectProblems.line(mapping, "timebank"))),
                new RoadsSourceReader(problems, folder, this::inside).read(mapping));
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
                problems.add(line, "week", ProblemCode.WEEK_BAD, text, "");
                return Optional.empty();
            }
        }
        problems.add(line, "week", ProblemCode.WEEK_BAD, text, "");
        return Optional.empty();
    }

    private Optional<CoordinateSystem> crs(String text, int line) {
        var system = CoordinateSystem.find(text);
        if (system.isEmpty()) {
            var nearest = Nearest.find(text, ProjectSchema.words("crs")).orElse("");
            problems.add(line, "crs", ProblemCode.CRS_UNKNOWN, text, nearest);
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
            problems.add(line, "previous", ProblemCode.PREVIOUS_MISSING, text, "");
            return Optional.empty();
        }
        problems.add(line, "previous", ProblemCode.PREVIOUS_MISSING, text, "");
        return Optional.empty();
    }

    /** The book is shared by the projects of many weeks, so it may lie anywhere. */
    private Optional<Path> ledger(String text, int line) {
        try {
            var file = LedgerFile.at(folder.resolve(text));
            if (!file.exists()) {
                problems.add(line, "timebank", ProblemCode.LEDGER_MISSING, text, "");
            }
            return Optional.of(file.path());
        } catch (InvalidPathException e) {
            problems.add(line, "timebank", ProblemCode.PATH_OUTSIDE, text, "");
            return Optional.empty();
        }
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
            problems.add(line, column, ProblemCode.PATH_OUTSIDE, text, "");
            return Optional.empty();
        }
        problems.add(line, column, ProblemCode.PATH_OUTSIDE, text, "");
        return Optional.empty();
    }

    private Map<String, List<TableSource>> tables(YamlNode.Mapping root) {
        var names = TableSchema.all().stream().map(TableSchema::name).toList();
        var tables = new HashMap<String, List<TableSource>>();
        var named = new ArrayList<String>();
        for (var entry : problems.entries(root, "tables")) {
            named.add(entry.key());
            var schema = TableSchema.find(entry.key());
            if (schema.isEmpty()) {
                problems.unknownKey(entry.line(), entry.key(), names);
                continue;
            }
            var column = "tables." + entry.key();
            var reader = new TableSourceReader(
                    problems, schema.get(), scalar -> inside(scalar.text(), scalar.line(), column));
            var sources = reader.read(entry);
            if (!sources.isEmpty()) {
                tables.put(entry.key(), sources);
            }
        }
        for (var schema : TableSchema.all()) {
            if (schema.required() && !named.contains(schema.name())) {
                int line = ProjectProblems.line(root, "tables");
                problems.add(line, "tables." + schema.name(), ProblemCode.TABLE_MISSING, "", "", schema.name());
            }
        }
        return tables;
    }
}

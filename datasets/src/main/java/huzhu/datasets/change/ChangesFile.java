package huzhu.datasets.change;

import huzhu.datasets.table.Layout;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.Row;
import huzhu.datasets.table.RowPatch;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TablePatches;
import huzhu.datasets.table.TableReader;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import huzhu.datasets.table.TextFile;
import huzhu.datasets.yaml.YamlFile;
import huzhu.datasets.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A file of changes: a table (CSV or XLSX) with one change a row, or a YAML list of the same columns, in which patches of the
 * project's tables may stand as well.
 */
public final class ChangesFile {
    private static final String CHANGE = "change";

    private final Path path;
    private final String name;
    private final TableSchema schema = TableSchema.output("changes");
    private final Problems problems = new Problems();
    private final List<RowPatch> rows = new ArrayList<>();
    private final List<Map<String, Object>> patches = new ArrayList<>();
    private Optional<String> sha256 = Optional.empty();

    private ChangesFile(Path path) {
        this.path = path;
        name = Optional.ofNullable(path.getFileName()).orElse(path).toString();
    }

    /** Opens a file; what cannot be read is among the {@link #problems()}. */
    public static ChangesFile open(Path path) {
        var file = new ChangesFile(path);
        if (file.isYaml()) {
            file.readYaml();
        }
        return file;
    }

    private boolean isYaml() {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** Patches that stand in the file, ready to be written into a file of patches. */
    public List<Map<String, Object>> patches() {
        return patches;
    }

    /** What is wrong with the file, as far as it has been read. */
    public List<Problem> problems() {
        return problems.all();
    }

    /** SHA-256 of the file, once it is read. */
    public Optional<String> sha256() {
        return sha256;
    }

    /** Rows in and refused. */
    public TableLog read(Consumer<Row> taker) {
        var log = new TableLog(CHANGE, name, problems);
        var source = TableSource.plain(path, name);
        var sound = (Consumer<Row>) row -> {
            if (!row.isRefused()) {
                taker.accept(row);
            }
        };
        if (isYaml()) {
            if (!rows.isEmpty()) {
                TableReader.addRows(schema, source, log, new TablePatches(schema, rows), sound);
            }
            return log;
        }
        for (var file : RecordFile.open(path, name, Optional.empty(), problems)) {
            sha256 = Optional.of(file.sha256());
            TableReader.read(file, schema, source, Layout.PLAIN, log, sound);
        }
        return log;
    }

    private void readYaml() {
        var text = TextFile.open(path, name, problems);
        sha256 = text.map(TextFile::sha256);
        text.flatMap(file -> YamlFile.read(file, name, problems)).ifPresent(root -> {
            if (root instanceof YamlNode.Sequence list) {
                list.items().forEach(this::readItem);
            } else {
                problems.add(name, root.line(), "", ProblemCode.TYPE_WRONG, "", "", "a list of changes", "变动列表");
            }
        });
    }

    private void readItem(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping item)) {
            problems.add(name, node.line(), "", ProblemCode.TYPE_WRONG, "", "", "keys and values", "键和值");
        } else if (item.find("table").isPresent() || item.find("set").isPresent()) {
            patches.add(PlainObjects.of(item));
        } else {
            readChange(item);
        }
    }

    private void readChange(YamlNode.Mapping item) {
        var cells = new LinkedHashMap<String, String>();
        for (var entry : item.entries()) {
            if (schema.findIndex(entry.key()).isEmpty()) {
                problems.add(
                        name,
                        entry.line(),
                        entry.key(),
                        ProblemCode.KEY_UNKNOWN,
                        entry.key(),
                        Nearest.find(entry.key(), schema.names()).orElse(""),
                        String.join(", ", schema.names()));
            } else {
                cells.put(entry.key(), text(entry.value()));
            }
        }
        rows.add(new RowPatch.Add(new RowPatch.Place(name, item.line()), cells));
    }

    private static String text(YamlNode node) {
        return switch (node) {
            case YamlNode.Scalar scalar -> scalar.isNull() ? "" : scalar.text().strip();
            case YamlNode.Sequence list ->
                list.items().stream().map(ChangesFile::text).collect(Collectors.joining(";"));
            case YamlNode.Mapping mapping -> "";
        };
    }
}

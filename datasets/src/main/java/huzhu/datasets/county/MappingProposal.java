package huzhu.datasets.county;

import huzhu.datasets.profile.DetectingLayout;
import huzhu.datasets.table.CellReading;
import huzhu.datasets.table.Column;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.TableLog;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * What the headers of a file most likely mean, for a person to confirm: exact and known words first, then by similarity in both
 * languages.
 *
 * @param table the table that the file most likely is
 * @param understood headers that need no mapping, by canonical column
 * @param proposed headers that are only similar, by canonical column
 * @param missing required columns for which no header is like
 * @param unknown headers that nothing is like
 * @param values for columns of choices and yes/no: values of the file that need a mapping
 * @param problems what is wrong with the file itself
 */
public record MappingProposal(
        String table,
        Map<String, String> understood,
        Map<String, String> proposed,
        List<String> missing,
        List<String> unknown,
        Map<String, Set<String>> values,
        List<Problem> problems) {
    private static final double ALIKE = 0.86;
    private static final int MOST_VALUES = 20;
    private static final int MOST_ROWS = 5_000;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /**
     * Proposes a mapping.
     *
     * @param table the table it is, or empty to choose the one that fits best
     * @return empty if the file has no header that could be read
     */
    public static Optional<MappingProposal> of(Path path, Optional<String> table, Problems problems) {
        var name = String.valueOf(path.getFileName());
        var files = RecordFile.open(path, name, Optional.empty(), problems);
        Optional<MappingProposal> best = Optional.empty();
        for (var schema : table.map(one -> List.of(TableSchema.require(one))).orElseGet(TableSchema::all)) {
            for (var file : files) {
                var proposal = of(file, schema, TableSource.plain(path, name), problems);
                best = best.filter(other -> proposal.isEmpty()
                                || other.worth() >= proposal.get().worth())
                        .or(() -> proposal);
            }
        }
        return best;
    }

    private double worth() {
        return understood.size() + 0.5 * proposed.size() - 2.0 * missing.size();
    }

    private static Optional<MappingProposal> of(
            RecordFile file, TableSchema schema, TableSource source, Problems problems) {
        var layout = new DetectingLayout();
        var reader = new Reader(layout);
        var log = new TableLog(schema.name(), source.file(), new Problems());
        var stage = layout.start(new HeaderKnowledge(schema, source), reader, log);
        file.read(log, (line, cells) -> {
            if (cells.stream().allMatch(String::isBlank)) {
                stage.blank();
            } else {
                stage.take(line, cells);
            }
            return reader.rows.size() < MOST_ROWS;
        });
        stage.end();
        return reader.columns.isEmpty() ? Optional.empty() : Optional.of(reader.proposal(schema, problems));
    }

    /** Keeps the header and the first rows. */
    private static final class Reader implements Layout.Next {
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final Layout layout;

        private Reader(Layout layout) {
            this.layout = layout;
        }

        @Override
        public void header(int line, List<Column> header) {
            columns.addAll(header);
        }

        @Override
        public void row(int line, List<String> cells) {
            rows.add(cells);
        }

        @Override
        public void blank() {
            // Says nothing about headers.
        }

        @Override
        public void used(String words) {
            // Nothing is read here.
        }

        private MappingProposal proposal(TableSchema schema, Problems problems) {
            var understood = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < columns.size(); i++) {
                int position = i;
                names(columns.get(i)).stream()
                        .flatMap(name -> schema.findByHeader(name).stream())
                        .findFirst()
                        .ifPresent(
                                field -> understood.putIfAbsent(schema.names().get(field), position));
            }
            var proposed = new LinkedHashMap<String, Integer>();
            var unknown = new ArrayList<String>();
            for (int i = 0; i < columns.size(); i++) {
                if (!understood.containsValue(i)
                        && !columns.get(i).machinery()
                        && !columns.get(i).header().isBlank()) {
                    var field = nearest(columns.get(i), schema, understood, proposed);
                    if (field.isPresent()) {
                        proposed.put(field.get(), i);
                    } else {
                        unknown.add(columns.get(i).header().strip());
                    }
                }
            }
            var values = new LinkedHashMap<String, Set<String>>();
            understood.forEach((column, position) -> addValues(schema, column, position, values));
            proposed.forEach((column, position) -> addValues(schema, column, position, values));
            var missing = schema.fields().stream()
                    .filter(Field::columnRequired)
                    .map(Field::name)
                    .filter(field -> !understood.containsKey(field) && !proposed.containsKey(field))
                    .toList();
            return new MappingProposal(
                    schema.name(), headers(understood), headers(proposed), missing, unknown, values, problems.all());
        }

        private Map<String, String> headers(Map<String, Integer> positions) {
            var headers = new LinkedHashMap<String, String>();
            positions.forEach((column, position) ->
                    headers.put(column, columns.get(position).header().strip()));
            return headers;
        }

        private static List<String> names(Column column) {
            var names = new ArrayList<>(List.of(column.header()));
            names.addAll(column.aliases());
            return names;
        }

        private static Optional<String> nearest(
                Column column, TableSchema schema, Map<String, Integer> understood, Map<String, Integer> proposed) {
            Optional<String> best = Optional.empty();
            double likest = ALIKE;
            for (var field : schema.fields()) {
                double alike = understood.containsKey(field.name()) || proposed.containsKey(field.name())
                        ? 0
                        : names(column).stream()
                                .mapToDouble(name -> alike(name, field))
                                .max()
                                .orElse(0);
                if (alike > likest) {
                    likest = alike;
                    best = Optional.of(field.name());
                }
            }
            return best;
        }

        private static double alike(String name, Field field) {
            var zh = field.title().words().zh();
            // 老人性别(必填) holds 性别; a title of one character would be held by too much.
            double holds = zh.length() >= 2 && name.contains(zh) ? 0.9 + 0.005 * zh.length() : 0;
            return Math.max(
                    holds,
                    Math.max(
                            SIMILARITY.apply(name.toLowerCase(Locale.ROOT), field.name()),
                            SIMILARITY.apply(
                                    name.toLowerCase(Locale.ROOT),
                                    field.title().words().en().toLowerCase(Locale.ROOT))));
        }

        private void addValues(TableSchema schema, String column, int position, Map<String, Set<String>> values) {
            var field = schema.fields().get(schema.findIndex(column).orElseThrow());
            var unread = new TreeSet<String>();
            for (var row : rows) {
                var text = position < row.size() ? row.get(position).strip() : "";
                boolean known = text.isEmpty() || CellReading.isKnown(text, field, layout.isLenient());
                if (unread.size() <= MOST_VALUES && !known) {
                    unread.add(text);
                }
            }
            if (!unread.isEmpty() && unread.size() <= MOST_VALUES) {
                values.put(column, unread);
            }
        }
    }

    /** The entry for {@code huzhu.yaml}, below {@code tables:}. */
    public List<String> yaml(String file) {
        var lines = new ArrayList<String>();
        lines.add("  " + table + ":");
        lines.add("    file: " + quoted(file));
        if (!proposed.isEmpty() || !missing.isEmpty()) {
            lines.add("    columns:");
            proposed.forEach((column, header) -> lines.add("      " + column + ": " + quoted(header)));
            missing.forEach(column -> lines.add("      # " + column + ": ?"));
        }
        if (!values.isEmpty()) {
            lines.add("    values:");
            values.forEach((column, unread) -> {
                lines.add("      " + column + ":");
                unread.forEach(value -> lines.add("        " + quoted(value) + ": \"\"  # ?"));
            });
        }
        if (!unknown.isEmpty()) {
            lines.add("    ignore: ["
                    + String.join(
                            ", ", unknown.stream().map(MappingProposal::quoted).toList()) + "]");
        }
        return lines;
    }

    private static String quoted(String text) {
        var escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                escaped.append("\\u%04X".formatted((int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.append('"').toString();
    }
}

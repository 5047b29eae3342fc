package huzhu.datasets.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one table may hold, as the schema resource that ships says it; the reader has no other list.
 *
 * <p>The resources ({@code huzhu/datasets/schema/NAME.schema.json}) follow the Table Schema of Frictionless Data, with {@code
 * format}, {@code choices}, {@code synonyms}, {@code references} and bilingual texts besides.
 *
 * <p>Source: Table Schema, Frictionless Standards, https://specs.frictionlessdata.io/table-schema/.
 */
public final class TableSchema {
    private static final String FOLDER = "/huzhu/datasets/schema/";
    private static final JsonNode SHARED = resource("vocabulary.json");
    private static final Set<String> HEADER_NOTES = Set.copyOf(shared("headerNotes"));
    private static final Pattern DECORATED =
            Pattern.compile("\\**\\s*(?<name>.+?)\\s*(?:[(\\[](?<note>[^()\\[\\]]*)[)\\]])?[*:\\s]*");
    private static final Map<String, TableSchema> ALL = load();
    private static final Map<String, TableSchema> OUTPUT = new ConcurrentHashMap<>();

    private final String name;
    private final Words title;
    private final Words description;
    private final boolean required;
    private final boolean rowsRequired;
    private final List<Field> fields;
    private final Map<String, Integer> indexByName = new HashMap<>();
    private final Map<String, Integer> indexByHeader = new HashMap<>();

    private TableSchema(JsonNode json) {
        this(
                json.get("name").asString(),
                words(json.get("title")),
                words(json.get("description")),
                json.path("required").asBoolean(false),
                json.path("rowsRequired").asBoolean(false),
                json.get("fields").valueStream().map(TableSchema::field).toList());
    }

    private TableSchema(
            String name, Words title, Words description, boolean required, boolean rowsRequired, List<Field> fields) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.required = required;
        this.rowsRequired = rowsRequired;
        this.fields = fields;
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            indexByName.put(field.name(), i);
            int index = i;
            headers(field).forEach(header -> {
                var other = indexByHeader.put(PlainText.folded(header), index);
                if (other != null && other != index) {
                    throw new IllegalStateException("table " + name + ": header " + header
                            + " stands for two columns.\n" + "Maybe drop the synonym of one in its schema.");
                }
            });
        }
    }

    private static Map<String, TableSchema> load() {
        var all = new LinkedHashMap<String, TableSchema>();
        for (var table : strings(SHARED.get("tables"))) {
            all.put(table, new TableSchema(resource(table + ".schema.json")));
        }
        return Collections.unmodifiableMap(all);
    }

    private static JsonNode resource(String file) {
        try (var in = Objects.requireNonNull(TableSchema.class.getResourceAsStream(FOLDER + file), file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " from the program's own jar", e);
        }
    }

    private static Stream<String> headers(Field field) {
        var words = field.title().words();
        return Stream.concat(Stream.of(field.name(), words.en(), words.zh()), field.title().synonyms().stream());
    }

    private static Field field(JsonNode json) {
        var constraints = json.path("constraints");
        var range = new Field.Range(
                constraints.path("minimum").asDouble(Double.NEGATIVE_INFINITY),
                constraints.path("maximum").asDouble(Double.POSITIVE_INFINITY));
        var choices = new LinkedHashMap<String, List<String>>();
        json.path("choices")
                .propertyStream()
                .forEach(choice -> choices.put(choice.getKey(), strings(choice.getValue())));
        return new Field(
                json.get("name").asString(),
                CellFormat.named(json.get("format").asString()),
                new Field.Constraints(
                        constraints.path("required").asBoolean(false),
                        constraints.path("columnRequired").asBoolean(false),
                        constraints.path("unique").asBoolean(false),
                        range),
                Collections.unmodifiableMap(choices),
                optional(json, "default"),
                optional(json, "references"),
                new Field.Title(words(json.get("title")), strings(json.path("synonyms"))),
                words(json.get("description")),
                json.path("neededFor").asString(""),
                strings(json.path("units")).stream().map(PlainText::folded).toList());
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return json.has(key) ? Optional.of(json.get(key).asString()) : Optional.empty();
    }

    private static Words words(JsonNode json) {
        return new Words(json.get("en").asString(), json.get("zh").asString());
    }

    private static List<String> strings(JsonNode array) {
        var strings = new ArrayList<String>();
        array.valueStream().forEach(item -> strings.add(item.asString()));
        return List.copyOf(strings);
    }

    /** A list of words that all tables share, folded for comparison. */
    static List<String> shared(String key) {
        return strings(SHARED.get(key)).stream().map(PlainText::folded).toList();
    }

    /** The names of each day from Monday on, folded for comparison; the first is the canonical one. */
    static List<List<String>> sharedDays() {
        var days = new ArrayList<List<String>>();
        SHARED.get("days")
                .valueStream()
                .forEach(day ->
                        days.add(strings(day).stream().map(PlainText::folded).toList()));
        return List.copyOf(days);
    }

    /** All tables in the order in which they are read. */
    public static List<TableSchema> all() {
        return List.copyOf(ALL.values());
    }

    /** The schema of a table, if there is such a table. */
    public static Optional<TableSchema> find(String table) {
        return Optional.ofNullable(ALL.get(table));
    }

    /**
     * The schema of a table.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static TableSchema require(String table) {
        return find(table)
                .orElseThrow(() ->
                        new IllegalArgumentException("no table " + table + ".\nMaybe one of " + ALL.keySet() + "."));
    }

    /**
     * The schema of a table that Huzhu itself writes and reads back, for example {@code roster}.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static TableSchema output(String table) {
        return OUTPUT.computeIfAbsent(table, name -> new TableSchema(resource("output/" + name + ".schema.json")));
    }

    /** The schema of a table that Huzhu itself writes and reads back, if there is such a table. */
    public static Optional<TableSchema> findOutput(String table) {
        return TableSchema.class.getResource(FOLDER + "output/" + table + ".schema.json") == null
                ? Optional.empty()
                : Optional.of(output(table));
    }

    /** The same table with only those columns that pass the test; foreign ids are not followed. */
    public TableSchema only(Predicate<Field> wanted) {
        return new TableSchema(
                name,
                title,
                description,
                required,
                rowsRequired,
                fields.stream().filter(wanted).toList());
    }

    /** Name of the table. */
    public String name() {
        return name;
    }

    /** What people call it. */
    public Words title() {
        return title;
    }

    /** What one row is. */
    public Words description() {
        return description;
    }

    /** Whether a project must have it. */
    public boolean required() {
        return required;
    }

    /** Whether it must have at least one row. */
    public boolean rowsRequired() {
        return rowsRequired;
    }

    /** Its columns. */
    public List<Field> fields() {
        return fields;
    }

    /** Canonical names of its columns. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Position of a column in {@link #fields}, if there is one of this canonical name. */
    public Optional<Integer> findIndex(String column) {
        return Optional.ofNullable(indexByName.get(column));
    }

    /** Position of the column for which a header stands in English or Chinese, if any. */
    public Optional<Integer> findByHeader(String header) {
        return Optional.ofNullable(indexByHeader.get(PlainText.folded(header)));
    }

    /**
     * Position of the column for which a header stands without what forms add to it: an asterisk, 必填, the unit in which the
     * column is measured anyway, the words or the range that its cells may hold.
     */
    Optional<Integer> findByDecoratedHeader(String header) {
        var found = DECORATED.matcher(PlainText.halfWidth(header).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        return findByHeader(found.group("name"))
                .filter(index -> found.group("note") == null || addsNothing(found.group("note"), fields.get(index)));
    }

    private static boolean addsNothing(String note, Field field) {
        var folded = PlainText.folded(note);
        var range = field.range().toString().replace(" … ", "");
        return HEADER_NOTES.contains(folded)
                || field.units().contains(folded)
                || !folded.isEmpty() && folded.replaceAll("[~至到]", "").equals(range)
                || field.format() == CellFormat.CHOICE
                        && Stream.of(note.split("[/、,;|]")).allMatch(word -> field.parse(word) instanceof Parsed.Good);
    }

    /** Every header that would be understood, for suggestions. */
    public List<String> knownHeaders() {
        return fields.stream().flatMap(TableSchema::headers).distinct().toList();
    }
}

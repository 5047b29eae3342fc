package huzhu.datasets.form;

import huzhu.datasets.form.Question.Option;
import huzhu.datasets.survey.Scale;
import huzhu.datasets.table.CellFormat;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.Words;
import huzhu.model.county.County;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The survey of elders as questions in groups: columns, ranges and choices are those of the elders' table, so that what is
 * answered is what is read.
 */
public final class SurveyForm {
    private static final JsonNode FORM = load();
    private static final TableSchema ELDERS = TableSchema.require("elders");
    private static final Pattern SPACE = Pattern.compile("\\s");

    private final Optional<County> county;

    private SurveyForm(Optional<County> county) {
        this.county = county;
    }

    /**
     * Questions that belong together.
     *
     * @param name name of the group
     * @param title what it is about
     * @param relevant XPath of when it is asked, blank for always
     * @param questions its questions
     */
    public record Group(String name, Words title, String relevant, List<Question> questions) {
        public Group {
            questions = List.copyOf(questions);
        }
    }

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(SurveyForm.class.getResourceAsStream("form.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read form.json from the program's own jar", e);
        }
    }

    /** The groups of the form; of a county, villages and services are chosen from its lists. */
    public static List<Group> groups(Optional<County> county) {
        var form = new SurveyForm(county);
        return FORM.get("groups").valueStream().map(form::group).toList();
    }

    /** A text of the form. */
    static Words words(String key) {
        return words(FORM.get(key));
    }

    private static Words words(JsonNode json) {
        return new Words(json.get("en").asString(), json.get("zh").asString());
    }

    private Group group(JsonNode json) {
        var questions = new ArrayList<Question>();
        for (var name : json.get("fields").valueStream().map(JsonNode::asString).toList()) {
            ELDERS.fields().stream()
                    .filter(field -> name.endsWith("*")
                            ? field.name().startsWith(name.substring(0, name.length() - 1))
                            : field.name().equals(name))
                    .forEach(field -> questions.add(question(field)));
            if (name.equals("village_id")) {
                questions.add(location());
            }
        }
        return new Group(
                json.get("name").asString(), words(json), json.get("relevant").asString(), questions);
    }

    /** One question for both coordinates; its exports come as columns or as one cell. */
    private static Question location() {
        return new Question("location", "geopoint", words("locationTitle"), false, "", "", List.of());
    }

    private Question question(Field field) {
        var options = options(field);
        boolean several = field.format() == CellFormat.LIST && !options.isEmpty();
        var list = field.format() == CellFormat.FLAG ? "yes_no" : field.name();
        var type = !options.isEmpty()
                ? (several ? "select_multiple " : "select_one ") + list
                : field.format() == CellFormat.INTEGER ? "integer" : "text";
        boolean number = type.equals("integer");
        var range = field.range();
        var constraint = number
                ? ". >= " + Field.Range.plain(range.least()) + " and . <= " + Field.Range.plain(range.greatest())
                : "";
        return new Question(
                field.name(),
                type,
                field.title().words(),
                field.required(),
                constraint,
                number ? range.toString() : "",
                options);
    }

    private List<Option> options(Field field) {
        if (field.name().equals("village_id")) {
            return county.map(SurveyForm::villages).orElse(List.of());
        }
        if (field.name().equals("wants")) {
            var services = county.map(SurveyForm::services).orElse(List.of());
            // Several choices are exported with spaces between: an id with a space inside could not be told apart.
            return services.stream()
                            .anyMatch(option -> SPACE.matcher(option.value()).find())
                    ? List.of()
                    : services;
        }
        var item = Scale.GBT42195.items().stream()
                .filter(one -> one.column().equals(field.name()))
                .findFirst();
        if (item.isPresent()) {
            return item.get().points().reversed().stream()
                    .map(points -> new Option(
                            Integer.toString(points), points(points, item.get().most())))
                    .toList();
        }
        return switch (field.format()) {
            case CHOICE ->
                field.choices().keySet().stream().map(SurveyForm::choice).toList();
            case FLAG -> List.of(choice("yes"), choice("no"));
            default -> List.of();
        };
    }

    private static Option choice(String value) {
        return new Option(value, words(FORM.get("choices").get(value)));
    }

    /** Items of four points are answered by how much help is needed; others show their points alone. */
    private static Words points(int points, int most) {
        for (var answer : FORM.get("assistance")) {
            if (most == 4 && answer.get("points").asInt() == points) {
                var words = words(answer);
                return new Words(points + " " + words.en(), points + " " + words.zh());
            }
        }
        return new Words(Integer.toString(points), Integer.toString(points));
    }

    private static List<Option> villages(County county) {
        return county.places().villages().stream()
                .map(village -> same(
                        village.id().value(),
                        village.township().isEmpty() ? village.name() : village.township() + " " + village.name()))
                .toList();
    }

    private static List<Option> services(County county) {
        return county.needs().services().stream()
                .map(service -> same(service.id().value(), service.name()))
                .toList();
    }

    private static Option same(String value, String name) {
        var shown = name.isEmpty() ? value : name;
        return new Option(value, new Words(shown, shown));
    }
}

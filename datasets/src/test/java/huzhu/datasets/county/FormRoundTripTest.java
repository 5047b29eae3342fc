package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.form.PaperForm;
import huzhu.datasets.form.Question;
import huzhu.datasets.form.SurveyForm;
import huzhu.datasets.form.XlsForm;
import huzhu.model.county.County;
import huzhu.model.people.Elder;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form is answered by two elders, exported as each tool does, and becomes the same county every time. */
final class FormRoundTripTest {
    private static final Map<String, String> FIRST = Map.of(
            "person_id",
            "E1",
            "name",
            "张桂兰",
            "sex",
            "f",
            "birth_year",
            "1940",
            "village_id",
            "V1",
            "living",
            "alone",
            "location",
            "29.841 107.981 0 5",
            "wants",
            "MEAL BATH",
            "dementia",
            "yes");
    private static final Map<String, String> SECOND =
            Map.of("person_id", "E2", "name", "Bo", "sex", "m", "birth_year", "1950", "village_id", "V2");

    @TempDir
    private Path folder;

    private final List<String> groups = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private void answerTheForm() {
        var county = new SmallProject(folder.resolve("county")).read().county();
        for (var group : SurveyForm.groups(county)) {
            for (var question : group.questions()) {
                groups.add(group.name());
                questions.add(question);
            }
        }
    }

    private static String answer(Question question, Map<String, String> person) {
        boolean item = question.name().matches("b\\d_\\d+");
        return person.getOrDefault(
                question.name(), item ? question.options().getFirst().value() : "");
    }

    private List<Elder> read(String file, byte[] bytes) {
        var reading = new SmallProject(folder.resolve(file))
                .with("huzhu.yaml", SmallProject.YAML.replace("elders.csv", "export.csv"))
                .with("export.csv", bytes)
                .read();
        assertThat(reading.errors()).as(file + reading.problems()).isZero();
        assertThat(reading.warnings()).as(file + reading.problems()).isZero();
        return reading.county().orElseThrow().elders();
    }

    private interface Shown {
        String of(int question);
    }

    private interface Cell {
        String of(Question question, String answer);
    }

    private byte[] table(String separator, List<String> before, Shown header, Cell cell) {
        var lines = new ArrayList<String>();
        var names = new ArrayList<>(before);
        for (int i = 0; i < questions.size(); i++) {
            names.add(header.of(i));
        }
        lines.add(String.join(separator, names));
        for (var person : List.of(FIRST, SECOND)) {
            var cells = new ArrayList<>(before);
            questions.forEach(question -> cells.add(cell.of(question, answer(question, person))));
            lines.add(String.join(separator, cells));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyExportBecomesTheSameCounty() {
        answerTheForm();
        var meta = List.of("_uuid", "_submission_time");
        var kobo = read(
                "kobo",
                table(";", meta, i -> groups.get(i) + "/" + questions.get(i).name(), (q, a) -> a));
        assertThat(kobo).extracting(elder -> elder.level().number()).containsExactly(1, 0);
        assertThat(kobo.getFirst().wants().orElseThrow()).hasSize(2);
        assertThat(kobo.getFirst().person().location().latitude()).isEqualTo(29.841);

        var odk = table(
                ",",
                List.of("SubmissionDate", "KEY"),
                i -> groups.get(i) + "-" + questions.get(i).name(),
                (q, a) -> a);
        assertThat(read("odk", odk)).isEqualTo(kobo);
        for (var separator : List.of(".", ":", "-", "|")) {
            assertThat(read("kobo" + (int) separator.charAt(0), koboWithBothFormsOfChoices(separator)))
                    .isEqualTo(kobo);
        }
        var labels = table(";", meta, i -> questions.get(i).title().zh(), FormRoundTripTest::label);
        assertThat(read("labels", labels)).isEqualTo(kobo);
        assertThat(read("redcap", redcap())).isEqualTo(kobo);
        assertThat(read("wenjuanxing", wenjuanxing())).isEqualTo(kobo);
        assertThat(read("paper", paper())).isEqualTo(kobo);
    }

    /** Choices as one cell and as 0/1 columns, positions as one cell and in parts, as is the default of KoboToolbox. */
    private byte[] koboWithBothFormsOfChoices(String separator) {
        return table(
                ";",
                List.of("_uuid", "_submission_time"),
                i -> {
                    var name = groups.get(i) + separator + questions.get(i).name();
                    return switch (questions.get(i).name()) {
                        case "wants" -> "%1$s;%1$s%2$sMEAL;%1$s%2$sBATH".formatted(name, separator);
                        case "location" ->
                            "%1$s;_%1$s_latitude;_%1$s_longitude;_%1$s_altitude;_%1$s_precision".formatted(name);
                        default -> name;
                    };
                },
                (question, answer) -> switch (question.name()) {
                    case "wants" -> answer + (answer.isEmpty() ? ";;" : ";1;1");
                    case "location" -> answer + ";" + (answer.isEmpty() ? ";;;" : answer.replace(' ', ';'));
                    default -> answer;
                });
    }

    /** Labels of points begin with the number; a label export of them is coded by the number alone. */
    private static String label(Question question, String answer) {
        return question.options().stream()
                .filter(option ->
                        option.value().equals(answer) && !question.name().matches("b\\d.*|village_id"))
                .findFirst()
                .map(option -> option.label().zh())
                .orElse(answer);
    }

    private byte[] redcap() {
        return table(
                ",",
                List.of("redcap_event_name", "redcap_data_access_group"),
                i -> {
                    var name = questions.get(i).name();
                    return name.equals("wants")
                            ? "wants___MEAL,wants___BATH"
                            : name.equals("location") ? "latitude,longitude" : name;
                },
                (question, answer) -> switch (question.name()) {
                    case "wants" -> answer.isEmpty() ? "0,0" : "1,1";
                    case "location" -> degrees(answer, ",");
                    default -> answer;
                });
    }

    private static String degrees(String answer, String separator) {
        return answer.isEmpty() ? separator : answer.split(" ")[0] + separator + answer.split(" ")[1];
    }

    private byte[] wenjuanxing() {
        return table(
                ",",
                List.of("提交答卷时间", "来自IP"),
                i -> {
                    var title = questions.get(i).title().zh();
                    return questions.get(i).name().equals("location")
                            ? (i + 1) + "、纬度," + (i + 1) + "、经度"
                            : (i + 1) + "、" + title;
                },
                (question, answer) -> switch (question.name()) {
                    case "location" -> answer.isEmpty() ? "(跳过),(跳过)" : degrees(answer, ",");
                    case "wants" -> answer.replace(' ', '┋');
                    default -> answer.isEmpty() ? "-3" : label(question, answer);
                });
    }

    private byte[] paper() {
        var table = new String(
                table(
                        ",",
                        List.of(),
                        i -> questions.get(i).name().equals("location")
                                ? "纬度,经度"
                                : questions.get(i).title().zh(),
                        (question, answer) -> switch (question.name()) {
                            case "location" -> degrees(answer, ",");
                            case "wants" -> answer.replace(' ', '、');
                            default -> label(question, answer);
                        }),
                StandardCharsets.UTF_8);
        return ("清水镇调查表\n" + table + "合计,2人\n").getBytes(Charset.forName("GB18030"));
    }

    private List<String> broken(Optional<County> county) throws IOException {
        var file = folder.resolve("form.xlsx");
        try (var out = Files.newOutputStream(file)) {
            XlsForm.write(SurveyForm.groups(county), out);
        }
        return XlsFormRules.broken(file);
    }

    @Test
    void theWorkbookIsAnXlsForm() throws IOException {
        assertThat(broken(Optional.empty())).isEmpty();
        assertThat(broken(new SmallProject(folder.resolve("county")).read().county()))
                .isEmpty();
    }

    /** A choice of several cannot be split again if its name holds a space: the question is asked as a text then. */
    @Test
    void idsWithSpacesAreTypedNotChosen() throws IOException {
        var project = new SmallProject(folder.resolve("spaced"));
        for (var file : List.of("services.csv", "elders.csv", "requests.csv")) {
            project.with(file, project.text(file).replace("MEAL", "HOT MEAL"));
        }
        var county = project.read().county();
        assertThat(county).isPresent();
        assertThat(broken(county)).isEmpty();
    }

    /** The rules themselves find what is wrong. */
    @Test
    void aBrokenWorkbookBreaksTheRules() throws IOException {
        var languages = "label::English (en)|label::中文 (zh)";
        var messages = "constraint_message::English (en)|constraint_message::中文 (zh)";
        var book = new Sheets()
                .sheet("survey", "type|name|" + languages + "|required|constraint|" + messages + "|relevant\n" + """
                        begin_group|g|G|组|||||${later} = 'x'
                        select_one nowhere|1st|A|甲|||||
                        select_multiple l|two|B||yes|. >= and 3|||
                        number|later|C|丙|perhaps||||
                        text|LATER|C|丙||||||
                        """)
                .sheet("choices", "list_name|name|" + languages + "\nl|a b|A|甲\nl|a b|A|甲\n")
                .sheet("settings", "form_title|form_id|version|default_language\nF|a form|1|zh\n");
        assertThat(XlsFormRules.broken(Files.write(folder.resolve("broken.xlsx"), book.bytes())))
                .contains(
                        "default_language zh is none of [English (en), 中文 (zh)]",
                        "choice l/a b is blank or stands twice",
                        "g refers to later, which does not stand before it",
                        "name 1st is not an XML name or stands twice",
                        "1st has no list nowhere",
                        "two has no label::中文 (zh)",
                        "two has no expression: . >= and 3",
                        "two has a space in the choice a b",
                        "later is of unknown type number",
                        "later is required perhaps",
                        "name LATER differs from another by case alone",
                        "group g is not ended",
                        "settings have no single form_id");
        assertThat(XlsFormRules.broken(Files.write(
                        folder.resolve("empty.xlsx"),
                        new Sheets().sheet("survey", "name|x\n").bytes())))
                .contains("survey lacks type", "choices lacks list_name", "settings lacks form_id");
    }

    @Test
    void thePaperIsOnePageInEitherLanguage() {
        var groups = SurveyForm.groups(Optional.empty());
        assertThat(PaperForm.html(groups, Locale.CHINESE))
                .contains("size: A4", "独立完成", "进食")
                .doesNotContain("http");
        assertThat(PaperForm.html(groups, Locale.ENGLISH)).contains("Survey of elders", "with prompting");
    }
}

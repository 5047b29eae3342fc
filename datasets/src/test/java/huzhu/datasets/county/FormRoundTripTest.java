package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.form.PaperForm;
import huzhu.datasets.form.Question;
import huzhu.datasets.form.SurveyForm;
import huzhu.datasets.form.XlsForm;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.TableLog;
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
        var labels = table(";", meta, i -> questions.get(i).title().zh(), FormRoundTripTest::label);
        assertThat(read("labels", labels)).isEqualTo(kobo);
        assertThat(read("redcap", redcap())).isEqualTo(kobo);
        assertThat(read("wenjuanxing", wenjuanxing())).isEqualTo(kobo);
        assertThat(read("paper", paper())).isEqualTo(kobo);
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

    @Test
    void theWorkbookIsAnXlsForm() throws IOException {
        var file = folder.resolve("form.xlsx");
        try (var out = Files.newOutputStream(file)) {
            XlsForm.write(SurveyForm.groups(Optional.empty()), out);
        }
        var sheets = RecordFile.open(file, "form.xlsx", Optional.empty(), new Problems());
        assertThat(sheets).extracting(RecordFile::sheet).containsExactly("survey", "choices", "settings");
        var survey = new ArrayList<List<String>>();
        sheets.getFirst().read(new TableLog("", "", new Problems()), (line, cells) -> survey.add(List.copyOf(cells)));
        assertThat(survey.getFirst()).startsWith("type", "name", "label::English (en)", "label::中文 (zh)");
        var names = survey.stream()
                .skip(1)
                .filter(row -> row.size() > 1 && !row.get(1).isEmpty())
                .map(row -> row.get(1))
                .toList();
        assertThat(names).doesNotHaveDuplicates().contains("b1_1", "b4_5", "coma");
        assertThat(survey.stream().filter(row -> row.getFirst().equals("begin_group")))
                .hasSameSizeAs(survey.stream()
                        .filter(row -> row.getFirst().equals("end_group"))
                        .toList());
        var lists = new ArrayList<String>();
        sheets.get(1).read(new TableLog("", "", new Problems()), (line, cells) -> lists.add(cells.getFirst()));
        assertThat(survey.stream().map(List::getFirst).filter(type -> type.startsWith("select_")))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(lists).contains(type.split(" ")[1]));
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

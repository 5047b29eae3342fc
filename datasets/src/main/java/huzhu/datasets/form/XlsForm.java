package huzhu.datasets.form;

import huzhu.datasets.table.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the form as an XLSForm workbook, which KoboToolbox, ODK and others turn into a form for telephones.
 *
 * <p>Source: XLSForm specification, https://xlsform.org.
 */
public final class XlsForm {
    private static final List<String> SURVEY = List.of(
            "type",
            "name",
            "label::English (en)",
            "label::中文 (zh)",
            "required",
            "constraint",
            "constraint_message::English (en)",
            "constraint_message::中文 (zh)",
            "relevant");
    private static final List<String> CHOICES = List.of("list_name", "name", "label::English (en)", "label::中文 (zh)");
    private static final List<String> SETTINGS = List.of("form_title", "form_id", "version", "default_language");

    private final Worksheet survey;
    private final Worksheet choices;
    private int surveyRows;
    private int choiceRows;

    private XlsForm(Worksheet survey, Worksheet choices) {
        this.survey = survey;
        this.choices = choices;
    }

    /**
     * Writes the workbook.
     *
     * @throws IOException if the stream fails
     */
    public static void write(List<SurveyForm.Group> groups, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "huzhu", null)) {
            var form = new XlsForm(workbook.newWorksheet("survey"), workbook.newWorksheet("choices"));
            form.write(groups);
            var settings = workbook.newWorksheet("settings");
            row(settings, 0, SETTINGS);
            row(settings, 1, List.of(SurveyForm.words("title").zh(), "huzhu_elders", "1", "中文 (zh)"));
        }
    }

    private void write(List<SurveyForm.Group> groups) {
        row(survey, surveyRows++, SURVEY);
        row(choices, choiceRows++, CHOICES);
        for (var meta : List.of("start", "end", "today")) {
            row(survey, surveyRows++, List.of(meta, meta));
        }
        var lists = new HashSet<String>();
        for (var group : groups) {
            line("begin_group", group.name(), group.title(), "", "", "", group.relevant());
            for (var question : group.questions()) {
                line(
                        question.type(),
                        question.name(),
                        question.title(),
                        question.required() ? "yes" : "",
                        question.constraint(),
                        question.range(),
                        "");
                if (!question.list().isEmpty() && lists.add(question.list())) {
                    question.options()
                            .forEach(option -> row(
                                    choices,
                                    choiceRows++,
                                    List.of(
                                            question.list(),
                                            option.value(),
                                            option.label().en(),
                                            option.label().zh())));
                }
            }
            row(survey, surveyRows++, List.of("end_group"));
        }
    }

    private void line(
            String type, String name, Words label, String required, String constraint, String range, String relevant) {
        var message = SurveyForm.words("constraintMessage");
        row(
                survey,
                surveyRows++,
                List.of(
                        type,
                        name,
                        label.en(),
                        label.zh(),
                        required,
                        constraint,
                        range.isEmpty() ? "" : message.en().replace("{0}", range),
                        range.isEmpty() ? "" : message.zh().replace("{0}", range),
                        relevant));
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }
}

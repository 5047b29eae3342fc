package huzhu.datasets.form;

import java.util.List;
import java.util.Locale;

/** The form on paper: one HTML page without any other file, for A4 and large type. */
public final class PaperForm {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
            <style>
            @page { size: A4; margin: 15mm; }
            body { font: 14pt/1.5 "Noto Sans SC", "Microsoft YaHei", SimSun, sans-serif; }
            h1 { font-size: 20pt; } h2 { font-size: 16pt; break-after: avoid; }
            .q { break-inside: avoid; border-bottom: 1px solid #999; padding: 2mm 0; }
            .o { display: inline-block; margin-right: 8mm; } .l { display: inline-block; width: 70mm; border-bottom: 1px solid #000; }
            </style></head><body><h1>{title}</h1><p>{hint}</p>
            """;

    private final StringBuilder page = new StringBuilder();
    private final Locale language;

    private PaperForm(Locale language) {
        this.language = language;
    }

    /** The page in English or Chinese. */
    public static String html(List<SurveyForm.Group> groups, Locale language) {
        var form = new PaperForm(language);
        form.page.append(HEAD.replace("{language}", language.getLanguage())
                .replace("{title}", escaped(SurveyForm.words("title").in(language)))
                .replace("{hint}", escaped(SurveyForm.words("paperHint").in(language))));
        groups.forEach(form::write);
        return form.page.append("</body></html>\n").toString();
    }

    private void write(SurveyForm.Group group) {
        page.append("<h2>").append(escaped(group.title().in(language))).append("</h2>\n");
        for (var question : group.questions()) {
            page.append("<div class=\"q\"><b>")
                    .append(escaped(question.title().in(language)))
                    .append("</b> ")
                    .append(escaped(question.range()))
                    .append("<br>");
            if (question.options().isEmpty()) {
                page.append("<span class=\"l\">&nbsp;</span>");
            }
            for (var option : question.options()) {
                page.append("<span class=\"o\">☐ ")
                        .append(escaped(option.label().in(language)))
                        .append("</span>");
            }
            page.append("</div>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

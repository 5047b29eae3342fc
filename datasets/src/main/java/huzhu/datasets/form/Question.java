package huzhu.datasets.form;

import huzhu.datasets.table.Words;
import java.util.List;

/**
 * One question of the form.
 *
 * @param name its canonical column
 * @param type type of XLSForm, for example {@code integer} or {@code select_one sex}
 * @param title what is asked
 * @param required whether it must be answered
 * @param constraint XPath that an answer fulfils, blank for any
 * @param range numbers allowed in words, blank for any
 * @param options answers to choose from, empty for a free answer
 */
public record Question(
        String name,
        String type,
        Words title,
        boolean required,
        String constraint,
        String range,
        List<Option> options) {
    /**
     * An answer to choose.
     *
     * @param value what is stored
     * @param label what is shown
     */
    public record Option(String value, Words label) {}

    public Question {
        options = List.copyOf(options);
    }

    /** The list of choices it uses, blank if it has none. */
    public String list() {
        return type.contains(" ") ? type.substring(type.indexOf(' ') + 1) : "";
    }
}
